/** The business server of the message ledger: it writes down which messages the webhook has told it. */
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

export interface LedgerReceiver {
  url: string
  /** `<sender> <client number>` of every message that was told. */
  told: Set<string>
  close(): void
}

interface Told {
  from_uid: string
  client_msg_no: string
}

export async function ledgerReceiver(): Promise<LedgerReceiver> {
  const told = new Set<string>()
  const server = createServer(async (request, response) => {
    const body = await text(request)
    if (request.url?.endsWith('event=msg.notify')) {
      for (const { from_uid, client_msg_no } of JSON.parse(body) as Told[])
        told.add(`${from_uid} ${client_msg_no}`)
    }
    response.end('{}')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhook`,
    told,
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}
