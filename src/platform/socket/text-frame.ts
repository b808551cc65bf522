/** A Socket.IO event of the main namespace, encoded once for everybody who gets it. */

export interface EncodedEvent {
  /** As Engine.IO takes it. */
  text: string
  /** The same as one whole WebSocket frame, unmasked and uncompressed. */
  frame: Buffer
}

/** Engine.IO `message`, Socket.IO `event`: `42["name",{…}]`. @param json what the event carries, as JSON */
export function encodeEvent(name: string, json: string): EncodedEvent {
  const text = `2["${name}",${json}]`
  return { text, frame: textFrame(`4${text}`) }
}

/** RFC 6455 §5.2: FIN and opcode 1, then the length in 7, 16 or 64 bits. */
export function textFrame(text: string): Buffer {
  const length = Buffer.byteLength(text)
  const head = length < 126 ? 2 : length < 65_536 ? 4 : 10
  const frame = Buffer.allocUnsafe(head + length)
  frame[0] = 0x81
  if (head === 2) frame[1] = length
  else if (head === 4) {
    frame[1] = 126
    frame.writeUInt16BE(length, 2)
  } else {
    frame[1] = 127
    frame.writeBigUInt64BE(BigInt(length), 2)
  }
  frame.write(text, head)
  return frame
}

/** RFC 6455 §5.5.2: FIN and opcode 9; what it carries comes back with the pong. @param text at most 125 bytes of ASCII */
export function pingFrame(text: string): Buffer {
  return Buffer.concat([Buffer.from([0x89, text.length]), Buffer.from(text, 'latin1')])
}
