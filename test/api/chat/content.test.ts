/** The table of specs/decisions/0018: payloads as this surface shows them, and contents as payloads. */
import { describe, expect, it } from 'vitest'
import { contentOf, editedPayload, payloadOf } from '#api/chat/content.ts'
import type { SendMessage } from '#generated/chat/realtime-schemas.ts'
import { Message } from '#generated/chat/realtime-schemas.ts'

const url = 'https://example.com/a'
const bytes = (payload: unknown) => Buffer.from(JSON.stringify(payload))
const read = (payload: Buffer) => JSON.parse(payload.toString()) as Record<string, unknown>
const custom = { message_type: 'custom', content: '' }

describe('a payload of another surface', () => {
  it.each<[string, unknown, object]>([
    ['words', { type: 1, content: '你好' }, { message_type: 'text', content: '你好' }],
    ['empty words', { type: 1, content: '' }, { message_type: 'text', content: '' }],
    [
      'a picture',
      { type: 2, url, width: 640, height: 480, localPath: '/x' },
      { message_type: 'image', content: url, data: { width: 640, height: 480 } },
    ],
    ['a moving picture', { type: 3, url }, { message_type: 'image', content: url }],
    [
      'a voice',
      { type: 4, url, timeTrad: 7, waveform: 'AA' },
      { message_type: 'audio', content: url, data: { duration: 7 } },
    ],
    [
      'a film',
      { type: 5, url, cover: `${url}.jpg`, second: 3.5, size: 10 },
      { message_type: 'video', content: url, data: { size: 10, duration: 3.5, thumbnail_url: `${url}.jpg` } },
    ],
    [
      'a place',
      { type: 6, lat: 39.9, lng: 116.4, title: 'Office', address: 'Road 1', img: url },
      {
        message_type: 'location',
        content: 'Office',
        data: { latitude: 39.9, longitude: 116.4, title: 'Office', address: 'Road 1' },
      },
    ],
    [
      'a file',
      { type: 8, url, name: 'a.pdf', size: 5 },
      { message_type: 'file', content: url, data: { name: 'a.pdf', size: 5 } },
    ],
    [
      'words of the system',
      { type: 1002, content: '{0} invited {1} and {9}', extra: [{ name: 'Ann' }, { name: 'Bob' }] },
      { message_type: 'system', content: 'Ann invited Bob and {9}' },
    ],
    ['words of the system without words', { type: 2000 }, { message_type: 'system', content: '' }],
    ['a place without a place', { type: 6, lat: 39.9 }, custom],
    ['a picture without an address', { type: 2, width: 1 }, custom],
    ['words that are none', { type: 1, content: 7 }, custom],
    ['a type of its own', { type: 77, content: 'x' }, custom],
    ['a type that is none', { type: '1', content: 'x' }, custom],
    ['no type', { content: 'x' }, custom],
    ['a list', [1], custom],
    ['nothing', null, custom],
  ])('with %s is shown as what it is', (_, payload, shown) => {
    const content = contentOf(bytes(payload))

    expect(content).toEqual(shown)
    const message = { id: 1, chat_id: 1, sender_id: 0, created_at: '2025-10-07T12:00:00.000Z', ...content }
    expect(Message.safeParse(message).success).toBe(true)
  })

  it.each([
    ['no text', Buffer.from([0xff, 0xfe])],
    ['no JSON', Buffer.from('hello')],
    ['nothing', Buffer.alloc(0)],
  ])('that is %s is custom', (_, payload) => {
    expect(contentOf(payload)).toEqual(custom)
  })

  it('with details that cannot be shown is shown without them', () => {
    const payload = {
      type: 8,
      url,
      name: 'x'.repeat(256),
      size: -1,
      width: 1.5,
      height: '7',
      caption: '',
      duration: 1e9,
    }

    expect(contentOf(bytes(payload))).toEqual({ message_type: 'file', content: url })
  })

  it.each([
    [{ message_id: '123' }, 123],
    [{ message_id: 123 }, 123],
    [{ message_id: '1e3' }, undefined],
    [{ message_id: '99999999999999999999' }, undefined],
    [{}, undefined],
    [null, undefined],
    ['x', undefined],
  ])('that answers %j answers %s', (reply, id) => {
    expect(contentOf(bytes({ type: 1, content: 'x', reply })).reply_to_id).toBe(id)
  })
})

describe('what is sent here', () => {
  const details = { name: 'n', size: 1, mime_type: 'm/m', width: 2, height: 3, caption: 'c' }
  it.each<[SendMessage, object]>([
    [
      { chat_id: 1, message_type: 'text', content: 'hi' },
      { type: 1, content: 'hi' },
    ],
    [
      { chat_id: 1, message_type: 'image', content: url, data: { ...details, unknown: 1 } },
      { type: 2, url, ...details },
    ],
    [
      { chat_id: 1, message_type: 'audio', content: url, data: { duration: 7 } },
      { type: 4, url, timeTrad: 7 },
    ],
    [
      { chat_id: 1, message_type: 'video', content: url, data: { duration: 7, thumbnail_url: url } },
      { type: 5, url, second: 7, cover: url },
    ],
    [
      { chat_id: 1, message_type: 'file', content: url },
      { type: 8, url },
    ],
    [
      { chat_id: 1, message_type: 'location', content: 'Office', data: { latitude: 1, longitude: 2 } },
      { type: 6, lat: 1, lng: 2, title: 'Office' },
    ],
  ])('%j is the payload that the other surface knows, and comes back the same', (sent, payload) => {
    const made = payloadOf(sent)

    expect(read(made)).toEqual(payload)
    expect(contentOf(made)).toMatchObject({ message_type: sent.message_type, content: sent.content })
  })

  it('names the message that it answers', () => {
    const made = payloadOf(
      { chat_id: 1, message_type: 'text', content: 'yes' },
      { id: 123, seq: 4, from: 'bob' },
    )

    expect(read(made).reply).toEqual({ message_id: '123', message_seq: 4, from_uid: 'bob' })
    expect(contentOf(made).reply_to_id).toBe(123)
  })
})

describe('an edit', () => {
  it.each([
    [
      { type: 1, content: 'a', reply: { message_id: '1' } },
      'b',
      { type: 1, content: 'b', reply: { message_id: '1' } },
    ],
    [{ type: 2, url, width: 1 }, `${url}2`, { type: 2, url: `${url}2`, width: 1 }],
    [{ type: 6, lat: 1, lng: 2, title: 'a' }, 'b', { type: 6, lat: 1, lng: 2, title: 'b' }],
  ])('of %j keeps whatever else is in it', (before, content, after) => {
    expect(read(editedPayload(bytes(before), { content }) ?? Buffer.alloc(0))).toEqual(after)
  })

  it('of a picture may bring other details', () => {
    const edited = editedPayload(bytes({ type: 4, url, timeTrad: 1 }), {
      content: url,
      data: { duration: 2 },
    })

    expect(read(edited ?? Buffer.alloc(0))).toEqual({ type: 4, url, timeTrad: 2 })
  })

  it.each([
    ['words in the place of an address', { type: 2, url }, 'words'],
    ['a content for something that nobody can read', { type: 77 }, 'words'],
    ['a content for words of the system', { type: 1001, content: 'x' }, 'words'],
  ])('with %s is none', (_, before, content) => {
    expect(editedPayload(bytes(before), { content })).toBeUndefined()
  })
})
