/** IM-11: the keys of the source document, as it writes them; each is taken, or refused with a reason. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { loadConfig } from '#config/load.ts'

const folder = mkdtempSync(join(tmpdir(), 'parley-config-'))
afterAll(() => rmSync(folder, { recursive: true }))

function configOf(yaml: string) {
  const file = join(folder, 'parley.yaml')
  writeFileSync(file, yaml)
  return loadConfig({ file, environment: {} })
}

describe("the document's file", () => {
  const DOCUMENT = `
mode: "release"
pprofOn: true
logger:
  level: 1
  traceOn: true
httpAddr: "0.0.0.0:5001"
wsAddr: "ws://0.0.0.0:5200"
wssAddr: "wss://0.0.0.0:5210"
tls: { certFile: cert.pem, keyFile: key.pem }
external:
  ip: "your-public-ip"
  tcpAddr: "your-public-ip:5100"
  wsAddr: "ws://your-public-ip:5200"
  wssAddr: "wss://your-public-ip:5210"
webhook:
  httpAddr: "http://your-app.com/webhook"
  msgNotifyEventPushInterval: 250ms
  msgNotifyEventRetryMaxCount: 3
  msgNotifyEventCountPerPush: 50
  focusEvents:
    - "msg.offline"
    - "user.onlinestatus"
auth:
  on: true
  kind: 'jwt'
  users:
    - "admin:password:*"
    - "user:password:[*:r]"
jwt:
  secret: "your-secret-key"
  expire: 12h
managerToken: "your-manager-token"
whitelistOffOfPerson: false
`

  it('is read whole', () => {
    const { auth, ...config } = configOf(DOCUMENT)

    expect(config).toMatchObject({
      mode: 'release',
      pprofOn: true,
      logger: { level: 1, traceOn: true },
      httpAddr: { host: '0.0.0.0', port: 5001 },
      wsAddr: { host: '0.0.0.0', port: 5200 },
      wssAddr: { host: '0.0.0.0', port: 5210 },
      external: {
        ip: 'your-public-ip',
        tcpAddr: 'your-public-ip:5100',
        wssAddr: 'wss://your-public-ip:5210',
      },
      webhook: {
        httpAddr: 'http://your-app.com/webhook',
        msgNotifyEventPushInterval: 250,
        msgNotifyEventRetryMaxCount: 3,
        msgNotifyEventCountPerPush: 50,
        focusEvents: ['msg.offline', 'user.onlinestatus'],
      },
      jwt: { secret: 'your-secret-key', expire: 43_200_000 },
      managerToken: 'your-manager-token',
      whitelistOffOfPerson: false,
    })
    expect(auth.users).toMatchObject([
      { name: 'admin', permissions: [{ resource: '*', actions: ['r', 'w'] }] },
      { name: 'user', permissions: [{ resource: '*', actions: ['r'] }] },
    ])
  })
})

it('without any of them the listeners are for this machine only, and nothing is told to anybody', () => {
  const config = loadConfig({ environment: {} })

  expect([config.webhook.httpAddr, config.wssAddr]).toEqual([undefined, undefined])
  expect(config).toMatchObject({
    mode: 'debug',
    httpAddr: { host: '127.0.0.1', port: 5001 },
    wsAddr: { host: '127.0.0.1', port: 5200 },
    webhook: {
      msgNotifyEventPushInterval: 500,
      msgNotifyEventRetryMaxCount: 5,
      msgNotifyEventCountPerPush: 100,
      focusEvents: [],
    },
    auth: { on: false, kind: 'jwt', users: [] },
    jwt: { expire: 30 * 86_400_000 },
    tokenAuthOn: true,
    whitelistOffOfPerson: true,
    pprofOn: false,
    logger: { level: 2, traceOn: false },
  })
})

it.each([
  { yaml: 'wsAddr: off', key: 'wsAddr' as const },
  { yaml: 'httpAddr: "off"', key: 'httpAddr' as const },
])('$yaml is no listener', ({ yaml, key }) => {
  expect(configOf(yaml)[key]).toBeUndefined()
})

it.each([
  ['addr: "tcp://0.0.0.0:5100"', /addr: .*binary protocol.*not served yet/],
  ['webhook: { grpcAddr: "your-app.com:9090" }', /webhook\.grpcAddr: .*not served yet/],
  ['datasource: { addr: "http://your-user-service.com" }', /datasource\.addr: .*not served yet/],
  ['datasource: { userInfoOn: true }', /datasource\.userInfoOn: .*not served yet/],
  ['datasource: { channelInfoOn: true }', /datasource\.channelInfoOn: .*not served yet/],
  ['mode: test', /mode: /],
  ['httpAddr: 5001', /httpAddr: /],
  ['wsAddr: "http://0.0.0.0:5200"', /wsAddr: .*ws:\/\//],
  ['wssAddr: "wss://0.0.0.0:5210"', /wssAddr needs a certificate/],
  ['wsAddr: "0.0.0.0:70000"', /wsAddr: /],
  ['external: { host: x }', /host/],
  ['webhook: { httpAddr: "ftp://your-app.com" }', /webhook\.httpAddr: /],
  ['webhook: { focusEvents: ["msg.stream"] }', /webhook\.focusEvents/],
  ['webhook: { msgNotifyEventPushInterval: 500 }', /webhook\.msgNotifyEventPushInterval: /],
  ['webhook: { msgNotifyEventPushInterval: soon }', /must be a duration like/],
  ['webhook: { msgNotifyEventRetryMaxCount: -1 }', /webhook\.msgNotifyEventRetryMaxCount: /],
  ['webhook: { msgNotifyEventCountPerPush: 0 }', /webhook\.msgNotifyEventCountPerPush: /],
  ['auth: { on: true, users: ["a:b:*"] }', /auth\.on needs jwt\.secret/],
  ['auth: { kind: basic }', /auth\.kind: /],
  ['auth: { users: ["admin:hush"] }', /auth\.users\.0: must be name:password:\*/],
  ['auth: { users: ["admin:hush:[music:r]"] }', /auth\.users\.0: must be/],
  ['auth: { on: true, users: ["a:b:*", "a:c:*"] }\njwt: { secret: "long enough" }', /names a user twice/],
  ['jwt: { expire: never }', /jwt\.expire: /],
  ['managerToken: "with a space"', /managerToken: /],
  ['mode: release', /managerToken must be set in mode release/],
  ['mode: release\nmanagerToken: m\ntokenAuthOn: false', /tokenAuthOn false is for mode debug/],
  ['whitelistOffOfPerson: 1', /whitelistOffOfPerson: /],
  ['pprofOn: "yes"', /pprofOn: /],
  ['logger: { level: 5 }', /logger\.level: /],
  ['logger: { traceOn: 1 }', /logger\.traceOn: /],
])('%s is refused with the name of the key', (yaml, words) => {
  expect(() => configOf(yaml)).toThrow(words)
})

it('a password never stands in the reason', () => {
  expect(() => configOf('auth: { users: ["admin:hush"] }')).not.toThrow(/hush/)
})
