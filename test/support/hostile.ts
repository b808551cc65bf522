/**
 * Requests that mean harm, sent with a valid credential so that they reach as far as they can, and what every answer to
 * them must be: one that the contract declares (`offContract` checks it), no fault of ours, and silent about what is inside.
 */
import { expect } from 'vitest'
import { newClient } from './accounts.ts'
import { dataOf } from './answers.ts'
import type { TestApp } from './app.ts'
import { offContract } from './checked-fetch.ts'
import { type ContractOperation, filledPath } from './contract.ts'

export interface Hostile {
  /** What is wrong with it. */
  because: string
  /** Bytes or text as they go over the wire. */
  body?: string | Uint8Array<ArrayBuffer>
  /** Undefined takes away what would be sent by itself. */
  headers?: Record<string, string | undefined>
  /** With its question mark. */
  query?: string
  path?: Record<string, string>
}

export interface Answer {
  status: number
  headers: Headers
  text: string
}

export type Intruder = (operation: ContractOperation, request: Hostile) => Promise<Answer>

/** Names of what we are made of, and the marks of a stack. */
const INNER_WORDS = /mongo|bson|zod|redis|fastify|FST_|E11000|node_modules|\bat \/|\.ts:\d|at file:/i

/** Somebody with every permission and bad intentions. */
export async function intruderIn(app: TestApp): Promise<Intruder> {
  const { body } = await newClient(app, { grants: ['client_credentials'] })
  const credentials = { grant_type: 'client_credentials', ...body }
  const { access_token } = await dataOf(app.sdk().issueToken({ body: credentials }))
  /** Chats are for people. */
  const tokenFor = ({ family }: ContractOperation) =>
    family === 'chat' ? app.administratorToken : access_token
  return async (operation, { because, body, headers, query = '', path = {} }) => {
    const response = await offContract(
      because,
      `${addressOf(app, operation)}${filledPath(operation, path)}${query}`,
      {
        method: operation.method,
        headers: onlyTexts({
          ...(body !== undefined && { 'content-type': 'application/json' }),
          ...(operation.secured && { authorization: `Bearer ${tokenFor(operation)}` }),
          ...headers,
        }),
        ...(body !== undefined && { body }),
      },
    )
    const answer = { status: response.status, headers: response.headers, text: await response.text() }
    expectSafe(answer, `${operation.operationId}: ${because}`)
    expectShape(operation.family, answer, because)
    return answer
  }
}

/** Where the operation is served. */
export function addressOf(app: TestApp, { family }: Pick<ContractOperation, 'family'>): string {
  if (family === 'chat') return app.chatUrl
  return family === 'im' ? app.imUrl : app.url
}

/** A refusal is in the shape of its family, whoever makes it. */
function expectShape(family: string, { status, headers, text }: Answer, name: string): void {
  if ((family !== 'im' && family !== 'chat') || status < 400) return
  expect(headers.get('content-type'), name).toContain('application/json')
  if (family === 'im') {
    const { msg, reason_code: _, ...rest } = JSON.parse(text)
    expect([typeof msg, rest], name).toEqual(['string', { status }])
  } else {
    const { error_code, message, details: _, ...rest } = JSON.parse(text)
    expect([error_code, typeof message, rest], name).toEqual([
      expect.stringMatching(/^[A-Z_]+$/),
      'string',
      {},
    ])
  }
}

function onlyTexts(headers: Record<string, string | undefined>): Record<string, string> {
  const texts = Object.entries(headers).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return Object.fromEntries(texts)
}

/** No fault of ours, and not a word about what is inside. */
export function expectSafe({ status, text }: Pick<Answer, 'status' | 'text'>, name: string): void {
  expect(status, `${name}: ${text.slice(0, 300)}`).toBeLessThan(500)
  if (status >= 400) expectQuiet(text, name)
}

/** A refusal may name the caller's own key, and nothing of ours. */
export function expectQuiet(text: string, name: string): void {
  expect(text.replaceAll('_bsontype', ''), name).not.toMatch(INNER_WORDS)
}

/** Sends many, a few at a time; the answers in their order. */
export async function sendAll(
  send: Intruder,
  operation: ContractOperation,
  requests: Hostile[],
): Promise<Answer[]> {
  const answers: Answer[] = []
  for (let start = 0; start < requests.length; start += 8) {
    const some = requests.slice(start, start + 8)
    answers.push(...(await Promise.all(some.map((request) => send(operation, request)))))
  }
  return answers
}
