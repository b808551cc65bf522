/** The way of a frame through the server: what is refused, what is answered, and what is found when answers are tested. */
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import {
  createDispatcher,
  type RealtimeFace,
  UndeclaredAnswerError,
  wantsAckEvent,
} from '#codegen/static/realtime.ts'
import { Refusal } from '#codegen/static/refusal.ts'

const done = z.strictObject({ done: z.literal(true) })
const failed = z.strictObject({ why: z.string() })
const events = {
  add: {
    operationId: 'addItem',
    payload: z.strictObject({ name: z.string().min(1), extra: z.unknown().optional() }),
    ack: z.union([done, failed]),
    refusals: ['invalid'],
    extensions: { 'x-ack': 'always' },
  },
  beat: { operationId: 'beat', payload: z.strictObject({}), refusals: ['invalid'], extensions: {} },
}
const pushes = { invalid: failed, full: failed }

const words = (error: unknown): string =>
  error instanceof Refusal
    ? `${error.kind} ${error.details.map(({ path }) => path).join()}`.trim()
    : String(error)

function serve(handlers: object, face: Partial<RealtimeFace<string>> = {}) {
  const all = { add: async () => ({ done: true }), beat: async () => undefined, ...handlers }
  const dispatch = createDispatcher<string>(events, pushes, all as never, {
    refuse: (error) => ({
      ack: { why: words(error) },
      push: { event: 'invalid', payload: { why: words(error) } },
    }),
    checkAnswers: true,
    ...face,
  })
  return (event: string, ...args: unknown[]) => dispatch(event, args, 'somebody')
}

describe('a frame', () => {
  it('that is valid reaches its handler with the session', async () => {
    const seen: unknown[] = []
    const send = serve(
      { add: async (...given: unknown[]) => void seen.push(...given) },
      { checkAnswers: false },
    )

    expect(await send('add', { name: 'a' })).toEqual({ ok: true, ack: undefined })
    expect(seen).toEqual([{ name: 'a' }, 'somebody'])
  })

  it('may be left out where an empty one is valid', async () => {
    expect(await serve({})('beat')).toEqual({ ok: true, ack: undefined })
  })

  it.each([
    { name: 'without a field', args: [{}], why: 'invalid /name' },
    { name: 'with an unknown field', args: [{ name: 'a', more: 1 }], why: 'invalid /more' },
    { name: 'that is no object', args: ['a'], why: 'invalid' },
    { name: 'that is null', args: [null], why: 'invalid' },
    { name: 'that comes twice', args: [{ name: 'a' }, { name: 'b' }], why: 'malformed' },
    {
      name: 'with a poisoned key',
      args: [JSON.parse('{"name":"a","extra":{"__proto__":1}}')],
      why: 'invalid /extra/__proto__',
    },
    { name: 'that is too deep', args: [{ name: 'a', extra: nested(40) }], why: /^invalid \/extra\/0\/0/ },
  ])('$name is refused', async ({ args, why }) => {
    const { ok, ack, push } = await serve({})('add', ...args)

    expect(ok).toBe(false)
    expect((ack as { why: string }).why).toMatch(why)
    expect(push?.event).toBe('invalid')
  })

  it.each(['sub', 'constructor', '__proto__', 'toString'])(
    'of the unknown event %s is refused',
    async (event) => {
      expect((await serve({})(event, {})).ack).toEqual({ why: 'not_found' })
    },
  )
})

function nested(levels: number): unknown {
  return levels === 0 ? 1 : [nested(levels - 1)]
}

describe('an answer that the contract does not know', () => {
  it.each([
    { name: 'an ack of another shape', send: serve({ add: async () => ({ done: false }) }) },
    {
      name: 'an ack where there is none',
      send: serve({ beat: async () => ({ done: true }) }),
      event: 'beat',
    },
    {
      name: 'a refusal of another shape',
      send: serve({}, { refuse: () => ({ ack: { why: 1 } }) }),
      frame: {},
    },
    {
      name: 'a refusal that this event does not have',
      send: serve(
        {},
        { refuse: () => ({ ack: { why: '' }, push: { event: 'full', payload: { why: '' } } }) },
      ),
      frame: {},
    },
    {
      name: 'a push of another shape',
      send: serve({}, { refuse: () => ({ ack: { why: '' }, push: { event: 'invalid', payload: {} } }) }),
      frame: {},
    },
  ])(
    '$name is a fault of the server',
    async ({ send, event = 'add', frame = event === 'add' ? { name: 'a' } : {} }) => {
      await expect(send(event, frame)).rejects.toThrow(UndeclaredAnswerError)
    },
  )

  it('is sent where answers are not tested', async () => {
    const send = serve({ add: async () => ({ done: false }) }, { checkAnswers: false })

    expect(await send('add', { name: 'a' })).toEqual({ ok: true, ack: { done: false } })
  })
})

describe('an ack by event', () => {
  const rule = (xAck?: unknown) => ({
    ...events.add,
    extensions: xAck === undefined ? {} : { 'x-ack': xAck },
  })

  it.each([
    { says: 'always', frame: {}, isWanted: true },
    { says: undefined, frame: {}, isWanted: true },
    { says: 'callback', frame: {}, isWanted: false },
    { says: { unless: { quiet: true } }, frame: { quiet: true }, isWanted: false },
    { says: { unless: { quiet: true } }, frame: { quiet: false }, isWanted: true },
    { says: { unless: { quiet: true } }, frame: undefined, isWanted: true },
  ])('for $says and $frame: $isWanted', ({ says, frame, isWanted }) => {
    expect(wantsAckEvent(rule(says), frame)).toBe(isWanted)
  })
})
