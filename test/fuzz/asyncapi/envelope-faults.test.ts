/** The fuzzer of plain sockets against a server of the chat contract in envelopes, whole and with one fault of each kind. */
import { once } from 'node:events'
import { describe, expect, it } from 'vitest'
import { type WebSocket, WebSocketServer } from 'ws'
import { events, type Frames, pushes, settings } from '#generated/chat/realtime.ts'
import { framingOf } from '#generated/runtime/framing.ts'
import { type Answer, createDispatcher, type Refused } from '#generated/runtime/realtime.ts'
import { Refusal } from '#generated/runtime/refusal.ts'
import { attackPlain } from '#scripts/fuzz/asyncapi/plain/attack.ts'
import { plainCases } from '#scripts/fuzz/asyncapi/plain/cases.ts'
import { type PlainContract, plainContractOf } from '#scripts/fuzz/asyncapi/plain/contract.ts'

interface Faults {
  /** Instead of what a send is answered with. */
  ack?: unknown
  /** Written after every event. */
  frame?: object
  /** The code of every refusal. */
  code?: string
  /** What to do with an event instead of answering it. */
  instead?(event: string, socket: WebSocket): boolean
  /** Whatever the frame is, it is taken. */
  takesAll?: boolean
  /** A good frame is refused. */
  refusesAll?: boolean
}

const contract = plainContractOf('chat') as PlainContract
const framing = framingOf(settings.framing)
const at = '2025-10-07T12:00:00.000Z'
const call = { call_id: 'call_1' }
const message = { message_id: 7, chat_id: 1 }

const handlers = {
  'message.send': async () => ({ ...message, created_at: at }),
  'message.edit': async () => ({ ...message, updated_at: at }),
  'message.delete': async () => ({ ...message, deleted_at: at }),
  'message.read': async () => message,
  typing: async ({ chat_id }: Frames['typing']) => {
    if (chat_id !== 1) throw new Refusal('forbidden', 'not a member')
    return {}
  },
  presence: async () => ({}),
  'call.offer': async () => ({ ...call, created_at: at }),
  'call.answer': async () => ({ ...call, answered_at: at }),
  'call.ice': async () => call,
  'call.end': async () => ({ ...call, ended_at: at, duration: 0 }),
  ping: async () => ({ timestamp: at }),
}

function refuse(error: unknown, code?: string): Refused {
  const kind = error instanceof Refusal ? error.kind : 'failed'
  const codes: Record<string, string> = {
    not_found: 'UNKNOWN_EVENT',
    invalid: 'VALIDATION_ERROR',
    malformed: 'VALIDATION_ERROR',
    forbidden: 'CHAT_NOT_FOUND',
  }
  const payload = { error_code: code ?? codes[kind] ?? 'INTERNAL_ERROR', message: 'no' }
  return { push: { event: 'error', payload } }
}

async function serve(faults: Faults) {
  const face = { refuse: (error: unknown) => refuse(error, faults.code), checkAnswers: false }
  const dispatch = createDispatcher<undefined>(events, pushes, handlers, face)
  const server = new WebSocketServer({ port: 0, maxPayload: settings.limits.maxCallBytes })
  await once(server, 'listening')
  server.on('connection', (socket) => {
    const user = {
      status: 'connected',
      user_id: 1,
      server_time: at,
      connection_id: 'c',
      heartbeat_seconds: 30,
    }
    socket.on('error', () => undefined)
    socket.send(framing.event('connect', user))
    socket.on('message', async (data) => {
      const read = framing.read(String(data))
      if (read.kind === 'answer') return
      if (read.kind === 'broken') {
        const code = read.cause === 'not_json' ? 'INVALID_JSON' : 'VALIDATION_ERROR'
        return socket.send(framing.refusal({ error_code: faults.code ?? code, message: read.message }))
      }
      const { event, args, id } = read
      if (faults.instead?.(event, socket)) return
      const answer = await answerTo(event, args)
      const reply = framing.reply(event, id, { ack: answer.ack, error: answer.push?.payload })
      if (reply !== undefined) socket.send(reply)
      if (faults.frame && event !== 'ping') socket.send(JSON.stringify(faults.frame))
    })
  })

  async function answerTo(event: string, args: unknown[]): Promise<Answer> {
    if (event === 'ping') return dispatch(event, args, undefined)
    if (faults.refusesAll) return { ok: false, ...refuse(new Refusal('invalid', 'no')) }
    const answer = await dispatch(event, args, undefined)
    if (faults.takesAll && !answer.ok) return { ok: true, ack: {} }
    return answer.ok && event === 'message.send' && faults.ack !== undefined
      ? { ok: true, ack: faults.ack }
      : answer
  }

  const { port } = server.address() as { port: number }
  return {
    url: `ws://127.0.0.1:${port}`,
    close() {
      for (const socket of server.clients) socket.terminate()
      server.close()
    },
  }
}

async function attacked(faults: Faults, count: number) {
  const { url, close } = await serve(faults)
  try {
    const known = { chat_id: [1] }
    return await attackPlain(contract, { doors: [{ url }, { url }], seed: 1, count, known, patienceMs: 300 })
  } finally {
    close()
  }
}

it('finds nothing where nothing is wrong, and meets every kind of ending', async () => {
  const { messages, failures, endings } = await attacked({}, 1000)

  expect(failures).toEqual([])
  expect(messages).toBe(1000)
  expect(Object.keys(endings).sort()).toEqual([
    'broken: refused',
    'invalid: refused',
    'unknown: refused',
    'valid: refused',
    'valid: taken',
  ])
}, 30_000)

describe('a planted fault is found', () => {
  it.each<{ what: string; faults: Faults; says: RegExp }>([
    {
      what: 'an answer of another shape',
      faults: { ack: { message_id: 'x' } },
      says: /the answer breaks its schema/,
    },
    {
      what: 'an event that is not declared',
      faults: { frame: { type: 'message.lost', payload: {} } },
      says: /the event message\.lost is not declared/,
    },
    {
      what: 'a push of another shape',
      faults: { frame: { type: 'message.new', payload: { message: {} } } },
      says: /the event message\.new breaks its schema/,
    },
    {
      what: 'an answer that nobody asked for',
      faults: { frame: { type: 'ack', payload: { ref: 'nobody', type: 'typing' } } },
      says: /an answer to nobody, which nobody asked/,
    },
    {
      what: 'a frame without a type',
      faults: { frame: { payload: {} } },
      says: /a frame that nobody can read/,
    },
    {
      what: 'a code that is not the one',
      faults: { code: 'INTERNAL_ERROR' },
      says: /refused with INTERNAL_ERROR/,
    },
    { what: 'a code that is none', faults: { code: 'NO' }, says: /the error breaks its schema/ },
    { what: 'invalid input that is taken', faults: { takesAll: true }, says: /was accepted|0 answers/ },
    { what: 'valid input that is not', faults: { refusesAll: true }, says: /a valid frame was refused/ },
    {
      what: 'an event that is not answered',
      faults: { instead: (event) => event === 'presence' },
      says: /it was not answered/,
    },
    {
      what: 'an event that ends the connection',
      faults: {
        instead(event, socket) {
          if (event === 'typing') socket.close(1011)
          return event === 'typing'
        },
      },
      says: /the connection was closed/,
    },
  ])(
    '$what',
    async ({ faults, says }) => {
      const { failures } = await attacked(faults, 300)

      expect(failures.join('\n')).toMatch(says)
    },
    60_000,
  )
})

it('a seed gives the same frames again, of every kind, with what is known in them', () => {
  const run = { seed: 7, count: 500, known: { chat_id: [4711] } }
  const cases = plainCases(contract, run)

  expect(plainCases(contract, run)).toEqual(cases)
  expect(new Set(cases.map(({ promise }) => promise))).toEqual(
    new Set(['valid', 'invalid', 'unknown', 'broken']),
  )
  expect(cases.filter(({ text }) => text.includes('4711')).length).toBeGreaterThan(20)
})
