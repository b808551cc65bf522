/**
 * How an entry is written into the log and onto the bus. The publisher makes the frame's JSON once; nobody parses it again on the way:
 *
 *   in the log    ["message","<connection>","<sender>"] \n {"id":…,"payload":…}
 *   on the bus    <epoch> <offset> <what is in the log>
 *
 * Only Redis knows the position, so whoever reads an entry adds it at the end of the frame, which is cheap. What cannot be read (another
 * hand, another version, half of a text) is no entry; whoever meets it must treat it as lost.
 */
import type { Entry, Notification, Position, TopicMessage } from './model.ts'

type Header = [Entry['kind'], senderId: string, from: string]

/** What is stored of one message. @throws RangeError when the payload is nested too deeply to be written */
export function entryText(
  content: TopicMessage | Notification,
  sender: { senderId: string; from: string },
): string {
  const kind = content.type === 'notification' ? 'notification' : 'message'
  return `${JSON.stringify([kind, sender.senderId, sender.from])}\n${JSON.stringify(content)}`
}

/** The entry that a text of the log is, at that position; undefined when it is none. */
export function entryAt(epoch: string, offset: number, text: string): Entry | undefined {
  const end = text.indexOf('\n')
  const header = headerIn(text.slice(0, end))
  if (!header || text[end + 1] !== '{' || !text.endsWith('}')) return undefined
  const [kind, senderId, from] = header
  const frame = `${text.slice(end + 1, -1)},"position":{"epoch":"${epoch}","offset":${offset}}}`
  return { epoch, offset, kind, senderId, from, frame }
}

/** Whether the frame is JSON, which live entries are believed to be and those of a log are asked. */
export function isWhole({ frame }: Pick<Entry, 'frame'>): boolean {
  try {
    JSON.parse(frame)
    return true
  } catch {
    return false
  }
}

function headerIn(line: string): Header | undefined {
  try {
    const header: unknown = JSON.parse(line)
    return isHeader(header) ? header : undefined
  } catch {
    return undefined
  }
}

function isHeader(header: unknown): header is Header {
  if (!Array.isArray(header) || header.length !== 3) return false
  const [kind, senderId, from] = header
  const isKind = kind === 'message' || kind === 'notification'
  return isKind && typeof senderId === 'string' && typeof from === 'string'
}

/** The position and the stored text in what came over the bus; undefined when it is nothing of ours. */
export function readBusText(message: string): (Position & { text: string }) | undefined {
  const first = message.indexOf(' ')
  const second = message.indexOf(' ', first + 1)
  const offset = Number(message.slice(first + 1, second))
  if (first < 1 || second < 0 || !Number.isSafeInteger(offset) || offset < 1) return undefined
  return { epoch: message.slice(0, first), offset, text: message.slice(second + 1) }
}
