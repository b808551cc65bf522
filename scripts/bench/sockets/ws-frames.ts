/** As much of WebSocket as a load generator needs: opening, and whole frames in both directions. */
import { randomBytes } from 'node:crypto'

export const OPCODE_TEXT = 1
export const OPCODE_CLOSE = 8
export const OPCODE_PING = 9

/** What asks a server to speak WebSocket. */
export function upgradeRequest(host: string, port: number, path: string): string {
  return [
    `GET ${path} HTTP/1.1`,
    `Host: ${host}:${port}`,
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}`,
    '\r\n',
  ].join('\r\n')
}

/** What follows the answer, once all of that is there and the server agreed. */
export function readUpgrade(bytes: Buffer, refused: (error: Error) => void): Buffer | undefined {
  const end = bytes.indexOf('\r\n\r\n')
  if (end < 0) return undefined
  if (bytes.subarray(0, 12).equals(Buffer.from('HTTP/1.1 101'))) return bytes.subarray(end + 4)
  refused(new Error(bytes.subarray(0, 200).toString()))
  return undefined
}

/** Reads whole frames of a server, which are not masked; gives what is left over. */
export function readFrames(bytes: Buffer, take: (payload: Buffer, opcode: number) => void): Buffer {
  let at = 0
  while (bytes.length - at >= 2) {
    let length = (bytes[at + 1] as number) & 0x7f
    let head = 2
    if (length === 126) {
      if (bytes.length - at < 4) break
      length = bytes.readUInt16BE(at + 2)
      head = 4
    } else if (length === 127) {
      if (bytes.length - at < 10) break
      length = Number(bytes.readBigUInt64BE(at + 2))
      head = 10
    }
    if (bytes.length - at < head + length) break
    take(bytes.subarray(at + head, at + head + length), (bytes[at] as number) & 0x0f)
    at += head + length
  }
  return at === 0 ? bytes : bytes.subarray(at)
}

/** A client must mask; a mask of zeros is one. */
export function maskedFrame(text: string): Buffer {
  const length = Buffer.byteLength(text)
  const head = length < 126 ? 6 : 8
  const frame = Buffer.alloc(head + length)
  frame[0] = 0x81
  if (head === 6) frame[1] = 0x80 | length
  else {
    frame[1] = 0x80 | 126
    frame.writeUInt16BE(length, 2)
  }
  frame.write(text, head)
  return frame
}

/** The answer to a ping; what it says goes back. */
export function maskedPong(payload: Buffer): Buffer {
  const frame = Buffer.alloc(6 + payload.length)
  frame[0] = 0x8a
  frame[1] = 0x80 | payload.length
  payload.copy(frame, 6)
  return frame
}
