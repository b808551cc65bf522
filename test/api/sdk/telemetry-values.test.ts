/** TEL-1: what is sent is read back as it was sent, with what the server adds. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '#test/support/app.ts'
import { sendAndFind } from '#test/support/telemetry.ts'

let app: TestApp

beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.close())

const oddities: { name: string; fields: Record<string, unknown> }[] = [
  {
    name: 'an unknown property of a typed event',
    fields: { type: 'page', props: { title: 'A', viewport: '1x2', deep: { a: [{ b: null }] } } },
  },
  { name: 'a key with a dot or a dollar', fields: { props: { 'a.b': 1, $set: { $gt: '' }, '': 'empty' } } },
  {
    name: 'a key that objects have by themselves',
    fields: { props: { constructor: 1, toString: 'x', hasOwnProperty: null } },
  },
  {
    name: 'numbers at the edge of exactness',
    fields: { props: { big: 9007199254740991, tiny: 5e-324, zero: 0, part: 0.1 } },
  },
  { name: 'texts of any script', fields: { name: '点击 🙂', props: { text: 'tab\tNUL\u0000end' } } },
  {
    name: 'a user with attributes',
    fields: { user: { id: 'u1', email: 'not checked', name: 'Lin', attrs: { team: { id: 7 } } } },
  },
  { name: 'an empty release', fields: { release: '' } },
  { name: 'a time with a fraction', fields: { ts: Date.now() - 0.25 } },
  { name: 'empty properties', fields: { props: {} } },
]

describe('kept as sent', () => {
  it.each([
    {
      type: 'page',
      name: '/a',
      props: { url: 'https://a.example/a?b=c', title: 'A', referrer: '', query: { b: 'c' }, hash: '#d' },
    },
    { type: 'custom', name: 'saved', props: { nested: { list: [1, 'two', null, true] } } },
    {
      type: 'error',
      name: 'TypeError',
      props: {
        message: 'm',
        stack: 's',
        filename: 'f',
        lineno: 10,
        colno: '5',
        severity: 'warning',
        context: { a: 1 },
      },
    },
    {
      type: 'api',
      name: '/api/plans',
      props: { method: 'GET', url: 'https://a.example', status: '200', duration: 83.4, success: true },
    },
    {
      type: 'perf',
      name: 'LCP',
      props: { value: '1830.2', rating: 'good', entryType: 'largest-contentful-paint' },
    },
  ])('is an event of type $type, with numbers also as numeric strings', async (fields) => {
    const { event, stored } = await sendAndFind(app, fields)

    expect(stored).toEqual({
      ...event,
      receivedAt: expect.any(Number),
      at: expect.any(Number),
      skewed: false,
    })
  })

  it.each(oddities)('is $name', async ({ fields }) => {
    const { event, stored } = await sendAndFind(app, fields)

    expect(stored).toMatchObject(event)
    expect(stored?.props).toEqual((event as { props?: object }).props)
  })
})
