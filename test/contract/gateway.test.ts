/** The published AsyncAPI contract of the gateway: its examples, its tables, and the words by which clients and fuzzer read it. */
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import * as z from 'zod'
import { compareRealtime } from '#codegen/parity/realtime.ts'
import type { AsyncDocument, MessageObject } from '#codegen/realtime/document.ts'
import { events, pushes, settings } from '#generated/im/realtime.ts'
import * as schemas from '#generated/im/realtime-schemas.ts'
import { GENERATED } from '#scripts/fuzz/places.ts'

const document = JSON.parse(readFileSync(`${GENERATED}/im/asyncapi.json`, 'utf8')) as AsyncDocument
const messages = Object.entries(document.channels?.gateway?.messages ?? {}) as [string, MessageObject][]
const examples = messages.flatMap(([key, { payload, examples = [] }]) =>
  examples.map((example) => ({ key, example: example.name, payload, value: example.payload })),
)

const validatorOf = (payload: MessageObject['payload']): z.ZodType => {
  const name = typeof payload === 'object' ? (payload.$ref?.split('/').at(-1) ?? '') : ''
  return (schemas as unknown as Record<string, z.ZodType>)[name] ?? z.never()
}

it.each(examples)('the example $example of $key is what the contract says', ({ payload, value }) => {
  expect(validatorOf(payload).safeParse(value).error?.issues ?? []).toEqual([])
})

it('validators and tables say what the contract says', async () => {
  const { counts, differences } = (await compareRealtime(GENERATED, 'im')) ?? {}

  expect(differences).toEqual([])
  expect(counts).toMatchObject({ events: 7, pushes: 4 })
})

it('its words name events and fields that are there', () => {
  const { open, heartbeat, acknowledge, goAway } = settings.client
  const { framing, frames } = settings

  expect(Object.keys(events)).toEqual(
    expect.arrayContaining([open.event, heartbeat.event, acknowledge.event]),
  )
  expect(Object.keys(pushes)).toEqual(expect.arrayContaining([acknowledge.push, goAway.event, framing.error]))
  expect(frames.error).toBe(framing.error)
  const causes = [frames.invalid, frames.unknown, frames.withoutId, ...frames.broken]
  for (const cause of causes) {
    expect(schemas.RpcError.safeParse({ code: 0, message: '', data: { cause } }).success, cause).toBe(true)
  }
})
