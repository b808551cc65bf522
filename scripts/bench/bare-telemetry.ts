/**
 * The reference of the telemetry bench: Fastify and the driver, nothing else. No validation, no check of twins, no
 * index beyond `_id`; the same client options, so the same write concern. `POST /batch` and `POST /single`.
 */
import Fastify from 'fastify'
import type { Document } from 'mongodb'
import { connectMongo } from '#platform/mongo/connect.ts'

const { db } = await connectMongo(process.argv[2] ?? '')
const events = db.collection('bare_events')
const app = Fastify()

app.post<{ Body: Document[] }>('/batch', async ({ body }) => {
  await events.insertMany(body, { ordered: false })
  return { success: true, received: body.length, processed: body.length }
})
app.post<{ Body: Document }>('/single', async ({ body }) => {
  await events.insertOne(body)
  return { success: true, received: 1, processed: 1 }
})

const url = await app.listen({ host: '127.0.0.1', port: 0 })
process.stdout.write(`${JSON.stringify({ event: 'ready', listeners: { platform: url } })}\n`)
