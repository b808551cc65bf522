/** The conventions of the IM HTTP API (wire/wukongim.md §1), each row by a request as an existing server makes it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '#test/support/app.ts'
import { offContract } from '#test/support/checked-fetch.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp({ managerToken: 'the-manager' })
})
afterAll(() => app.close())

const TOKEN = { token: 'the-manager' }

const post = (path: string, body: string, headers: Record<string, string> = {}) =>
  offContract('as existing servers call it', `${app.imUrl}${path}`, {
    method: 'POST',
    headers: { ...TOKEN, ...headers },
    body,
  })

describe('answers', () => {
  it('without data are the status', async () => {
    const response = await post('/user/token', JSON.stringify({ uid: 'ann', token: 't' }))

    expect([response.status, await response.json()]).toEqual([200, { status: 200 }])
  })

  it('with data are the bare list or object', async () => {
    const response = await post('/route/batch', '["ann"]')

    expect(await response.json()).toMatchObject([{ tcp_addr: '', uids: ['ann'] }])
  })

  it('that refuse say what is wrong and the status', async () => {
    const response = await post('/user/token', JSON.stringify({ uid: 'ann' }))

    expect(response.status).toBe(400)
    expect(await response.json()).toEqual({ msg: 'token is required', status: 400 })
  })

  it('of an unknown path are 404 in text', async () => {
    const response = await post('/stream/open', '{}')

    expect(response.status).toBe(404)
    expect(response.headers.get('content-type')).toMatch(/^text\/plain/)
    expect(await response.text()).toBe('404 page not found')
  })

  it('of an undeclared method are 405 with those that there are', async () => {
    const response = await offContract('a method that is not declared', `${app.imUrl}/user/token`, {
      headers: TOKEN,
    })

    expect(response.status).toBe(405)
    expect(response.headers.get('allow')).toBe('POST')
    expect(await response.json()).toMatchObject({ status: 405 })
  })
})

describe('bodies', () => {
  it.each(['text/plain', 'application/x-www-form-urlencoded', 'application/json; charset=gbk', 'nonsense'])(
    'of the type %s are read as JSON',
    async (type) => {
      const response = await post('/user/systemuids_add', '{"uids":["bot"]}', { 'content-type': type })

      expect(response.status).toBe(200)
    },
  )

  it('may have fields that nobody knows', async () => {
    const body = { uid: 'ann', token: 't', app_id: 7, nested: { deep: [1] } }

    expect((await post('/user/token', JSON.stringify(body))).status).toBe(200)
  })

  it.each([
    { body: '{"uid":7,"token":"t"}', because: 'a number is no uid' },
    { body: '{"uid":"ann","token":"t","device_flag":"1"}', because: 'a text is no flag' },
    { body: '{"uid":"ann"', because: 'it is no JSON' },
    { body: '', because: 'there is none' },
  ])('are 400 where $because', async ({ body }) => {
    expect((await post('/user/token', body)).status).toBe(400)
  })

  it.each(['a@b', 'a#b', 'a&b', ''])('with the uid %j are 400', async (uid) => {
    expect((await post('/user/token', JSON.stringify({ uid, token: 't' }))).status).toBe(400)
  })

  it.each(['名前', 'a b', 'a/b?c', 'user:1!', 'x'.repeat(255)])('take the uid %j', async (uid) => {
    expect((await post('/user/token', JSON.stringify({ uid, token: 't' }))).status).toBe(200)
  })
})

describe('pages of any origin', () => {
  it('are allowed to ask', async () => {
    const response = await offContract('a preflight is no operation', `${app.imUrl}/message/send`, {
      method: 'OPTIONS',
    })

    expect(response.status).toBe(204)
    expect(response.headers.get('access-control-allow-origin')).toBe('*')
  })

  it('may read the answer', async () => {
    const { headers } = await post('/user/onlinestatus', '[]', { origin: 'https://shop.example' })

    expect(headers.get('access-control-allow-origin')).toBe('*')
    expect(headers.get('access-control-allow-credentials')).toBeNull()
  })
})
