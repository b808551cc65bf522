import { afterAll, beforeAll, expect, it } from 'vitest'
import { type OwnServices, questionsTo, startOwnServices } from '#test/support/own-services.ts'

let own: OwnServices
beforeAll(async () => {
  own = await startOwnServices()
})
afterAll(() => own.close())

it.each([
  ['is killed', 'SIGKILL'],
  ['is silent', 'SIGSTOP'],
] as const)('while Redis %s, the program is degraded and works', async (_, signal) => {
  const { ask, send, signIn, untilHealth } = questionsTo(own)
  await untilHealth('healthy', 20_000)

  await own.redis.kill(signal)
  await untilHealth('degraded', 5000)

  const answers = await Promise.all([ask('/api/health'), ask('/readyz'), send(), signIn()])
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 400])
  expect(answers[0]?.body.services).toMatchObject({ database: 'healthy', websocket: 'unhealthy' })
  expect(answers[3]?.body).toMatchObject({ error: 'invalid_grant' })
  expect(Math.max(...answers.map(({ tookMs }) => tookMs))).toBeLessThan(5000)

  if (signal === 'SIGSTOP') await own.redis.kill('SIGCONT')
  else await own.redis.restart()
  await untilHealth('healthy', 10_000)
})

it('while Redis is away, the metrics are shown, and the program ends cleanly, its worker included', async () => {
  const { untilHealth } = questionsTo(own)
  await own.redis.kill('SIGKILL')
  await untilHealth('degraded', 5000)

  const metrics = await fetch(`${own.program.url}/metrics`, { signal: AbortSignal.timeout(5000) })
  const startedAt = performance.now()
  const code = await own.program.stop()

  expect(metrics.status).toBe(200)
  expect(await metrics.text()).toContain('parley_http_request_duration_seconds')
  expect(code).toBe(0)
  expect(performance.now() - startedAt).toBeLessThan(15_000)
})
