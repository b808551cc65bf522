/**
 * One plain WebSocket as a face sees it. What is sent in a turn of the event loop is one write, whoever sends it; what waits for the
 * client is bounded in bytes, and a client that does not read is closed. Frames that many get are encoded once by the caller.
 */
import { randomUUID } from 'node:crypto'
import type { Socket as TcpSocket } from 'node:net'
import type { WebSocket } from 'ws'
import { pingFrame, textFrame } from './text-frame.ts'

export interface WsConnectionOptions {
  address: string
  port: number
  maxQueuedBytes: number
  /** The code of the contract for a client that does not read. */
  slowCode: number
  /** Told once, when it is closed for not reading. */
  onSlow(): void
}

/** A peer that does not even answer the close frame is cut off after this time, and its bytes are freed. */
const LINGER_MS = 1000

let lastNumber = 0

export type WsConnection = ReturnType<typeof wsConnection>

export function wsConnection(webSocket: WebSocket, options: WsConnectionOptions) {
  const { address, port, maxQueuedBytes, slowCode, onSlow } = options
  lastNumber += 1
  const tcp = (webSocket as unknown as { _socket: TcpSocket })._socket
  let frames: Buffer[] = []
  let heldBytes = 0
  let isOpen = true
  let isSlow = false
  let waiting: (() => void)[] = []
  const traffic = { inFrames: 0, inBytes: 0, outFrames: 0, outBytes: 0, lastHeardAt: performance.now() }

  function flush(): void {
    if (frames.length === 0) return
    const due = frames
    frames = []
    heldBytes = 0
    tcp.write(due.length === 1 ? (due[0] as Buffer) : Buffer.concat(due))
  }

  function close(code: number, reason: string): void {
    if (!isOpen) return
    isOpen = false
    if (isSlow) frames = []
    else flush()
    // One that is paused would never see the answer to its close frame.
    webSocket.resume()
    webSocket.close(code, reason)
    setTimeout(() => webSocket.terminate(), LINGER_MS).unref()
  }

  const queuedBytes = (): number => heldBytes + tcp.writableLength

  /** What is still to be written is written when a turn has passed; then the kernel takes it as the client reads. */
  async function drained(): Promise<void> {
    while (isOpen && queuedBytes() > maxQueuedBytes / 4) {
      await new Promise<void>((resolve) => {
        if (waiting.push(resolve) > 1) return
        if (heldBytes > 0) setImmediate(wake)
        else tcp.once('drain', wake)
      })
    }
  }

  function wake(): void {
    tcp.off('drain', wake)
    const due = waiting
    waiting = []
    for (const resolve of due) resolve()
  }

  function sendFrame(frame: Buffer): void {
    if (!isOpen) return
    if (queuedBytes() + frame.length > maxQueuedBytes) {
      isSlow = true
      onSlow()
      close(slowCode, 'slow_consumer')
      return
    }
    if (frames.length === 0) setImmediate(flush)
    frames.push(frame)
    heldBytes += frame.length
    traffic.outFrames += 1
    traffic.outBytes += frame.length
  }

  return {
    /** Unique over all processes; without `:` and `,`. */
    id: randomUUID() as string,
    /** Unique in this process. */
    number: lastNumber,
    address,
    port,
    /** Counted since it opened; `lastHeardAt` by the clock of `performance`. */
    traffic: traffic as Readonly<typeof traffic>,
    isOpen: () => isOpen,
    /** It was closed because it did not read. */
    wasSlow: () => isSlow,
    queuedBytes,
    send: (text: string): void => sendFrame(textFrame(text)),
    /** A whole WebSocket frame, unmasked and uncompressed. */
    sendFrame,
    /** Asks for a sign that everything sent before has been read; the pong carries the number. */
    ping: (mark: number): void => sendFrame(pingFrame(String(mark))),
    /** Resolves when the client has read most of what waits for it, or is gone. */
    drained,
    /** Whatever was sent before goes first; nothing can be sent after it. */
    close,
    /** Reads nothing more until `resume`. */
    pause: (): void => webSocket.pause(),
    resume: (): void => webSocket.resume(),
    /** The server's part: something came. */
    heard(bytes: number): void {
      traffic.inFrames += 1
      traffic.inBytes += bytes
      traffic.lastHeardAt = performance.now()
    },
    /** The server's part: the WebSocket is gone. */
    gone(): void {
      isOpen = false
      frames = []
      heldBytes = 0
      wake()
    },
  }
}
