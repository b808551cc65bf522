import { describe, expect, it } from 'vitest'
import { assess, healthService } from '#domain/health/health-service.ts'

const well = { telemetry: 'healthy', auth: 'healthy', websocket: 'healthy', database: 'healthy' } as const
const works = async () => undefined
const fails = async () => {
  throw new Error('away')
}

describe('health', () => {
  it.each([
    ['everything answers', well, 'healthy'],
    ['one service is down', { ...well, websocket: 'unhealthy' } as const, 'degraded'],
    ['the database is down', { ...well, database: 'unhealthy' } as const, 'unhealthy'],
  ])('when %s is %s', (_title, services, status) => {
    expect(assess(services)).toBe(status)
  })

  it('counts a probe that does not answer in time as failed', async () => {
    const health = healthService({
      probes: { telemetry: () => new Promise(() => {}), auth: works, websocket: fails, database: works },
      now: () => 1000,
      probeTimeoutMs: 5,
    })

    expect(await health.check()).toEqual({
      status: 'degraded',
      services: { telemetry: 'unhealthy', auth: 'healthy', websocket: 'unhealthy', database: 'healthy' },
      timestamp: 1000,
    })
  })

  it('asks again only when the last answer is old', async () => {
    let now = 0
    let asked = 0
    const database = async () => {
      asked += 1
    }
    const health = healthService({
      probes: { telemetry: works, auth: works, websocket: works, database },
      now: () => now,
      cacheMs: 1000,
    })

    await health.check()
    now = 999
    await health.check()
    now = 1000
    await health.check()

    expect(asked).toBe(2)
  })
})
