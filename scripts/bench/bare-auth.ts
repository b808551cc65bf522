/**
 * The reference of the auth bench: Fastify, jose and the driver as an example in a manual would have them. No contract, no
 * limits, no revocation: `/verify` reads no database at all. One key for ever, one client, refresh tokens used once.
 */
import { createHash, randomBytes } from 'node:crypto'
import Fastify from 'fastify'
import { generateKeyPair, jwtVerify, SignJWT } from 'jose'
import { connectMongo } from '#platform/mongo/connect.ts'

const { db } = await connectMongo(process.argv[2] ?? '')
const clients = db.collection<{ _id: string; digest: string; scope: string }>('bare_clients')
const tokens = db.collection<{ _id: string; subject: string; used: boolean }>('bare_tokens')
const { privateKey, publicKey } = await generateKeyPair('ES256')
const form = { issuer: 'https://bare.test', audience: 'bare' }
const digestOf = (text: string) => createHash('sha256').update(text).digest('base64url')
await clients.insertOne({ _id: 'bench', digest: digestOf('bench-secret'), scope: 'telemetry:read' })

const sign = (subject: string) =>
  new SignJWT({ client_id: 'bench', scope: 'telemetry:read' })
    .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: 'bare' })
    .setIssuer(form.issuer)
    .setAudience(form.audience)
    .setSubject(subject)
    .setJti(randomBytes(16).toString('base64url'))
    .setIssuedAt()
    .setExpirationTime('15m')
    .sign(privateKey)

async function newFamily(subject: string): Promise<object> {
  const refreshToken = randomBytes(32).toString('base64url')
  const [access_token] = await Promise.all([
    sign(subject),
    tokens.insertOne({ _id: digestOf(refreshToken), subject, used: false }),
  ])
  return { access_token, token_type: 'Bearer', expires_in: 900, refresh_token: refreshToken }
}

const app = Fastify()

app.post<{ Body: Record<string, string> }>('/token', async ({ body }, reply) => {
  const client = await clients.findOne({ _id: body.client_id ?? '' })
  if (client?.digest !== digestOf(body.client_secret ?? ''))
    return reply.code(401).send({ error: 'invalid_client' })
  if (body.grant_type === 'password') return newFamily(body.username ?? '')
  return { access_token: await sign('bench'), token_type: 'Bearer', expires_in: 900, scope: [client.scope] }
})
app.get('/verify', async ({ headers }) => {
  const token = headers.authorization?.slice('Bearer '.length) ?? ''
  const { payload } = await jwtVerify(token, publicKey, { ...form, algorithms: ['ES256'], typ: 'at+jwt' })
  return { valid: true, user: { id: payload.sub, permissions: [payload.scope] }, expires_at: payload.exp }
})
app.post<{ Body: Record<string, string> }>('/refresh', async ({ body }, reply) => {
  const spent = await tokens.findOneAndUpdate(
    { _id: digestOf(body.refresh_token ?? ''), used: false },
    { $set: { used: true } },
  )
  return spent === null ? reply.code(400).send({ error: 'invalid_grant' }) : newFamily(spent.subject)
})

const url = await app.listen({ host: '127.0.0.1', port: 0 })
process.stdout.write(`${JSON.stringify({ event: 'ready', listeners: { platform: url } })}\n`)
