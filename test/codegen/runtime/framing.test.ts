/** Both ways in which a contract travels over a plain WebSocket. */
import { describe, expect, it } from 'vitest'
import { framingOf } from '#codegen/static/framing.ts'

describe('JSON-RPC', () => {
  const framing = framingOf({ kind: 'json-rpc', error: 'error' })

  it.each([
    {
      what: 'a request',
      frame: { jsonrpc: '2.0', method: 'a', params: { b: 1 }, id: '1' },
      read: { kind: 'event', event: 'a', args: [{ b: 1 }], id: '1' },
    },
    {
      what: 'a notification',
      frame: { method: 'a', params: { b: 1 } },
      read: { kind: 'event', event: 'a', args: [{ b: 1 }] },
    },
    {
      what: 'a method without params',
      frame: { method: 'a', id: 0 },
      read: { kind: 'event', event: 'a', args: [], id: 0 },
    },
    {
      what: 'params of nothing',
      frame: { method: 'a', params: null, id: null },
      read: { kind: 'event', event: 'a', args: [] },
    },
    {
      what: 'an answer',
      frame: { id: 7, result: { c: 1 } },
      read: { kind: 'answer', id: 7, ack: { c: 1 }, error: undefined },
    },
    {
      what: 'an answer of nothing',
      frame: { id: 7, result: null },
      read: { kind: 'answer', id: 7, ack: null, error: undefined },
    },
    {
      what: 'a refusal',
      frame: { id: '7', error: { code: 0 } },
      read: { kind: 'answer', id: '7', ack: undefined, error: { code: 0 } },
    },
  ])('reads $what', ({ frame, read }) => {
    expect(framing.read(JSON.stringify(frame))).toEqual(read)
  })

  it.each([
    { what: 'no JSON', text: '{', cause: 'not_json' },
    { what: 'a list', text: '[]', cause: 'not_a_request' },
    { what: 'nothing', text: 'null', cause: 'not_a_request' },
    { what: 'no method', text: '{"id":"1"}', cause: 'not_a_request', id: '1' },
    { what: 'another version', text: '{"jsonrpc":"1.0","method":"a","id":2}', cause: 'not_a_request', id: 2 },
    { what: 'an id that is a list', text: '{"method":"a","id":[]}', cause: 'not_a_request' },
    {
      what: 'an id that is too long',
      text: `{"method":"a","id":"${'x'.repeat(257)}"}`,
      cause: 'not_a_request',
    },
  ])('says that $what is no frame, with the id where there is one', ({ text, cause, id }) => {
    const read = framing.read(text)

    expect(read).toMatchObject({ kind: 'broken', cause })
    expect('id' in read ? read.id : undefined).toBe(id)
  })

  it('writes requests, pushes, answers and refusals', () => {
    const written = [
      framing.event('a', { b: 1 }, '1'),
      framing.event('a', { b: 1 }),
      framing.answer('1', { ack: { c: 1 } }),
      framing.answer('1', {}),
      framing.answer('1', { error: { code: 0 } }),
      framing.answer('1', { ack: { reason: 2 }, error: { code: 2 } }),
      framing.refusal({ code: 0 }),
    ]

    expect(written.map((text) => JSON.parse(text))).toEqual([
      { jsonrpc: '2.0', method: 'a', params: { b: 1 }, id: '1' },
      { jsonrpc: '2.0', method: 'a', params: { b: 1 } },
      { jsonrpc: '2.0', id: '1', result: { c: 1 } },
      { jsonrpc: '2.0', id: '1', result: null },
      { jsonrpc: '2.0', id: '1', error: { code: 0 } },
      { jsonrpc: '2.0', id: '1', result: { reason: 2 }, error: { code: 2 } },
      { jsonrpc: '2.0', error: { code: 0 } },
    ])
  })
})

describe('an envelope', () => {
  const framing = framingOf(
    { kind: 'envelope', type: 'type', payload: 'payload', time: 'timestamp' },
    () => 5,
  )

  it('carries name, payload and time both ways', () => {
    expect(JSON.parse(framing.event('message.send', { text: 'hi' }))).toEqual({
      type: 'message.send',
      payload: { text: 'hi' },
      timestamp: 5,
    })
    expect(framing.read('{"type":"ping","further":1}')).toEqual({ kind: 'event', event: 'ping', args: [] })
    expect(framing.read('{"type":"a","payload":null}')).toEqual({ kind: 'event', event: 'a', args: [null] })
  })

  it.each(['{"payload":{}}', '{"type":5}', '[]', 'x'])('%s is none', (text) => {
    expect(framing.read(text)).toMatchObject({ kind: 'broken' })
  })

  it('has no answers', () => {
    expect(() => framing.answer('1', {})).toThrow('no answers')
    expect(() => framing.refusal({})).toThrow('no answers')
  })
})
