/**
 * A Socket.IO client made of one TCP socket, cheap enough that the server is what is measured: it speaks Engine.IO 4
 * over WebSocket, answers pings, and reads text frames without parsing what is in them.
 */
import { connect, type Socket } from 'node:net'
import {
  maskedFrame,
  OPCODE_CLOSE,
  OPCODE_TEXT,
  readFrames,
  readUpgrade,
  upgradeRequest,
} from './ws-frames.ts'

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

    socket.write(upgradeRequest(host, port, '/socket.io/?EIO=4&transport=websocket'))
    socket.on('data', (chunk) => {
      pending = pending.length === 0 ? chunk : Buffer.concat([pending, chunk])
      if (phase === 'upgrade' && !upgraded()) return
      pending = readFrames(pending, take)
    })
    socket.on('error', reject)
    socket.on('close', () => {
      reject(new Error('the server closed the connection'))
      onClose?.()
    })

    function upgraded(): boolean {
      const rest = readUpgrade(pending, (error) => socket.destroy(error))
      if (!rest) return false
      pending = rest
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
