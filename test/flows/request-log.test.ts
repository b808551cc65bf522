import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestProgram, type TestProgram } from '#test/support/test-program.ts'
import { until } from '#test/support/until.ts'

let program: TestProgram
beforeAll(async () => {
  program = await startTestProgram()
})
afterAll(() => program.close())

const lineOf = (id: string) => program.log.find((line) => line.includes(id))

it('a request leaves one line, which names it once as its answer does', async () => {
  const response = await fetch(`${program.url}/api/auth/verify`, {
    headers: { authorization: 'Bearer not-logged' },
  })
  const id = response.headers.get('x-request-id') as string

  await until('the request is logged', () => lineOf(id) !== undefined)

  const line = lineOf(id) as string
  expect(JSON.parse(line)).toMatchObject({
    msg: 'request',
    requestId: id,
    operation: 'verifyToken',
    method: 'GET',
    route: '/api/auth/verify',
    status: 401,
    ip: '127.0.0.1',
  })
  expect(line.split('"requestId"')).toHaveLength(2)
  expect(line).not.toContain('not-logged')
  expect(program.log.filter((other) => other.includes(id))).toHaveLength(1)
})

it('a start warns of nothing that is going to be removed from its libraries', () => {
  expect(program.log.filter((line) => /DeprecationWarning|FSTDEP/.test(line))).toEqual([])
})
