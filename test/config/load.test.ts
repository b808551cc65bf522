import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { configFromCommandLine } from '#config/command-line.ts'
import { variableName } from '#config/environment.ts'
import { loadConfig } from '#config/load.ts'

const folder = mkdtempSync(join(tmpdir(), 'parley-config-'))
afterAll(() => rmSync(folder, { recursive: true }))

function file(text: string): string {
  const path = join(folder, 'parley.yaml')
  writeFileSync(path, text)
  return path
}

describe('configuration', () => {
  it('without file and environment is the documented default', () => {
    const config = loadConfig({ environment: {} })

    expect(config.platformAddr).toBe('127.0.0.1:3000')
    expect(config.limits).toMatchObject({ telemetryPerMinute: 1000, authPerMinute: 60, bodyBytes: 1048576 })
    expect(config.trustedProxies).toEqual([])
  })

  it('lets the environment win over the file and the command line over both', () => {
    const path = file('role: api\nlimits:\n  authPerMinute: 5\n  telemetryPerMinute: 7\n')

    const config = configFromCommandLine(['--config', path, '--role', 'worker'], {
      PARLEY_LIMITS_AUTH_PER_MINUTE: '9',
      PARLEY_ROLE: 'all',
    })

    expect(config.limits).toMatchObject({ authPerMinute: 9, telemetryPerMinute: 7 })
    expect(config.role).toBe('worker')
  })

  it('reads lists, booleans and the names that hosting platforms set', () => {
    const config = loadConfig({
      environment: {
        PARLEY_CORS_ORIGIN: 'https://a.example, https://b.example',
        PARLEY_CORS_CREDENTIALS: 'false',
        MONGODB_URI: 'mongodb://db.example/parley',
        REDIS_URL: 'redis://cache.example',
        PARLEY_REDIS_URL: 'redis://wins.example',
      },
    })

    expect(config.cors).toMatchObject({
      origin: ['https://a.example', 'https://b.example'],
      credentials: false,
    })
    expect(config.mongodbUri).toBe('mongodb://db.example/parley')
    expect(config.redisUrl).toBe('redis://wins.example')
  })

  it.each([
    ['an unknown key', 'limit: 3\n', {}, /limit/],
    ['an unknown nested key', 'limits:\n  authPerMinut: 3\n', {}, /authPerMinut/],
    ['an unknown variable', '', { PARLEY_LIMITS_AUTH: '3' }, /PARLEY_LIMITS_AUTH/],
    ['a value of the wrong type', '', { PARLEY_LIMITS_AUTH_PER_MINUTE: 'many' }, /limits\.authPerMinute/],
    ['an empty number', '', { PARLEY_LIMITS_AUTH_PER_MINUTE: '' }, /limits\.authPerMinute/],
    ['an address without a port', 'platformAddr: localhost\n', {}, /host:port/],
    ['a certificate without its key', 'tls:\n  certFile: a.pem\n', {}, /tls\.keyFile/],
    ['any origin together with credentials', 'cors:\n  origin: ["*"]\n', {}, /cors\.origin/],
    ['a metrics token that no header can carry', 'metricsToken: with a space\n', {}, /metricsToken/],
    ['YAML that cannot be read', 'limits: [\n', {}, /line/],
    ['a list instead of keys', '- a\n', {}, /keys and values/],
  ])('refuses %s and names it', (_title, text, environment, message) => {
    const path = file(text)

    expect(() => loadConfig({ file: path, environment })).toThrow(message)
  })

  it('names a variable after the path of its key', () => {
    expect(variableName(['limits', 'telemetryPerMinute'])).toBe('PARLEY_LIMITS_TELEMETRY_PER_MINUTE')
    expect(variableName(['platformAddr'])).toBe('PARLEY_PLATFORM_ADDR')
  })
})
