/** The settings of the chat surface: where it listens, whose tokens it takes. */
import { expect, it } from 'vitest'
import { loadConfig } from '#config/load.ts'

const withChat = (chat: object, more: object = {}) =>
  loadConfig({ environment: {}, overrides: { chat, ...more } })
const theirs = { issuer: 'https://them', audience: 'chat', jwksUri: 'https://them/keys' }

it('without settings it listens for this machine, and takes our own tokens only', () => {
  const { chatAddr, chat } = loadConfig({ environment: {} })

  expect(chatAddr).toEqual({ host: '127.0.0.1', port: 8080 })
  expect(chat).toEqual({ issuers: [], idleTimeout: 90_000, calls: { ringSeconds: 60, graceSeconds: 15 } })
})

it('issuers come from the environment as JSON', () => {
  const issuers = [theirs, { issuer: 'b', audience: 'c', secret: 'sixteen letters!' }]

  const { chat } = loadConfig({ environment: { PARLEY_CHAT_ISSUERS: JSON.stringify(issuers) } })

  expect(chat.issuers).toEqual(issuers)
  expect(() => loadConfig({ environment: { PARLEY_CHAT_ISSUERS: 'https://them' } })).toThrow(/chat\.issuers/)
})

it.each([
  ['neither keys nor a secret', [{ issuer: 'a', audience: 'b' }], /jwksUri or secret/],
  ['both', [{ ...theirs, secret: 'sixteen letters!' }], /jwksUri or secret/],
  ['a short secret', [{ issuer: 'a', audience: 'b', secret: 'short' }], /chat\.issuers\.0\.secret/],
  ['no audience', [{ issuer: 'a', jwksUri: 'https://a' }], /chat\.issuers\.0\.audience/],
  ['a file as key set', [{ ...theirs, jwksUri: 'file:///etc/passwd' }], /chat\.issuers\.0\.jwksUri/],
  ['a name twice', [theirs, theirs], /names an issuer twice/],
  ['our own name', [{ ...theirs, issuer: 'http://localhost:3000' }], /our own issuer/],
])('an issuer with %s is refused', (_, issuers, message) => {
  expect(() => withChat({ issuers })).toThrow(message)
})

it('off is no listener', () => {
  expect(loadConfig({ environment: { PARLEY_CHAT_ADDR: 'off' } }).chatAddr).toBeUndefined()
})
