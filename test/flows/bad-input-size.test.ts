import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '#test/support/app.ts'
import { telemetryEvent } from '#test/support/builders.ts'
import { offContract } from '#test/support/checked-fetch.ts'
import { type ContractOperation, everyOperation } from '#test/support/contract.ts'
import { expectSafe, type Intruder, intruderIn } from '#test/support/hostile.ts'

const MIB = 1024 * 1024

let app: TestApp
let send: Intruder
beforeAll(async () => {
  app = await startTestApp()
  send = await intruderIn(app)
})
afterAll(() => app.close())

const named = (some: ContractOperation[]) => some.map((one) => [one.operationId, one] as const)
const reading = named(everyOperation.filter(({ jsonBodies }) => jsonBodies.length > 0))
const bodiless = named(
  everyOperation.filter(({ jsonBodies, method }) => jsonBodies.length === 0 && method !== 'GET'),
)

/** Blanks at the end change nothing but the size. */
const padded = (value: unknown, bytes: number) => {
  const text = JSON.stringify(value)
  return text + ' '.repeat(bytes - Buffer.byteLength(text))
}

describe.each(reading)('%s', (_, operation) => {
  const [example] = operation.jsonBodies

  it('reads a body of exactly 1 MiB like a small one', async () => {
    const small = await send(operation, { because: 'an example', body: JSON.stringify(example) })
    const full = await send(operation, { because: 'as large as allowed', body: padded(example, MIB) })

    expect([full.status, small.status]).not.toContain(413)
    expect(full.status >= 400).toBe(small.status >= 400 || full.status === 409)
  })

  it('refuses a body of 1 MiB and a byte with 413', async () => {
    const answer = await send(operation, { because: 'a byte too large', body: padded(example, MIB + 1) })

    expect(answer.status).toBe(413)
  })
})

describe.each(bodiless)('%s', (_, operation) => {
  it('does not mind a body that nobody asked for, of any size', async () => {
    const path = { clientId: 'nobody', userId: 'nobody', keyId: 'nobody', app: 'nobody' }
    const without = await send(operation, { because: 'nothing is wrong yet', path })
    const with_ = await send(operation, { because: 'a body too many', path, body: 'x'.repeat(MIB + 1) })

    expect(with_.status).toBe(without.status)
  })
})

describe('a body without a declared length', () => {
  const chunked = (bytes: number): RequestInit => ({
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: new Blob([padded([telemetryEvent()], bytes)]).stream(),
    ...{ duplex: 'half' },
  })

  it.each([
    [MIB, 200],
    [MIB + 1, 413],
    [8 * MIB, 413],
  ])('of %d bytes is answered with %d', async (bytes, status) => {
    const response = await offContract(
      'it is sent in chunks',
      `${app.url}/api/telemetry/events`,
      chunked(bytes),
    )

    expectSafe({ status: response.status, text: await response.text() }, 'chunked')
    expect(response.status).toBe(status)
  })
})

it('tells the sender of 30 MiB that it was too much instead of cutting the line', async () => {
  const sendEvents = everyOperation.find(
    ({ operationId }) => operationId === 'sendEvents',
  ) as ContractOperation
  const body = 'x'.repeat(30 * MIB)

  for (let round = 0; round < 5; round++) {
    expect((await send(sendEvents, { because: 'far too large', body })).status).toBe(413)
  }
})
