/**
 * Receives webhooks signed as Standard Webhooks says. `receive` is a plain function for any server: give it the headers and
 * the raw body, answer what it answers. `plugin` is the same for Fastify.
 *
 *   signature and age checked ──> body checked against the contract ──> the function for its type ──> 200
 *
 * A post may come more than once, always with the same id; `isNew` lets you drop what you have seen. An event of a type that
 * this version does not know is taken and left alone, so that new types break nobody. When a function fails the answer
 * is 500, and the event comes again.
 */
import { createHmac, timingSafeEqual } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import type * as z from 'zod'

export type WebhookTable = Record<string, z.ZodType>

type Headers = Record<string, string | string[] | undefined>

export type WebhookRefusal = 'unsigned' | 'wrong_signature' | 'too_old' | 'invalid_body'

/** A post that is not to be believed, or not to be understood. */
export class WebhookRefusedError extends Error {
  override readonly name = 'WebhookRefusedError'
  readonly code: WebhookRefusal

  constructor(code: WebhookRefusal, message: string) {
    super(message)
    this.code = code
  }
}

export interface ReceiverOptions<Events> {
  /** The secret of the endpoint; while it is being replaced, both. */
  secrets: string | readonly string[]
  /** What is done with the events of each type. */
  on: { [Type in keyof Events]?: (event: Events[Type], post: { id: string }) => unknown }
  /** False for a post whose event was dealt with before. */
  isNew?: (id: string) => boolean | Promise<boolean>
  /** How far the clocks may be apart. */
  toleranceSeconds?: number
  now?: () => number
}

export interface ReceiverAnswer {
  status: number
  headers: Record<string, string>
  body: string
}

export function createReceiver<Events>(table: WebhookTable, options: ReceiverOptions<Events>) {
  const { toleranceSeconds = 300, now = Date.now } = options
  const secrets = typeof options.secrets === 'string' ? [options.secrets] : options.secrets
  const keys = secrets.map((secret) => Buffer.from(secret.replace(/^whsec_/, ''), 'base64'))

  /** The id of a post that is signed with one of the secrets and not too old. @throws WebhookRefusedError */
  function verify(headers: Headers, body: string | Buffer): string {
    const [id, time, signatures] = ['id', 'timestamp', 'signature'].map((name) => one(headers, name))
    if (!id || !time || !signatures) throw new WebhookRefusedError('unsigned', 'the post is not signed')
    const age = Math.abs(now() / 1000 - Number(time))
    if (!(age <= toleranceSeconds)) throw new WebhookRefusedError('too_old', 'the post is too old')
    const given = signatures.split(' ').filter((signature) => signature.startsWith('v1,'))
    const isSigned = keys.some((key) => {
      const hmac = createHmac('sha256', key).update(`${id}.${time}.`).update(body).digest()
      return given.some((signature) => equal(hmac, Buffer.from(signature.slice(3), 'base64')))
    })
    if (!isSigned) throw new WebhookRefusedError('wrong_signature', 'no signature fits')
    return id
  }

  /** The event in a post; undefined for a type that is not known here. @throws WebhookRefusedError */
  function parse(body: string | Buffer): { type: keyof Events & string; event: unknown } | undefined {
    const value = jsonOf(body)
    const type = (value as { type?: unknown } | null)?.type
    if (typeof type !== 'string') throw new WebhookRefusedError('invalid_body', 'the body has no type')
    const schema = Object.hasOwn(table, type) ? table[type] : undefined
    if (schema === undefined) return undefined
    const read = schema.safeParse(value)
    if (!read.success) throw new WebhookRefusedError('invalid_body', `the body is no ${type}`)
    return { type: type as keyof Events & string, event: read.data }
  }

  /** Deals with one post. Never rejects. */
  async function receive(headers: Headers, body: string | Buffer): Promise<ReceiverAnswer> {
    try {
      const id = verify(headers, body)
      const found = parse(body)
      if (found?.type === 'webhook.verification') {
        return answer(200, (found.event as { data: unknown }).data)
      }
      if (found === undefined || (options.isNew && !(await options.isNew(id)))) return answer(200, {})
      await options.on[found.type]?.(found.event as Events[typeof found.type], { id })
      return answer(200, {})
    } catch (error) {
      if (!(error instanceof WebhookRefusedError)) return answer(500, { error: 'failed' })
      return answer(error.code === 'invalid_body' ? 400 : 401, { error: error.code })
    }
  }

  /** For Fastify: `app.register(receiver.plugin, { path: '/hooks' })`. */
  async function plugin(app: FastifyInstance, { path = '/webhooks' }: { path?: string } = {}): Promise<void> {
    app.removeAllContentTypeParsers()
    app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
    app.post(path, async (request, reply) => {
      const { status, headers, body } = await receive(request.headers, (request.body as Buffer | null) ?? '')
      return reply.code(status).headers(headers).send(body)
    })
  }

  return { verify, parse, receive, plugin }
}

function one(headers: Headers, name: string): string | undefined {
  const value = headers[`webhook-${name}`]
  return Array.isArray(value) ? value[0] : value
}

function jsonOf(body: string | Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    throw new WebhookRefusedError('invalid_body', 'the body is no JSON')
  }
}

const equal = (left: Buffer, right: Buffer) => left.length === right.length && timingSafeEqual(left, right)

const answer = (status: number, body: unknown): ReceiverAnswer => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
})
