import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newClient, newUser } from '#test/support/accounts.ts'
import { startTestApp, type TestApp } from '#test/support/app.ts'
import { type ContractOperation, operations } from '#test/support/contract.ts'
import { type Answer, type Intruder, intruderIn } from '#test/support/hostile.ts'

const FORM = 'application/x-www-form-urlencoded'

let app: TestApp
let send: Intruder
let client: { id: string; secret: string }
let user: { username: string; password: string }
beforeAll(async () => {
  app = await startTestApp()
  send = await intruderIn(app)
  client = await newClient(app)
  user = await newUser(app)
})
afterAll(() => app.close())

const operation = (id: string) => operations.find((one) => one.operationId === id) as ContractOperation

const post = (id: string, body: string): Promise<Answer> =>
  send(operation(id), {
    because: `the form is ${body.slice(0, 80)}`,
    body,
    headers: { 'content-type': FORM },
  })

describe('a sign-in form', () => {
  it('with honest fields gives a token', async () => {
    const body = `grant_type=password&client_id=${client.id}&client_secret=${client.secret}&username=${user.username}&password=${encodeURIComponent(user.password)}`

    expect((await post('issueToken', body)).status).toBe(200)
  })

  it.each([
    ['an operator as secret', 'client_secret[$ne]=x'],
    ['an operator as secret, encoded', 'client_secret%5B%24ne%5D=x'],
    ['an empty operator', 'client_secret[$gt]='],
    ['the secret as a list', 'client_secret[]=x'],
    ['the secret twice', 'client_secret=x&client_secret=y'],
    ['JSON as secret', `client_secret=${encodeURIComponent('{"$ne":null}')}`],
    ['a NUL', 'client_secret=%00'],
    ['bytes that are no UTF-8', 'client_secret=%C0%AF'],
  ])('with %s gives none', async (_, secret) => {
    const answer = await post('issueToken', `grant_type=client_credentials&client_id=${client.id}&${secret}`)

    expect([400, 401]).toContain(answer.status)
  })

  it.each([
    ['an operator as password', 'password[$ne]=x'],
    ['a pattern as password', 'password[$regex]=.*'],
    ['the password twice', `password=x&password=y`],
    ['no password', 'password='],
  ])('of a person with %s gives none', async (_, password) => {
    const { id, secret } = client
    const start = `grant_type=password&client_id=${id}&client_secret=${secret}&username=${user.username}`

    expect((await post('issueToken', `${start}&${password}`)).status).toBe(400)
  })

  it.each([
    ['issueToken', 'grant_type[$ne]=x'],
    ['issueToken', 'grant_type=refresh_token&refresh_token[$gt]='],
    ['issueToken', '__proto__[grant_type]=password'],
    ['issueToken', '__proto__=1&constructor=2&grant_type=password'],
    ['issueToken', '%00=1&grant_type=password'],
    ['refreshToken', 'refresh_token[$gt]='],
    ['refreshToken', 'refresh_token=a&refresh_token=b'],
    ['refreshToken', 'refresh_token[$regex]=^rt_'],
    ['revokeToken', 'token[$ne]=x'],
    ['revokeToken', `token=x&client_id[$ne]=x`],
    ['issueToken', '='],
    ['issueToken', '&&&&'],
    ['issueToken', '%'],
    ['issueToken', '%zz=%zz'],
    ['issueToken', '{"grant_type":"password"}'],
  ])('to %s of %s is refused', async (id, body) => {
    expect([400, 401]).toContain((await post(id, body)).status)
  })

  it('with 100,000 fields is answered at once', async () => {
    const startedAt = performance.now()
    const answer = await post('issueToken', 'a=1&'.repeat(100_000))

    expect(answer.status).toBe(400)
    expect(performance.now() - startedAt).toBeLessThan(1000)
  })

  it('is not read where the contract has no form', async () => {
    expect((await post('sendEvents', '[]')).status).toBe(415)
    expect((await post('createUser', 'username=x')).status).toBe(415)
  })
})
