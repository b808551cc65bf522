/** CFG-4: messaging says in the log who did what, and never a token, a password or what was said. */
import { expect, it } from 'vitest'
import { createImClient } from '#generated/im/client.ts'
import { dataOf } from '#test/support/answers.ts'
import { checkedFetch, offContract, serves } from '#test/support/checked-fetch.ts'
import { openSocket, text } from '#test/support/gateway.ts'
import { ownServices, program, readyLine, settingsOn } from '#test/support/program.ts'

it('whatever goes in and comes out, no secret and no content stands in the log', async () => {
  const secrets = {
    managerToken: 'secret-of-the-manager',
    password: 'secret-of-root',
    jwt: 'secret-that-signs',
    token: 'secret-of-the-device',
    wrong: 'secret-that-is-wrong',
    content: 'what-ann-said-to-ben',
    broken: 'what-stands-in-a-broken-body',
  }
  const started = await program(
    settingsOn(ownServices(), {
      PARLEY_LOGGER_LEVEL: '1',
      PARLEY_LOGGER_TRACE_ON: 'true',
      PARLEY_MANAGER_TOKEN: secrets.managerToken,
      PARLEY_AUTH_ON: 'true',
      PARLEY_AUTH_USERS: `root:${secrets.password}:*`,
      PARLEY_JWT_SECRET: secrets.jwt,
    }),
  )
  const { im: baseUrl = '', imWs = '' } = readyLine(started).listeners
  serves('im', baseUrl)
  const im = (token: string) => createImClient({ baseUrl, fetch: checkedFetch, token })
  const server = im(secrets.managerToken)
  const login = { username: 'root', password: secrets.password }
  const session = await dataOf(server.loginManager({ body: login }))
  await server.loginManager({ body: { ...login, password: secrets.wrong } })
  await im(secrets.wrong).listSystemUsers()
  await dataOf(im(session.token).updateToken({ body: { uid: 'ann', token: secrets.token } }))
  await offContract('a body that cannot be read', `${baseUrl}/user/token`, {
    method: 'POST',
    headers: { token: secrets.managerToken },
    body: `{"uid":"ann","token":"${secrets.broken}"`,
  })
  const client = await openSocket(imWs)
  const sent = { channelId: 'ben', channelType: 1, payload: text(secrets.content) }
  await client.request('connect', { uid: 'ann', token: secrets.token, deviceFlag: 0 })
  await client.request('send', sent)
  await client.ask('send', { ...sent, channelType: 'two' })
  const other = await openSocket(imWs)
  await other.ask('connect', { uid: 'ann', token: secrets.wrong, deviceFlag: 0 })
  const payload = Buffer.from(JSON.stringify(text(secrets.content))).toString('base64')
  await dataOf(server.sendMessage({ body: { channel_id: 'ben', channel_type: 1, payload } }))

  expect(await started.stop()).toBe(0)

  const log = started.log.join('\n')
  for (const [name, secret] of Object.entries({ ...secrets, session: session.token, payload }))
    expect(log.includes(secret), `${name} is in the log`).toBe(false)
  const lines = started.log.map((line) => JSON.parse(line) as Record<string, unknown>)
  expect(lines.filter(({ operation }) => operation === 'updateToken')).toMatchObject([
    { status: 200 },
    { status: 400 },
  ])
  expect(lines.every(({ at }) => typeof at === 'string')).toBe(true)
})
