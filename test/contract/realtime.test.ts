/** The published AsyncAPI contract of the SDK family: its examples, its rules, and what it shares with OpenAPI. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import type { Contract } from '#codegen/contract.ts'
import { compareRealtime } from '#codegen/parity/realtime.ts'
import type { AsyncDocument, MessageObject } from '#codegen/realtime/document.ts'
import { schemaDocument } from '#codegen/realtime/payloads.ts'
import { canonicalText } from '#codegen/static/schema/equals.ts'
import { events, pushes, settings } from '#generated/sdk/realtime.ts'
import * as schemas from '#generated/sdk/realtime-schemas.ts'
import { GENERATED } from '#scripts/fuzz/places.ts'

const read = (file: string): unknown => JSON.parse(readFileSync(`${GENERATED}/sdk/${file}`, 'utf8'))
const document = read('asyncapi.json') as AsyncDocument
const openApi = read('openapi.json') as Contract
const messages = Object.entries(document.channels?.topics?.messages ?? {}) as [string, MessageObject][]
const examples = messages.flatMap(([key, { name, payload, examples = [] }]) =>
  examples.map((example) => ({ key, name, example: example.name, payload, value: example.payload })),
)

/** The component that a message's payload is. */
const validatorOf = (payload: MessageObject['payload']): z.ZodType => {
  const name = typeof payload === 'object' ? (payload.$ref?.split('/').at(-1) ?? '') : ''
  return (schemas as unknown as Record<string, z.ZodType>)[name] ?? z.never()
}

it.each(examples)('the example $example of $key is what the contract says', ({ payload, value }) => {
  expect(validatorOf(payload).safeParse(value).error?.issues ?? []).toEqual([])
})

it('every message shows an example', () => {
  const shown = new Set(examples.map(({ key }) => key))

  expect(messages.map(([key]) => key).filter((key) => !shown.has(key))).toEqual([])
})

it('validators and tables say what the contract says', async () => {
  const { counts, differences } = (await compareRealtime(GENERATED, 'sdk')) ?? {}

  expect(differences).toEqual([])
  expect(counts).toMatchObject({ events: 5, pushes: 8 })
})

it('what both contracts name is one thing', () => {
  const inOpenApi = openApi.components?.schemas ?? {}
  const shared = Object.entries(schemaDocument(document).document.components?.schemas ?? {}).filter(
    ([name]) => Object.hasOwn(inOpenApi, name),
  )

  expect(shared.map(([name]) => name)).toEqual(
    expect.arrayContaining(['JsonValue', 'TopicMessage', 'Position']),
  )
  for (const [name, schema] of shared)
    expect(canonicalText(schema), name).toBe(canonicalText(inOpenApi[name]))
})

describe('the rules of topics', () => {
  it.each(settings.topics)('$kind: its example has its form', ({ pattern, maxLength, example }) => {
    expect(example).toMatch(new RegExp(pattern))
    expect(example.length).toBeLessThanOrEqual(maxLength)
  })

  it('name events and fields that are there', () => {
    const { resume, renew, heartbeat, goAway } = settings.client
    expect(Object.keys(events)).toEqual(
      expect.arrayContaining([
        resume.subscribe,
        resume.unsubscribe,
        resume.publish,
        renew.event,
        heartbeat.event,
      ]),
    )
    expect(Object.keys(pushes)).toEqual(
      expect.arrayContaining([
        ...resume.deliveries,
        ...resume.refused,
        goAway.event,
        settings.frames.invalid,
      ]),
    )
  })
})
