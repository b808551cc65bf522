/**
 * The reference of the socket benches: Socket.IO as a manual would have it (seed 000 §6.1). No token is looked at, no
 * event is checked, nothing is kept; the same Engine.IO options as the subject.
 */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Server } from 'socket.io'

const server = createServer()
const io = new Server(server, {
  serveClient: false,
  maxHttpBufferSize: 65_536,
  pingInterval: 25_000,
  pingTimeout: 65_000,
  httpCompression: false,
  perMessageDeflate: false,
})

type Ack = ((answer: object) => void) | undefined

io.on('connection', (socket) => {
  socket.on('subscribe', ({ topic, messageId }, ack: Ack) => {
    socket.join(topic)
    const answer = { id: messageId, type: 'ack', status: 'success' }
    socket.emit('ack', answer)
    ack?.(answer)
  })
  socket.on('publish', ({ topic, payload, messageId }, ack: Ack) => {
    const message = {
      id: crypto.randomUUID(),
      topic,
      type: 'event',
      payload,
      timestamp: Date.now(),
      from: 'bench',
    }
    socket.to(topic).emit('message', message)
    const answer = { id: messageId, type: 'ack', status: 'success' }
    socket.emit('ack', answer)
    ack?.(answer)
  })
})

server.listen(0, '127.0.0.1', () => {
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  process.stdout.write(`${JSON.stringify({ event: 'ready', listeners: { platform: url } })}\n`)
})
