/** The judge of frames over plain WebSocket: what it must find, and what it must let pass. */
import { expect, it } from 'vitest'
import type { ReadFrame } from '#codegen/static/framing.ts'
import { type PlainCase, plainCases } from '#scripts/fuzz/asyncapi/plain/cases.ts'
import { type PlainContract, plainContractOf } from '#scripts/fuzz/asyncapi/plain/contract.ts'
import { judgePlain, type PlainOutcome } from '#scripts/fuzz/asyncapi/plain/judge.ts'

const contract = plainContractOf('im') as PlainContract
const refusal = (cause: string): ReadFrame => ({
  kind: 'answer',
  id: 'f',
  error: { code: 0, message: 'no', data: { cause } },
})
const sent: ReadFrame = { kind: 'answer', id: 'f', ack: { messageId: '1', messageSeq: 1, reasonCode: 1 } }

function findings(one: Partial<PlainCase>, outcome: Partial<PlainOutcome>): string[] {
  return judgePlain(
    contract,
    { index: 0, event: 'send', id: 'f', text: '', promise: 'valid', why: '', ...one },
    { frames: [], isOpen: true, isAlive: true, ...outcome },
  )
}

it.each<[what: string, one: Partial<PlainCase>, outcome: Partial<PlainOutcome>]>([
  ['a valid frame that is answered', {}, { frames: [sent] }],
  ['a valid frame that a rule refuses', { event: 'subscribe' }, { frames: [refusal('refused')] }],
  ['a notification without an answer', { event: 'recvack', id: undefined }, {}],
  ['an invalid frame that is refused', { promise: 'invalid' }, { frames: [refusal('invalid_params')] }],
  ['an unknown event', { event: 'sing', promise: 'unknown' }, { frames: [refusal('unknown_method')] }],
  ['a frame that closes', { event: 'disconnect', id: undefined }, { isOpen: false, isAlive: false }],
])('lets pass: %s', (_, one, outcome) => {
  expect(findings(one, outcome)).toEqual([])
})

it.each<[what: string, one: Partial<PlainCase>, outcome: Partial<PlainOutcome>]>([
  ['a valid frame without an answer', {}, {}],
  ['two answers', {}, { frames: [sent, sent] }],
  ['an answer of another shape', {}, { frames: [{ kind: 'answer', id: 'f', ack: { reasonCode: 1 } }] }],
  ['an answer to something else', {}, { frames: [sent, { ...sent, id: 'x' }] }],
  ['a valid frame that is refused as invalid', {}, { frames: [refusal('invalid_params')] }],
  ['an invalid frame that is accepted', { promise: 'invalid' }, { frames: [sent] }],
  ['an invalid frame without an answer', { promise: 'invalid' }, {}],
  ['another cause', { promise: 'broken', id: undefined }, { frames: [refusal('failed')] }],
  [
    'an error of another shape',
    { promise: 'invalid' },
    { frames: [{ kind: 'answer', id: 'f', error: 'no' }] },
  ],
  ['an undeclared push', {}, { frames: [sent, { kind: 'event', event: 'sung', args: [{}] }] }],
  ['a push of another shape', {}, { frames: [sent, { kind: 'event', event: 'recv', args: [{}] }] }],
  ['a closed connection', { promise: 'invalid' }, { frames: [refusal('invalid_params')], isOpen: false }],
  ['a deaf connection', {}, { frames: [sent], isAlive: false }],
  ['a connection that stays', { event: 'disconnect', id: undefined }, {}],
])('finds: %s', (_, one, outcome) => {
  expect(findings(one, outcome)).not.toEqual([])
})

it('a seed gives the same frames again, of every kind', () => {
  const cases = plainCases(contract, { seed: 7, count: 500 })

  expect(plainCases(contract, { seed: 7, count: 500 })).toEqual(cases)
  expect(new Set(cases.map(({ promise }) => promise))).toEqual(
    new Set(['valid', 'invalid', 'unknown', 'without id', 'broken']),
  )
})
