/**
 * A Socket.IO client made of one TCP socket, cheap enough that the server is what is measured: it speaks Engine.IO 4
 * over WebSocket, answers pings, and reads text frames without parsing what is in them.
 */
import { randomBytes } from 'node:crypto'
import { connect, type Socket } from 'node:net'

export interface RawClient {
  socket: Socket
  /** Sends a Socket.IO event; with `id` it asks for an answer. */
  emit(name: string, body: unknown, id?: number): void
  close(): void
}

export interface RawClientOptions {
  host: string
  port: number
  token: string
  /** Every text frame after the handshake, from its Engine.IO type on: `42["message",…]`, `43…` for answers. */
  onText(text: Buffer): void
  onClose?(): void
}

const OPCODE_TEXT = 1
const OPCODE_CLOSE = 8

/** Resolves when the namespace is joined. */
export function openRawClient({ host, port, token, onText, onClose }: RawClientOptions): Promise<RawClient> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port, noDelay: true })
    let pending: Buffer = Buffer.alloc(0)
    let phase: 'upgrade' | 'open' | 'join' | 'joined' = 'upgrade'
    const client: RawClient = {
      socket,
      emit: (name, body, id) => send(`42${id ?? ''}${JSON.stringify([name, body])}`),
      close: () => socket.destroy(),
    }
    const send = (text: string) => socket.write(maskedFrame(text))

    socket.write(
      [
        'GET /socket.io/?EIO=4&transport=websocket HTTP/1.1',
        `Host: ${host}:${port}`,
        'Connection: Upgrade',
        'Upgrade: websocket',
        'Sec-WebSocket-Version: 13',
        `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}`,
        '\r\n',
      ].join('\r\n'),
    )
    socket.on('data', (chunk) => {
      pending = pending.length === 0 ? chunk : Buffer.concat([pending, chunk])
      if (phase === 'upgrade' && !readUpgrade()) return
      pending = readFrames(pending, take)
    })
    socket.on('error', reject)
    socket.on('close', () => {
      reject(new Error('the server closed the connection'))
      onClose?.()
    })

    function readUpgrade(): boolean {
      const end = pending.indexOf('\r\n\r\n')
      if (end < 0) return false
      if (!pending.subarray(0, 12).equals(Buffer.from('HTTP/1.1 101'))) {
        socket.destroy(new Error(pending.subarray(0, 200).toString()))
        return false
      }
      pending = pending.subarray(end + 4)
      phase = 'open'
      return true
    }

    function take(text: Buffer, opcode: number): void {
      if (opcode === OPCODE_CLOSE) return void socket.destroy()
      if (opcode !== OPCODE_TEXT) return
      if (text.length === 1 && text[0] === 0x32) return void send('3')
      if (phase === 'joined') return void onText(text)
      if (phase === 'open') {
        phase = 'join'
        send(`40${JSON.stringify({ token })}`)
      } else if (text.subarray(0, 2).equals(Buffer.from('40'))) {
        phase = 'joined'
        resolve(client)
      } else socket.destroy(new Error(text.toString()))
    }
  })
}

/** Reads whole frames of a server, which are not masked; gives what is left over. */
function readFrames(bytes: Buffer, take: (payload: Buffer, opcode: number) => void): Buffer {
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
function maskedFrame(text: string): Buffer {
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
