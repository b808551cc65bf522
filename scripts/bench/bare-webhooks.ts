/**
 * The ceiling of the webhook bench: the same signed posts by the same client, and nothing else: no queue, no database, no
 * records. `POST /run?target=…&endpoints=…&count=…&underWay=…` answers when all were posted.
 */
import { createServer } from 'node:http'
import { standardBody, standardHeaders } from '#domain/webhooks/standard-form.ts'
import { addressGuard } from '#platform/outgoing/address-guard.ts'
import { outgoingClient } from '#platform/outgoing/outgoing-client.ts'
import { benchData, benchSecret } from './webhook-scene.ts'

const client = outgoingClient({ guard: addressGuard(['127.0.0.0/8']) })
const json = JSON.stringify(benchData(1))

async function postAll(query: URLSearchParams): Promise<void> {
  const [endpoints, count] = [Number(query.get('endpoints')), Number(query.get('count'))]
  const secrets = Array.from({ length: endpoints }, () => [benchSecret()])
  let next = 0
  const lane = async () => {
    for (let n = next++; n < count; n = next++) {
      const at = Date.now()
      const id = `evt_${n}`
      const body = standardBody({ type: 'bench.happened', at, json })
      const headers = standardHeaders(secrets[n % endpoints] ?? [], { id, at, body })
      const url = `${query.get('target')}/${n % endpoints}`
      await client.post({ url, headers, body, timeoutMs: 15_000, trusted: false })
    }
  }
  await Promise.all(Array.from({ length: Number(query.get('underWay')) }, lane))
}

const server = createServer(async (request, response) => {
  await postAll(new URL(request.url ?? '/', 'http://here').searchParams)
  response.end()
})
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as { port: number }
  process.stdout.write(
    `${JSON.stringify({ event: 'ready', listeners: { platform: `http://127.0.0.1:${port}` } })}\n`,
  )
})
process.once('SIGTERM', () => process.exit(0))
