/** AUT-5: what the command line refuses, and how it says so: one JSON line, exit code 1 refused, 2 not understood. */
import { randomUUID } from 'node:crypto'
import { afterAll, expect, inject, it } from 'vitest'
import { runCommand } from '#scripts/admin/run.ts'
import { settingsFor } from '#test/support/command-line.ts'
import { servicesFor } from '#test/support/services.ts'

const services = servicesFor(inject('mongodbUri'), inject('redisUrl'), `t-${randomUUID().slice(0, 8)}`)
afterAll(() => services.remove())

const admin = (line: string, settings: Record<string, string> = {}) =>
  runCommand(line.split(' '), { ...settingsFor(services), ...settings })

it.each([
  { line: 'client create', message: '--id is missing' },
  { line: 'client create --id a,b', message: 'id must match' },
  { line: 'client create --id web --grants implicit', message: 'grants[0] must be one of' },
  { line: 'client create --id web --scopes tele"metry', message: 'scopes[0] must match' },
  { line: 'client create --id web --secret=', message: '--secret is empty' },
  { line: 'client create --id web --colour blue', message: "Unknown option '--colour'" },
  { line: 'client create web', message: 'web' },
  { line: 'client update --id web', message: 'at least 1' },
  { line: 'client update --id web --enable --disable', message: 'exclude each other' },
  { line: 'user create --permissions a', message: '--username is missing' },
  { line: 'user create --username lin --email nobody', message: 'email must be' },
  { line: 'key create --name export', message: 'permissions must have at least 1 item' },
  { line: 'key create --permissions a --days soon', message: '--days must be a whole number' },
  { line: 'key create --permissions a --days 0', message: 'expiresInDays must be at least 1' },
  { line: 'keys revoke', message: '--kid is missing' },
  { line: 'config set --json {', message: '--json cannot be read' },
  {
    line: 'config set --json {"telemetry":{"sampleRate":7}}',
    message: 'telemetry.sampleRate must be at most 1',
  },
  { line: 'config set --app ../x --json {}', message: 'must match' },
  { line: 'user list --tenant a:b', message: '--tenant must be' },
])('$line is not understood: $message', async ({ line, message }) => {
  const { code, stdout, stderr } = await admin(line)

  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(JSON.parse(stderr)).toEqual({ error: 'usage', message: expect.stringContaining(message) })
})

it.each([
  { line: 'client delete --id nobody', error: 'client_not_found' },
  { line: 'client create --id open --public --secret something', error: 'client_is_public' },
  { line: 'user update --id nobody --disable', error: 'user_not_found' },
  { line: 'key delete --id nobody', error: 'api_key_not_found' },
  { line: 'keys revoke --kid nobody', error: 'signing_key_not_found' },
  { line: 'config get --app nobody', error: 'app_config_not_found' },
])('$line is refused with $error', async ({ line, error }) => {
  const { code, stdout, stderr } = await admin(line)

  expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
  expect(JSON.parse(stderr)).toEqual({ error, message: expect.any(String) })
})

it('an unknown command is told with all commands there are, help without an error', async () => {
  const [unknown, help] = await Promise.all([admin('client destroy'), admin('help')])

  expect([unknown.code, help.code]).toEqual([2, 0])
  expect(unknown.stderr).toContain('unknown command: client destroy')
  for (const text of [unknown.stderr, help.stdout]) {
    expect(text).toMatch(/client create +--id ID/)
    expect(text).toMatch(/config set/)
  }
})

it.each([
  { settings: { PARLEY_LIMIT: '3' }, message: 'PARLEY_LIMIT' },
  { settings: { MONGODB_URI: 'mongodb://127.0.0.1:9' }, message: 'MONGODB_URI' },
])('settings that cannot be used are told in a sentence: $message', async ({ settings, message }) => {
  const { code, stderr } = await admin('client list', settings)

  expect(code).toBe(1)
  expect(JSON.parse(stderr).message).toContain(message)
  expect(stderr).not.toContain('    at ')
})
