/**
 * How an entry is written into the log and onto the bus. The publisher makes the frame's JSON once; nobody parses it again on the way:
 *
 *   in the log    ["message","<connection>","<sender>"] \n {"id":…,"payload":…}
 *   on the bus    <epoch> <offset> <what is in the log>
 *
 * Only Redis knows the position, so whoever reads an entry adds it at the end of the frame, which is cheap.
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

/** The entry that a text of the log is, at that position. */
export function entryAt(epoch: string, offset: number, text: string): Entry {
  const end = text.indexOf('\n')
  const [kind, senderId, from] = JSON.parse(text.slice(0, end)) as Header
  const frame = `${text.slice(end + 1, -1)},"position":{"epoch":"${epoch}","offset":${offset}}}`
  return { epoch, offset, kind, senderId, from, frame }
}

/** The position and the stored text in what came over the bus. */
export function readBusText(message: string): Position & { text: string } {
  const first = message.indexOf(' ')
  const second = message.indexOf(' ', first + 1)
  const offset = Number(message.slice(first + 1, second))
  return { epoch: message.slice(0, first), offset, text: message.slice(second + 1) }
}
