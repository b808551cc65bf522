import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '#test/support/app.ts'
import { type ContractOperation, everyOperation } from '#test/support/contract.ts'
import { type Intruder, intruderIn, sendAll } from '#test/support/hostile.ts'
import { type Spoiled, withEachObjectExtended, withEachValue } from '#test/support/spoiled-bodies.ts'

let app: TestApp
let send: Intruder
beforeAll(async () => {
  app = await startTestApp()
  send = await intruderIn(app)
})
afterAll(() => app.close())

const reading = everyOperation.filter((operation) => operation.jsonBodies.length > 0)

/** These places hold whatever the caller likes; a header without a name that it knows is an empty one. */
const isOpen = (place: string) => /\/(props|features|attrs|extra|content)(\/|$)|\/header$/.test(place)
/** Nobody is asked for: that is answered. */
const takesNobody = ['getOnlineStatus', 'listRoutes']

const wrongBodies: [string, unknown][] = [
  ['a number', 42],
  ['a text', 'text'],
  ['null', null],
  ['true', true],
  ['an empty array', []],
  ['an array of arrays', [[[]]]],
  ['an array of null', [null]],
  ['an operator', { $gt: '' }],
  ['an array of operators', [{ $ne: null }]],
]

const wrongValues: [string, unknown][] = [
  ['the operator $gt', { $gt: '' }],
  ['the operator $ne', { $ne: null }],
  ['the operator $regex', { $regex: '.*' }],
  ['the operator $where', { $where: 'sleep(10)' }],
  ['an array in an array', [['x']]],
]

/** One event of each type per body, because a batch forgives the bad ones beside a good one. */
function bodiesOf({ operationId, jsonBodies }: ContractOperation): unknown[] {
  if (operationId !== 'sendEvents') return jsonBodies
  const ofEachType = new Map((jsonBodies.flat() as { type: string }[]).map((event) => [event.type, event]))
  return [...ofEachType.values()].map((event) => [event])
}

/** The places at which a spoiled body was taken all the same. */
async function taken(operation: ContractOperation, spoiled: Spoiled[], wrong: string): Promise<string[]> {
  const requests = spoiled.map(({ place, body }) => ({
    because: `${place} ${wrong}`,
    body: JSON.stringify(body),
  }))
  const answers = await sendAll(send, operation, requests)
  expect(answers.length).toBeGreaterThan(0)
  return spoiled.flatMap(({ place }, index) => ((answers[index]?.status ?? 0) < 400 ? [place] : []))
}

describe.each(reading.map((operation) => [operation.operationId, operation] as const))(
  '%s',
  (operationId, operation) => {
    const bodies = bodiesOf(operation)
    const wrong = wrongBodies.filter(
      ([name]) => name !== 'an empty array' || !takesNobody.includes(operationId),
    )

    it.each(wrong)('refuses %s as its body', async (name, body) => {
      const answer = await send(operation, { because: `the body is ${name}`, body: JSON.stringify(body) })

      expect(answer.status).toBe(400)
    })

    it.each(wrongValues)('refuses %s in every field', async (name, value) => {
      const spoiled = bodies.flatMap((body) => withEachValue(body, value))

      const places = await taken(operation, spoiled, `is ${name}`)

      expect(places.filter((place) => !isOpen(place))).toEqual([])
    })

    it('answers safely when numbers, texts, booleans and null change places', async () => {
      const values = [7, -1e308, 1e-320, 2 ** 53 + 1, '', 'text', true, null, {}, []]
      const spoiled = values.flatMap((value) => bodies.flatMap((body) => withEachValue(body, value)))

      const places = await taken(operation, spoiled, 'has another type')

      expect(places.length).toBeLessThan(spoiled.length)
    })

    it('refuses a field that its contract does not name, unless the object is open', async () => {
      const spoiled = bodies.flatMap((body) => withEachObjectExtended(body, '$where', 'sleep(10)'))

      const places = await taken(operation, spoiled, 'has a field more')

      const isClosed = operation.isClosed || operation.operationId === 'sendEvents'
      expect(places.filter((place) => isClosed && !isOpen(place))).toEqual([])
    })
  },
)
