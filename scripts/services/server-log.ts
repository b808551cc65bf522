/** The file that takes everything a server says. It grows over many starts; past 10 MB a start begins a new one. */
import { mkdir, open, rename, stat } from 'node:fs/promises'
import { dirname } from 'node:path'

const KEEP_BYTES = 10_000_000
const LAST_WORDS_BYTES = 64_000

export interface ServerLog {
  /** For the server's standard output and error; close it once the server has it. */
  readonly fd: number
  close(): Promise<void>
  /** What was said since the log was opened, at most the last 64 kB. */
  sinceOpened(): Promise<string>
}

export async function openServerLog(file: string): Promise<ServerLog> {
  await mkdir(dirname(file), { recursive: true })
  const before = await sizeOf(file)
  if (before > KEEP_BYTES) await rename(file, `${file}.1`)
  const from = before > KEEP_BYTES ? 0 : before
  const log = await open(file, 'a', 0o600)
  return { fd: log.fd, close: () => log.close(), sinceOpened: () => readTail(file, from) }
}

async function readTail(file: string, from: number): Promise<string> {
  const log = await open(file, 'r')
  try {
    const { size } = await log.stat()
    const start = Math.max(from, size - LAST_WORDS_BYTES)
    const { buffer, bytesRead } = await log.read({ buffer: Buffer.alloc(size - start), position: start })
    return buffer.toString('utf8', 0, bytesRead)
  } finally {
    await log.close()
  }
}

async function sizeOf(file: string): Promise<number> {
  return stat(file).then(
    (found) => found.size,
    () => 0,
  )
}
