import { describe, expect, it } from 'vitest'
import { effectiveConfig, releaseMatches, type SdkConfig } from '#domain/sdk-config/model.ts'

const base: SdkConfig = {
  telemetry: {
    enabled: true,
    endpoint: '/api/telemetry/events',
    sampleRate: 1,
    batchSize: 50,
    flushInterval: 5000,
  },
  performance: { enabled: true, sampleRate: 1, webVitals: true },
  realtime: { enabled: true, url: 'ws://localhost:3000', heartbeatInterval: 30000 },
  features: { beta: false },
}

describe('SDK configuration', () => {
  it.each([
    ['1.4.2', '1.4.2', true],
    ['1.4.2', '1.4.20', false],
    ['1.4.*', '1.4.2', true],
    ['1.4.*', '1.5.0', false],
    ['*', 'anything', true],
  ])('the rule %s for release %s matches: %s', (match, release, matches) => {
    expect(releaseMatches(match, release)).toBe(matches)
  })

  it('lays the app over the default and its release over the app, in order', () => {
    const config = effectiveConfig(
      base,
      {
        telemetry: { sampleRate: 0.5 },
        features: { chat: true },
        releases: [
          { match: '2.*', override: { features: { beta: true } } },
          { match: '2.1', override: { telemetry: { sampleRate: 0.1 } } },
        ],
      },
      '2.1',
    )

    expect(config.telemetry).toEqual({ ...base.telemetry, sampleRate: 0.1 })
    expect(config.features).toEqual({ beta: true, chat: true })
    expect(config.performance).toEqual(base.performance)
  })

  it('without an app is the default', () => {
    expect(effectiveConfig(base, undefined, '1.0.0')).toEqual(base)
  })
})
