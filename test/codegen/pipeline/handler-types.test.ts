/** What does not compile, and where the compiler points (GEN-3). All cases are compiled in one go. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeProject } from '#test/codegen/support/contract-project.ts'

const contract = join(import.meta.dirname, '../fixtures/workshop/openapi.yaml')

const tool = "{ id: 'x', name: 'saw' }"
const good = `
  async getTool({ params, query, headers, principal }) {
    const asked: [string, number, 'saw' | 'hammer', string | undefined, string] = [params.toolId, query.limit, query.kind, headers['If-Match'], principal.name]
    return asked[1] > 5 ? { status: 404, body: { title: 'none' } } : { status: 200, body: ${tool}, headers: { ETag: 'x' } }
  },
  async deleteTool() { return { status: 204 } },
  async sendOrders({ body, principal }) {
    const nobody: undefined = principal
    const teeth = body.map((item) => (item.ok && item.value.kind === 'saw' ? item.value.teeth : 0))
    return { status: 202, body: { taken: teeth.length + (nobody ?? 0) } }
  },
  async putNote({ body, principal }) {
    return { status: 200, body: { text: (body?.text ?? '') + (principal?.name ?? '') } }
  },`

const withHandlers = (handlers: string): string => `
import type { Handlers } from '../generated/workshop/http.ts'
export const handlers: Handlers<{ name: string }> = {${handlers}
}
`
const replaced = (from: string, to: string): string => {
  expect(good).toContain(from)
  return withHandlers(good.replace(from, () => to))
}

/** A handler that says what it replies, so that the compiler also sees what is too much. */
const replying = (reply: string): string => `
import type { Reply } from '../generated/workshop/http.ts'
export async function getTool(): Promise<Reply<'getTool'>> {
  return ${reply}
}
`

const topicHandlers = (further: string): string => `
import type { HandlersOf } from '../generated/workshop/http.ts'
export const orders = (): HandlersOf<'orders', string> => ({
  async sendOrders() { return { status: 202, body: { taken: 0 } } },${further}
})
`

const mounted = (further: string): string => `
import Fastify from 'fastify'
import { type Handlers, mountWorkshop } from '../generated/workshop/http.ts'
declare const handlers: Handlers<string>
declare const face: Parameters<typeof mountWorkshop<string>>[2]
const together = { ...handlers${further} }
mountWorkshop(Fastify(), together, face)
`

const calling = (call: string): string => `
import { createWorkshopClient } from '../generated/workshop/client.ts'
const client = createWorkshopClient({ baseUrl: 'http://localhost' })
${call}
`

const compiles: Record<string, string> = {
  'all handlers': withHandlers(good),
  'the handlers of a topic': topicHandlers(''),
  'handlers put together': mounted(''),
  'calls of the client': calling(`
const { data, error } = await client.getTool({ params: { path: { toolId: 'a' }, query: { kind: 'saw' } } })
export const name: string | undefined = data?.name ?? error?.title
await client.sendOrders({ body: [{ kind: 'saw', teeth: 3 }, { kind: 'hammer' }] })
await client.putNote()`),
}

type Case = [what: string, code: string, message: RegExp]

const refused: Case[] = [
  [
    'a handler is missing',
    replaced('async deleteTool() { return { status: 204 } },', ''),
    /'deleteTool' is missing/,
  ],
  [
    'a handler that no operation names',
    withHandlers(`${good}\n  async paintTool() { return { status: 204 } },`),
    /'paintTool' does not exist/,
  ],
  [
    'another in a topic',
    topicHandlers('\n  async getTool() { return { status: 204 } },'),
    /'getTool' does not exist/,
  ],
  ['another, hidden in a spread', mounted(', paintTool: async () => ({ status: 204 }) '), /'never'/],
  ['an undeclared status', replaced('{ status: 204 }', '{ status: 205 }'), /205/],
  ['a body is missing', replaced(`body: ${tool}, `, ''), /'body'/],
  ['a body of the wrong shape', replaced(tool, "{ id: 'x' }"), /'name'/],
  ['a reply with a part too many', replying("{ status: 404, body: { title: '' }, colour: 1 }"), /'colour'/],
  [
    'a body with a field too many',
    replying(`{ status: 200, body: { ...${tool}, colour: 1 }, headers: { ETag: 'x' } }`),
    /'colour'/,
  ],
  ['a body of the wrong type', replaced('teeth.length', "'many'"), /string/],
  [
    'a body where none is declared',
    replaced('{ status: 204 }', "{ status: 204, body: 'gone' }"),
    /'body'|undefined/,
  ],
  ['a required header is missing', replaced(", headers: { ETag: 'x' }", ''), /'headers'/],
  [
    'a header that is not declared',
    replying(`{ status: 200, body: ${tool}, headers: { ETag: 'x', Vary: 'y' } }`),
    /'Vary'/,
  ],
  ['a header of the wrong type', replaced("{ ETag: 'x' }", "{ ETag: 'x', 'X-Count': 'many' }"), /number/],
  ['a parameter that is not declared', replaced('query.kind', 'query.colour'), /'colour'/],
  [
    'a batch read as if all items were good',
    replaced("item.ok && item.value.kind === 'saw'", "item.value.kind === 'saw'"),
    /'item.value' is of type 'unknown'|'unknown'/,
  ],
  [
    'the client leaves a parameter out',
    calling("await client.getTool({ params: { path: { toolId: 'a' } } })"),
    /'query'|'kind'/,
  ],
  [
    'the client sends an item of no known form',
    calling("await client.sendOrders({ body: [{ kind: 'axe' }] })"),
    /axe/,
  ],
  ['the client calls what is not there', calling('await client.paintTool()'), /'paintTool'/],
]

const fileOf = (index: number): string => `cases/case-${index}.ts`

let project: Awaited<ReturnType<typeof makeProject>>
let findings: string[]

beforeAll(async () => {
  project = await makeProject({ 'workshop/openapi.yaml': await readFile(contract, 'utf8') })
  await project.generate()
  const cases = refused.map(([, code], index): [string, string] => [fileOf(index), code])
  const fine = Object.entries(compiles).map(([, code], index): [string, string] => [
    `cases/fine-${index}.ts`,
    code,
  ])
  findings = await project.compile(Object.fromEntries([...cases, ...fine]))
})

afterAll(() => project.remove())

test(`compiles: ${Object.keys(compiles).join(', ')}`, () => {
  expect(findings.filter((finding) => !finding.startsWith('cases/case-'))).toEqual([])
})

test.each(refused.map(([what, code, message], index) => ({ what, code, message, index })))(
  'does not compile: $what',
  ({ message, index }) => {
    const own = findings.filter((finding) => finding.startsWith(`${fileOf(index)}:`))

    expect(own.join('\n')).toMatch(message)
  },
)
