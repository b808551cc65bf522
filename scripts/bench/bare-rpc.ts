/**
 * The reference of the JSON-RPC bench: `ws` and the driver, nothing else. Nobody is looked at, no members, no numbers, no twins;
 * the same client options, so the same write concern.
 */
import { WebSocketServer } from 'ws'
import { connectMongo } from '#platform/mongo/connect.ts'

const { db } = await connectMongo(process.argv[2] ?? '')
const messages = db.collection('bare_messages')
const server = new WebSocketServer({ host: '127.0.0.1', port: 0, perMessageDeflate: false })

server.on('connection', (socket) => {
  const answer = (id: unknown, result: object) => socket.send(JSON.stringify({ jsonrpc: '2.0', id, result }))
  socket.on('message', async (data) => {
    const { id, method, params } = JSON.parse(String(data))
    if (method !== 'send') return answer(id, { reasonCode: 1 })
    const { insertedId } = await messages.insertOne(params)
    answer(id, { messageId: insertedId, messageSeq: 0, reasonCode: 1 })
  })
})

server.on('listening', () => {
  const url = `ws://127.0.0.1:${(server.address() as { port: number }).port}`
  process.stdout.write(`${JSON.stringify({ event: 'ready', listeners: { platform: url, imWs: url } })}\n`)
})
