/** A website whose page imports our generated modules as they are, types stripped, and socket.io-client from its package. */
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { stripTypeScriptTypes } from 'node:module'
import type { AddressInfo } from 'node:net'
import { join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'

const generated = fileURLToPath(new URL('../../generated', import.meta.url))
const [packages] = import.meta.resolve('socket.io-client').split('/socket.io-client/')
const socketIo = fileURLToPath(`${packages}/socket.io-client/dist/socket.io.esm.min.js`)

const page = `<!doctype html><title>A page</title>
<script type="importmap">{ "imports": { "socket.io-client": "/socket.io-client.js" } }</script>`

export interface ModuleSite {
  origin: string
  close(): Promise<void>
}

/** Modules lie under `/generated/`. */
export async function startModuleSite(): Promise<ModuleSite> {
  const server = createServer(async (request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://page').pathname)
    try {
      const [type, body] = await contentOf(path)
      response.writeHead(200, { 'content-type': type }).end(body)
    } catch {
      response.writeHead(404).end()
    }
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

async function contentOf(path: string): Promise<[type: string, body: string]> {
  if (path === '/') return ['text/html', page]
  if (path === '/socket.io-client.js') return ['text/javascript', await readFile(socketIo, 'utf8')]
  if (!path.startsWith('/generated/')) throw new Error('no such file')
  const source = await readFile(join(generated, path.slice('/generated/'.length)), 'utf8')
  return ['text/javascript', stripTypeScriptTypes(source)]
}
