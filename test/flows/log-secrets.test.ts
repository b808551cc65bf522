/** CFG-4: the log says who did what and how it ended, and holds no secret and no content, at any level. */
import { expect, it } from 'vitest'
import { createAdminClient } from '#generated/admin/client.ts'
import { createSdkClient } from '#generated/sdk/client.ts'
import { dataOf } from '#test/support/answers.ts'
import { telemetryEvent } from '#test/support/builders.ts'
import { CHAT_SECRET, openSocket, tokenFor } from '#test/support/chat.ts'
import { checkedFetch } from '#test/support/checked-fetch.ts'
import { ownServices, program, settingsOn } from '#test/support/program.ts'

it('whatever goes in and comes out, no secret stands in the log', async () => {
  const started = await program(
    settingsOn(ownServices(), {
      PARLEY_LOGGER_LEVEL: '1',
      PARLEY_METRICS_TOKEN: 'metrics-secret-token',
      PARLEY_JWT_SECRET: CHAT_SECRET,
    }),
  )
  const [, username = '', password = ''] =
    /username (\S+), password (\S+),/.exec(started.output.join('\n')) ?? []
  const client = { baseUrl: started.url, fetch: checkedFetch }
  const sdk = createSdkClient(client)
  const attempt = (secret: string) =>
    sdk.issueToken({ body: { grant_type: 'password', client_id: 'console', username, password: secret } })
  const { access_token, refresh_token = '' } = await dataOf(attempt(password))
  const admin = createAdminClient({ ...client, token: access_token })
  const made = await dataOf(
    admin.createClient({ body: { id: 'logged', grants: ['client_credentials'], scopes: [] } }),
  )
  const { key } = await dataOf(admin.createApiKey({ body: { name: 'logged', permissions: ['a'] } }))
  const refreshed = await dataOf(sdk.refreshToken({ body: { refresh_token } }))
  await attempt('a wrong password in the log')
  await sdk.verifyToken({ headers: { authorization: 'Bearer a-wrong-token-in-the-log' } })
  await dataOf(
    sdk.sendEvents({ body: [telemetryEvent({ user: { id: 'u', email: 'private@example.com' } })] }),
  )
  await fetch(`${started.url}/api/nothing?access_token=${access_token}`)
  const chat = started.listeners.chat ?? ''
  const knock = async (address: string, protocols: string[] = []) => {
    const socket = await openSocket(address, { protocols })
    return socket.untilClosed()
  }
  const [chatToken, otherSecret] = [await tokenFor('logged'), 'a chat secret that is not ours']
  const strangerToken = await tokenFor('logged', { secret: otherSecret })
  const talker = await openSocket(`${chat}?token=${chatToken}`)
  await talker.untilHeard('connect')
  await talker.ask('message.send', { chat_id: 1, message_type: 'text', content: 'private-words-of-chat' })
  talker.text('{"type": broken-secret-frame')
  await talker.untilHeard('error', 2)
  await knock(`${chat}?token=${strangerToken}`)
  await knock(chat, ['bearer', strangerToken])
  await fetch(`${chat.replace(/^ws/, 'http')}?token=${chatToken}`)
  await fetch(`${chat.replace(/^ws(.*)\/ws$/, 'http$1')}/nothing?token=${chatToken}`)
  await fetch(`${started.url}/api/auth/token`, {
    method: 'POST',
    body: '{"client_secret":"broken-secret-body"',
  })

  expect(await started.stop()).toBe(0)

  const log = started.log.join('\n')
  const secrets = {
    password,
    access_token,
    refresh_token,
    successor: refreshed.refresh_token ?? '',
    client: made.secret ?? '',
    key,
    wrong: 'a wrong password in the log',
    wrongToken: 'a-wrong-token-in-the-log',
    metrics: 'metrics-secret-token',
    content: 'private@example.com',
    body: 'broken-secret-body',
    database: 'mongodb://',
    chatToken,
    strangerToken,
    chatWords: 'private-words-of-chat',
    chatFrame: 'broken-secret-frame',
    shared: CHAT_SECRET,
  }
  for (const [name, secret] of Object.entries(secrets)) {
    expect(secret.length, name).toBeGreaterThan(5)
    expect(log.includes(secret), `${name} is in the log`).toBe(false)
  }
  const lines = started.log.map((line) => JSON.parse(line) as Record<string, unknown>)
  expect(lines.filter(({ operation }) => operation === 'issueToken')).toMatchObject([
    { msg: 'request', method: 'POST', status: 200, requestId: expect.any(String), ms: expect.any(Number) },
    { status: 400 },
    { status: 415 },
  ])
})
