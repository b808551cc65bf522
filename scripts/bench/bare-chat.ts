/**
 * The reference of the chat bench: `ws` as a manual would have it. What one client says is written to all, and then confirmed. Nobody is
 * looked at, nothing is checked, nothing is stored, nobody is a member of anything.
 */
import { WebSocketServer } from 'ws'

const server = new WebSocketServer({ host: '127.0.0.1', port: 0, perMessageDeflate: false })
let lastId = 0

const frame = (type: string, payload: object) =>
  JSON.stringify({ type, payload, timestamp: new Date().toISOString() })

server.on('connection', (socket) => {
  socket.send(frame('connect', { status: 'connected', user_id: 1, server_time: new Date().toISOString() }))
  socket.on('message', (data) => {
    const { type, ref, payload } = JSON.parse(String(data))
    lastId += 1
    const created_at = new Date().toISOString()
    const { chat_id, content, message_type } = payload
    const message = { id: lastId, chat_id, sender_id: 1, content, message_type, created_at }
    const chat = { id: chat_id, type: 'group', title: 'bench' }
    const sender = { id: 1, nickname: 'sender', avatar_url: '' }
    const text = frame('message.new', { message, chat, sender })
    for (const client of server.clients) client.send(text)
    socket.send(frame('ack', { ref, type, message_id: lastId, chat_id, created_at }))
  })
})

server.on('listening', () => {
  const url = `ws://127.0.0.1:${(server.address() as { port: number }).port}`
  process.stdout.write(`${JSON.stringify({ event: 'ready', listeners: { platform: url, chat: url } })}\n`)
})
