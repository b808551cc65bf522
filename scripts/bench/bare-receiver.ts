/** Takes every post and says how many came: `GET /` answers the count. */
import { createServer } from 'node:http'

let count = 0
const server = createServer((request, response) => {
  if (request.method === 'GET') {
    response.end(String(count))
    return
  }
  request.resume()
  request.once('end', () => {
    count += 1
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"ok":true}')
  })
})
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as { port: number }
  process.stdout.write(
    `${JSON.stringify({ event: 'ready', listeners: { platform: `http://127.0.0.1:${port}` } })}\n`,
  )
})
process.once('SIGTERM', () => process.exit(0))
