import { expect, it } from 'vitest'
import { type Answer, questionsTo, startOwnServices } from '#test/support/own-services.ts'

// Each with services of its own, and at the same time, because both mostly wait.
it.concurrent.each([
  ['is killed', 'SIGKILL'],
  ['is silent', 'SIGSTOP'],
] as const)(
  'while MongoDB %s, the program says so, refuses politely, and comes back by itself',
  async (_, signal) => {
    const own = await startOwnServices()
    try {
      const { ask, send, signIn, untilHealth } = questionsTo(own)
      await untilHealth('healthy', 20_000)

      await own.mongod.kill(signal)
      await untilHealth('unhealthy', 5000)

      const asked = ['/api/health', '/readyz', '/livez'].map((path) => ask(path))
      const [health, ready, live] = (await Promise.all(asked)) as [Answer, Answer, Answer]
      expect([health.status, ready.status, live.status]).toEqual([503, 503, 200])
      expect(health.body.services).toMatchObject({ database: 'unhealthy', websocket: 'healthy' })
      expect(ready.body).toMatchObject({ checks: { mongodb: 'failed', redis: 'ok' } })

      const refused = await Promise.all([send(), send(), signIn(), ask('/api/sdk/config?app=away')])
      for (const { status, headers, body, tookMs } of refused) {
        expect(status).toBe(503)
        expect(Number(headers.get('retry-after'))).toBeGreaterThanOrEqual(1)
        expect(body).toMatchObject({ success: false, error: 'unavailable' })
        expect(tookMs).toBeLessThan(20_000)
      }
      expect((await ask('/livez')).tookMs).toBeLessThan(1000)

      if (signal === 'SIGSTOP') await own.mongod.kill('SIGCONT')
      else await own.mongod.restart()
      await untilHealth('healthy', 10_000)
      expect((await send()).status).toBe(200)
    } finally {
      await own.close()
    }
  },
  60_000,
)
