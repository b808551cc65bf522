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
      timestamp: '1970-01-01T00:00:00.005Z',
    })
    expect(framing.read('{"type":"ping","further":1}')).toEqual({ kind: 'event', event: 'ping', args: [] })
    expect(framing.read('{"type":"a","payload":null}')).toEqual({ kind: 'event', event: 'a', args: [null] })
  })

  it.each(['{"payload":{}}', '{"type":5}', '[]', 'x'])('%s is none', (text) => {
    expect(framing.read(text)).toMatchObject({ kind: 'broken' })
  })

  it('has no answers where the contract names no reference', () => {
    expect(() => framing.answer('1', {})).toThrow('no answers')
    expect(() => framing.refusal({})).toThrow('not refused')
    expect(framing.reply('ping', undefined, { ack: {} })).toBeUndefined()
    expect(framing.read('{"type":"a","ref":"1"}')).toEqual({ kind: 'event', event: 'a', args: [] })
  })
})

describe('an envelope with references', () => {
  const framing = framingOf(
    {
      kind: 'envelope',
      type: 'type',
      payload: 'payload',
      reference: 'ref',
      answer: 'ack',
      answers: { ping: 'pong' },
      always: ['ring'],
      error: 'error',
    },
    () => 5,
  )
  const written = (text: string | undefined): unknown => (text === undefined ? undefined : JSON.parse(text))

  it('an event that wants an answer has its reference beside its type', () => {
    const text = framing.event('send', { a: 1 }, 'r')

    expect(written(text)).toEqual({ type: 'send', ref: 'r', payload: { a: 1 } })
    expect(framing.read(text)).toEqual({ kind: 'event', event: 'send', args: [{ a: 1 }], id: 'r' })
  })

  it.each([
    {
      what: 'a success with a reference',
      reply: framing.reply('send', 'r', { ack: { id: 7 } }),
      frame: { type: 'ack', payload: { ref: 'r', type: 'send', id: 7 } },
      read: { kind: 'answer', id: 'r', ack: { id: 7 } },
    },
    {
      what: 'a success that says nothing',
      reply: framing.reply('send', 'r', {}),
      frame: { type: 'ack', payload: { ref: 'r', type: 'send' } },
      read: { kind: 'answer', id: 'r', ack: {} },
    },
    {
      what: 'a refusal with a reference',
      reply: framing.reply('send', 'r', { error: { code: 'NO' } }),
      frame: { type: 'error', payload: { ref: 'r', code: 'NO' } },
      read: { kind: 'answer', id: 'r', error: { ref: 'r', code: 'NO' } },
    },
    {
      what: 'a refusal without one',
      reply: framing.reply('send', undefined, { error: { code: 'NO' } }),
      frame: { type: 'error', payload: { code: 'NO' } },
      read: { kind: 'event', event: 'error', args: [{ code: 'NO' }] },
    },
    {
      what: 'an event with an answer of its own',
      reply: framing.reply('ping', 'r', { ack: { at: 1 } }),
      frame: { type: 'pong', payload: { ref: 'r', at: 1 } },
      read: { kind: 'answer', id: 'r', ack: { at: 1 } },
    },
    {
      what: 'the same without a reference',
      reply: framing.reply('ping', undefined, { ack: { at: 1 } }),
      frame: { type: 'pong', payload: { at: 1 } },
      read: { kind: 'event', event: 'pong', args: [{ at: 1 }] },
    },
    {
      what: 'what is told without a reference too',
      reply: framing.reply('ring', undefined, { ack: { id: 7 } }),
      frame: { type: 'ack', payload: { type: 'ring', id: 7 } },
      read: { kind: 'event', event: 'ack', args: [{ type: 'ring', id: 7 }] },
    },
  ])('writes and reads $what', ({ reply, frame, read }) => {
    expect(written(reply)).toEqual(frame)
    expect(framing.read(reply ?? '')).toEqual(read)
  })

  it('a success without a reference is not answered', () => {
    expect(framing.reply('send', undefined, { ack: { id: 7 } })).toBeUndefined()
  })

  it.each([
    { what: 'a number', ref: 5 },
    { what: 'empty', ref: '' },
    { what: 'too long', ref: 'x'.repeat(65) },
    { what: 'a list', ref: ['r'] },
  ])('a reference that is $what makes the frame none', ({ ref }) => {
    const read = framing.read(JSON.stringify({ type: 'send', ref, payload: {} }))

    expect(read).toMatchObject({ kind: 'broken', cause: 'not_a_request' })
    expect('id' in read).toBe(false)
  })

  it('a frame without a type is refused with its reference', () => {
    expect(framing.read('{"ref":"r"}')).toMatchObject({ kind: 'broken', id: 'r' })
    expect(framing.read('{"ref":null,"type":"a"}')).toEqual({ kind: 'event', event: 'a', args: [] })
  })

  it('names of events are no properties of objects', () => {
    expect(written(framing.reply('constructor', 'r', {}))).toEqual({
      type: 'ack',
      payload: { ref: 'r', type: 'constructor' },
    })
  })
})
