/** Request bodies: media types, characters, JSON that harms, forms, batches. */
import { describe, expect, test } from 'vitest'
import { serveShelf } from '#test/codegen/support/shelf.ts'

const deep = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels)

async function patch(contentType: string | undefined, payload: string | Buffer) {
  const { inject } = await serveShelf()
  const headers = contentType === undefined ? {} : { 'content-type': contentType }
  return inject({ method: 'PATCH', url: '/books/1', headers, payload })
}

describe('media types', () => {
  test.each([
    ['application/json', '{"title":"a"}', { title: 'a' }],
    ['application/json; charset=utf-8', '{"title":"ü"}', { title: 'ü' }],
    ['Application/JSON;charset="UTF-8"', '{"title":"a"}', { title: 'a' }],
    ['application/x-www-form-urlencoded', 'title=a+b&pages=3', { title: 'a b', pages: 3 }],
    ['text/plain', 'abc', 'abc'],
    ['text/plain', '', ''],
  ])('%s is read: %s', async (contentType, payload, body) => {
    expect((await patch(contentType, payload)).body).toMatchObject({ body })
  })

  test('a declared range of types is handed over as bytes', async () => {
    expect((await patch('image/png', Buffer.from([0, 255]))).body).toMatchObject({
      body: { type: 'Buffer', data: [0, 255] },
      contentType: 'image/*',
    })
  })

  test.each([
    ['application/xml'],
    ['application/json; charset=latin1'],
    ['text/plain; charset=utf-16'],
    ['nonsense'],
    [undefined],
  ])('%s is refused with what is accepted', async (contentType) => {
    const { status, headers } = await patch(contentType, 'x')

    expect(status).toBe(415)
    expect(headers.accept ?? 'charset').toMatch(/application\/json|charset/)
  })

  test('no body at all is fine where none is required', async () => {
    expect((await patch(undefined, '')).status).toBe(200)
    expect((await patch('application/json', '')).status).toBe(200)
  })
})

describe('what is not valid', () => {
  test.each<[what: string, payload: string | Buffer, kind: string]>([
    ['text that is no JSON', '{"title":', 'malformed'],
    ['a byte order mark', '\uFEFF{"title":"a"}', 'malformed'],
    ['bytes that are no UTF-8', Buffer.from([0x22, 0xff, 0x22]), 'malformed'],
    ['the wrong type', '[]', 'invalid'],
    ['an unknown field', '{"title":"a","colour":1}', 'invalid'],
    ['a prototype', '{"title":"a","__proto__":{"x":1}}', 'invalid'],
    ['a prototype in an escape', '{"title":"a","\\u005f_proto__":1}', 'invalid'],
    ['a driver type', '{"title":{"_bsontype":"Long"}}', 'invalid'],
    ['NUL in a name', '{"title":"a","b\\u0000":1}', 'invalid'],
    ['an operator for a value', '{"title":{"$gt":""}}', 'invalid'],
    ['depth', deep(900), 'invalid'],
  ])('%s', async (_what, payload, kind) => {
    expect(await patch('application/json', payload)).toMatchObject({ status: 400, body: { kind } })
  })

  test('problems are told field by field', async () => {
    const { body } = await patch('application/json', '{"title":"","pages":1.5,"colour":1,"weight":2}')

    expect(body?.details).toEqual([
      { path: '/title', message: 'must have at least 1 character' },
      { path: '/pages', message: 'must be an integer' },
      { path: '/colour', message: 'is not a known field' },
      { path: '/weight', message: 'is not a known field' },
    ])
  })

  test('a form is as strict as JSON', async () => {
    const form = 'application/x-www-form-urlencoded'

    expect((await patch(form, 'title=a&pages=x')).body).toMatchObject({
      details: [{ path: '/pages', message: 'must be a number' }],
    })
    expect((await patch(form, 'title=a&title=b')).status).toBe(400)
    expect((await patch(form, 'title=a&__proto__=b')).status).toBe(400)
  })

  test('a body over the limit is refused by the face', async () => {
    expect(await patch('application/json', `"${'x'.repeat(3000)}"`)).toMatchObject({
      status: 413,
      body: { kind: 'too_large' },
    })
  })

  test('an empty body where one is required', async () => {
    const { inject } = await serveShelf()
    const headers = { 'content-type': 'application/json' }

    for (const request of [{ headers, payload: '' }, { payload: '' }]) {
      expect(await inject({ method: 'POST', url: '/books/batch', ...request })).toMatchObject({
        status: 400,
        body: { kind: 'malformed' },
      })
    }
  })
})

describe('batches', () => {
  async function batch(payload: string | Buffer, contentType: string | undefined = 'application/json') {
    const { inject } = await serveShelf()
    const headers = contentType ? { 'content-type': contentType } : {}
    return inject({ method: 'POST', url: '/books/batch', headers, payload })
  }

  test('bad items stay in their places, the good ones count', async () => {
    const { body } = await batch('[{"title":"a"},{"title":1},{"__proto__":1}]')

    expect(body?.body).toMatchObject([
      { ok: true, value: { title: 'a' } },
      { ok: false, problems: [{ path: '/title', message: 'must be a string' }] },
      { ok: false, problems: [{ path: '/__proto__', message: 'is not an allowed name' }] },
    ])
  })

  test('depth harms only the item that has it', async () => {
    const { status, body } = await batch(`[{"title":"a"},${deep(500)}]`)

    expect(status).toBe(200)
    expect(body?.body).toMatchObject(
      [{ ok: true }, { ok: false, problems: [{ message: /deeper/ }] }].map(withMessage),
    )
  })

  test('no good item is a refusal with the problems of all', async () => {
    const { status, body } = await batch('[{"title":1},5]')

    expect(status).toBe(400)
    expect(body).toMatchObject({
      kind: 'invalid',
      details: [
        { path: '/0/title', message: 'must be a string' },
        { path: '/1', message: 'must be an object' },
      ],
    })
  })

  test.each([
    ['[]', 'must have at least 1 item'],
    ['[1,2,3,4]', 'must have at most 3 items'],
    ['{"title":"a"}', 'must be an array'],
  ])('the list itself is tested: %s', async (payload, message) => {
    expect((await batch(payload)).body).toMatchObject({ details: [{ path: '', message }] })
  })

  test.each(['text/plain', 'text/plain;charset=UTF-8', ''])(
    'a beacon of type "%s" is read as JSON here',
    async (type) => {
      expect((await batch(Buffer.from('[{"title":"a"}]'), type)).status).toBe(200)
    },
  )
})

function withMessage<Item extends { problems?: { message: RegExp }[] }>(item: Item): unknown {
  return {
    ...item,
    ...(item.problems
      ? { problems: item.problems.map(({ message }) => ({ message: expect.stringMatching(message) })) }
      : {}),
  }
}
