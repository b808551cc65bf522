/** Every operation of the administration refuses in problem details of RFC 9457. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clientToken, newClient } from '#test/support/accounts.ts'
import { startTestApp, type TestApp } from '#test/support/app.ts'
import { offContract } from '#test/support/checked-fetch.ts'
import { type ContractOperation, filledPath, operations } from '#test/support/contract.ts'

let app: TestApp
let powerless: string
let all: string

beforeAll(async () => {
  app = await startTestApp()
  const client = await newClient(app, { scopes: ['telemetry:read'] })
  powerless = await clientToken(app.sdk(), client)
  all = app.administratorToken
})
afterAll(() => app.close())

const admin = operations.filter(({ family }) => family === 'admin')

async function send(
  operation: ContractOperation,
  token: string | undefined,
  body?: string,
  type = 'application/json',
) {
  const response = await offContract('each refusal in turn', `${app.url}${filledPath(operation)}`, {
    method: operation.method,
    headers: {
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...(body !== undefined && { 'content-type': type }),
    },
    ...(body !== undefined && { body }),
  })
  return { response, problem: (await response.json()) as Record<string, unknown> }
}

function expectProblem(
  { response, problem }: Awaited<ReturnType<typeof send>>,
  status: number,
  code: string,
) {
  expect(response.status).toBe(status)
  expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/)
  expect(problem).toMatchObject({
    type: 'about:blank',
    title: expect.any(String),
    status,
    code,
    instance: response.headers.get('x-request-id'),
  })
}

const bodyOf = ({ bodies }: ContractOperation) => {
  const example = bodies['application/json']
  return example === undefined ? undefined : JSON.stringify(example)
}
const withBody = admin.filter((operation) => bodyOf(operation) !== undefined)

describe('refused are', () => {
  it.each(admin)('$operationId without a token: 401 with a challenge', async (operation) => {
    const answer = await send(operation, undefined, bodyOf(operation))

    expectProblem(answer, 401, 'unauthenticated')
    expect(answer.response.headers.get('www-authenticate')).toContain('Bearer')
  })

  it.each(admin)('$operationId with a token that lacks the scope: 403', async (operation) => {
    expectProblem(await send(operation, powerless, bodyOf(operation)), 403, 'forbidden')
  })

  it.each(withBody)('$operationId with a body that is no object: 400 with the place', async (operation) => {
    const answer = await send(operation, all, '[]')

    expectProblem(answer, 400, 'invalid_request')
    // The second where the body has several forms.
    const message = expect.stringMatching(/^(must be an object|has none of the allowed forms)$/)
    expect(answer.problem.errors).toEqual([{ path: '', message }])
  })

  it.each(withBody)('$operationId with plain text: 415', async (operation) => {
    expectProblem(await send(operation, all, 'text', 'text/plain'), 415, 'unsupported_media_type')
  })

  const named = admin.filter(({ statuses }) => statuses.includes('404'))
  it.each(named)('$operationId of something unknown: 404', async (operation) => {
    expectProblem(await send(operation, all, bodyOf(operation)), 404, 'not_found')
  })
})

it('an unknown path is a problem too, and an undeclared method 405 with Allow', async () => {
  const unknown = await offContract('an unknown path', `${app.url}/api/admin/nothing`)
  const method = await offContract('an undeclared method', `${app.url}/api/admin/clients`, { method: 'PUT' })

  expect([unknown.status, method.status]).toEqual([404, 405])
  expect(await unknown.json()).toMatchObject({ status: 404, code: 'not_found' })
  expect(await method.json()).toMatchObject({ status: 405, code: 'method_not_allowed' })
  expect(method.headers.get('allow')?.split(/, ?/).toSorted()).toEqual(
    expect.arrayContaining(['GET', 'POST']),
  )
})
