import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { request } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect, type SecureVersion } from 'node:tls'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openSocket, readToEnd } from '#test/support/raw-http.ts'
import { selfSigned } from '#test/support/self-signed.ts'
import { startTestProgram, type TestProgram } from '#test/support/test-program.ts'

const { cert, key } = selfSigned()

let folder: string
let program: TestProgram
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-tls-'))
  const files = { certFile: join(folder, 'cert.pem'), keyFile: join(folder, 'key.pem') }
  await writeFile(files.certFile, cert)
  await writeFile(files.keyFile, key)
  program = await startTestProgram({
    PARLEY_TLS_CERT_FILE: files.certFile,
    PARLEY_TLS_KEY_FILE: files.keyFile,
    PARLEY_LIMITS_REQUEST_SECONDS: '2',
  })
})
afterAll(async () => {
  await program.close()
  await rm(folder, { recursive: true, force: true })
})

/** The version that a client of this version alone agrees on with the server, or how the server refused. */
async function handshake(version: SecureVersion): Promise<string> {
  const socket = connect({
    port: Number(new URL(program.url).port),
    host: '127.0.0.1',
    ca: cert,
    minVersion: version,
    maxVersion: version,
    // Without this our own side would not even offer what is old.
    ciphers: 'DEFAULT:@SECLEVEL=0',
  })
  try {
    await once(socket, 'secureConnect')
    return socket.getProtocol() ?? ''
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? ''
  } finally {
    socket.destroy()
  }
}

describe('a listener with a certificate', () => {
  it('says so in the ready line', () => {
    expect(program.url).toMatch(/^https:\/\/127\.0\.0\.1:\d+$/)
  })

  it.each(['TLSv1.2', 'TLSv1.3'] as const)('speaks %s', async (version) => {
    expect(await handshake(version)).toBe(version)
  })

  it.each(['TLSv1', 'TLSv1.1'] as const)('refuses %s', async (version) => {
    expect(await handshake(version)).toBe('ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION')
  })

  it('serves, and tells browsers to come back this way', async () => {
    const sent = request(`${program.url}/livez`, { ca: cert })
    sent.end()
    const [response] = await once(sent, 'response')
    response.resume()

    expect(response.statusCode).toBe(200)
    expect(response.headers['strict-transport-security']).toMatch(/max-age=\d{7,}/)
  })

  it('gives nothing to a client without TLS', async () => {
    const socket = await openSocket(program.url)
    socket.write('GET /livez HTTP/1.1\r\nHost: x\r\n\r\n')

    expect(await readToEnd(socket)).not.toContain('200 OK')
  })

  it('does not wait for a handshake that never comes', async () => {
    const startedAt = performance.now()
    const sockets = await Promise.all(Array.from({ length: 10 }, () => openSocket(program.url)))
    await Promise.all(sockets.map(readToEnd))

    expect(performance.now() - startedAt).toBeLessThan(4000)
  })

  it('stops although a handshake is pending', async () => {
    const socket = await openSocket(program.url)

    const code = await program.stop()

    expect(code).toBe(0)
    socket.destroy()
  })
})
