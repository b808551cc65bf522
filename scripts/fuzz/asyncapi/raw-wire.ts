/** A connection below Socket.IO: packets of Engine.IO as text and bytes over a WebSocket, right or wrong. */

export type Packet = string | Uint8Array<ArrayBuffer>

export interface RawWire {
  send(packet: Packet): void
  /** Everything that came, oldest first; pings are answered and left out. */
  heard: string[]
  isClosed(): boolean
  /** Resolves when one of what was heard fits, or the connection ended; false when neither came in time. */
  until(fits: (packet: string) => boolean): Promise<boolean>
  close(): void
}

/** Resolves when Engine.IO has opened the session. @throws Error when it does not */
export async function openRawWire(url: string, patienceMs: number): Promise<RawWire> {
  const socket = new WebSocket(`${url.replace(/^http/, 'ws')}/socket.io/?EIO=4&transport=websocket`)
  const heard: string[] = []
  const waiting = new Set<() => void>()
  const wake = () => {
    for (const look of [...waiting]) look()
  }
  socket.addEventListener('message', ({ data }) => {
    if (data === '2') return socket.send('3')
    heard.push(typeof data === 'string' ? data : '(bytes)')
    wake()
  })
  socket.addEventListener('close', wake)
  socket.addEventListener('error', wake)
  const isClosed = () => socket.readyState >= WebSocket.CLOSING

  const wire: RawWire = {
    heard,
    isClosed,
    send(packet) {
      if (!isClosed()) socket.send(packet)
    },
    until: (fits) =>
      new Promise((resolve) => {
        const end = (isOver: boolean) => {
          clearTimeout(timer)
          waiting.delete(look)
          resolve(isOver)
        }
        const look = () => {
          if (isClosed() || heard.some(fits)) end(true)
        }
        const timer = setTimeout(() => end(false), patienceMs)
        waiting.add(look)
        look()
      }),
    close: () => socket.close(),
  }
  await wire.until((packet) => packet.startsWith('0'))
  if (isClosed() || heard.length === 0) throw new Error('no session was opened')
  return wire
}
