/**
 * The reference of the message bench: Fastify and the driver, nothing else. No members, no numbers, no twins, no index beyond `_id`;
 * the same client options, so the same write concern.
 */
import Fastify from 'fastify'
import type { Document } from 'mongodb'
import { connectMongo } from '#platform/mongo/connect.ts'

const { db } = await connectMongo(process.argv[2] ?? '')
const messages = db.collection('bare_messages')
const app = Fastify()

app.post<{ Body: Document }>('/message/send', async ({ body }) => {
  const { insertedId } = await messages.insertOne(body)
  return { status: 200, data: { message_id: insertedId, client_msg_no: body.client_msg_no } }
})

const url = await app.listen({ host: '127.0.0.1', port: 0 })
process.stdout.write(`${JSON.stringify({ event: 'ready', listeners: { platform: url, im: url } })}\n`)
