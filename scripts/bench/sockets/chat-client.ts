/** A chat client made of one TCP socket, cheap enough that the server is what is measured: reads text frames without parsing what is in them. */
import { connect } from 'node:net'
import {
  maskedFrame,
  maskedPong,
  OPCODE_CLOSE,
  OPCODE_PING,
  OPCODE_TEXT,
  readFrames,
  readUpgrade,
  upgradeRequest,
} from './ws-frames.ts'

export interface ChatClient {
  send(text: string): void
  close(): void
}

export interface ChatClientOptions {
  host: string
  port: number
  /** With the token in it. */
  path: string
  /** Every text frame after the first, which lets us in. */
  onText(text: Buffer): void
}

/** Resolves when the server lets us in. */
export function openChatClient({ host, port, path, onText }: ChatClientOptions): Promise<ChatClient> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port, noDelay: true })
    let pending: Buffer = Buffer.alloc(0)
    let isOpen = false
    let isIn = false
    let isEnding = false
    const client: ChatClient = {
      send: (text) => void socket.write(maskedFrame(text)),
      close() {
        isEnding = true
        socket.destroy()
      },
    }

    function take(payload: Buffer, opcode: number): void {
      if (opcode === OPCODE_CLOSE) socket.destroy(new Error(payload.subarray(2).toString()))
      else if (opcode === OPCODE_PING) socket.write(maskedPong(payload))
      else if (opcode === OPCODE_TEXT && isIn) onText(payload)
      else if (opcode === OPCODE_TEXT) {
        isIn = payload.includes('"connect"')
        if (isIn) resolve(client)
        else socket.destroy(new Error(payload.toString()))
      }
    }

    socket.write(upgradeRequest(host, port, path))
    socket.on('data', (chunk) => {
      pending = pending.length === 0 ? chunk : Buffer.concat([pending, chunk])
      if (!isOpen) {
        const rest = readUpgrade(pending, (error) => socket.destroy(error))
        if (!rest) return
        pending = rest
        isOpen = true
      }
      pending = readFrames(pending, take)
    })
    socket.on('error', (error) => fail(error))
    socket.on('close', () => fail(new Error('the server closed the connection')))

    function fail(error: Error): void {
      if (isEnding) return
      if (isIn) throw error
      reject(error)
    }
  })
}
