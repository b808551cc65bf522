/** The published AsyncAPI contract of chat: its examples, its tables, and the words by which clients and fuzzer read it. */
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import * as z from 'zod'
import { compareRealtime } from '#codegen/parity/realtime.ts'
import type { AsyncDocument, MessageObject } from '#codegen/realtime/document.ts'
import { events, pushes, settings } from '#generated/chat/realtime.ts'
import * as schemas from '#generated/chat/realtime-schemas.ts'
import { GENERATED } from '#scripts/fuzz/places.ts'

const document = JSON.parse(readFileSync(`${GENERATED}/chat/asyncapi.json`, 'utf8')) as AsyncDocument
const messages = Object.entries(document.channels?.chat?.messages ?? {}) as [string, MessageObject][]
const examples = messages.flatMap(([key, { payload, examples = [] }]) =>
  examples.map((example) => ({ key, example: example.name, payload, value: example.payload })),
)

const validatorOf = (payload: MessageObject['payload']): z.ZodType => {
  const name = typeof payload === 'object' ? (payload.$ref?.split('/').at(-1) ?? '') : ''
  return (schemas as unknown as Record<string, z.ZodType>)[name] ?? z.never()
}

/** Every event that the source document shows, in both directions. */
const seed = {
  events: [
    'message.send',
    'message.edit',
    'message.delete',
    'message.read',
    'typing',
    'presence',
    'call.offer',
    'call.answer',
    'call.ice',
    'call.end',
    'ping',
  ],
  pushes: [
    'connect',
    'disconnect',
    'message.new',
    'message.edit',
    'message.delete',
    'message.read',
    'typing',
    'presence',
    'call.offer',
    'call.answer',
    'call.ice',
    'call.end',
    'error',
    'notification',
    'pong',
  ],
}

it.each(examples)('the example $example of $key is what the contract says', ({ payload, value }) => {
  expect(validatorOf(payload).safeParse(value).error?.issues ?? []).toEqual([])
})

it('validators and tables say what the contract says', async () => {
  const { differences } = (await compareRealtime(GENERATED, 'chat')) ?? {}

  expect(differences).toEqual([])
})

it('has every event of the source document, and one more: the answer to an event with a reference', () => {
  expect(Object.keys(events).sort()).toEqual([...seed.events].sort())
  expect(Object.keys(pushes).sort()).toEqual([...seed.pushes, settings.framing.answer].sort())
})

it('its words name events, fields and codes that are there', () => {
  const { framing, frames, client } = settings

  expect(Object.keys(events)).toEqual(
    expect.arrayContaining([client.heartbeat.event, client.again.event, ...Object.keys(framing.answers)]),
  )
  expect(Object.keys(pushes)).toEqual(
    expect.arrayContaining([
      client.welcome.event,
      client.token.refused.event,
      framing.answer,
      framing.error,
      ...Object.values(framing.answers),
      ...Object.keys(client.once),
    ]),
  )
  for (const code of [frames.invalid, frames.unknown, ...frames.broken, client.token.refused.value]) {
    expect(schemas.ErrorCode.options, code).toContain(code)
  }
  expect(Object.keys(schemas.Handshake.shape)).toEqual(
    expect.arrayContaining([client.token.query, client.device.query]),
  )
})

it('what an event is answered with fits into its ack', () => {
  const acks = new Set(Object.keys(schemas.Ack.shape))
  const results = Object.entries(events).filter(([name]) => !Object.hasOwn(settings.framing.answers, name))

  for (const [name, { ack }] of results) {
    const fields = Object.keys((ack as z.ZodObject).shape)
    expect(
      fields.filter((field) => !acks.has(field)),
      name,
    ).toEqual([])
    expect(fields, name).not.toContain('ref')
  }
})
