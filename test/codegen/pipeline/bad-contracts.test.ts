/** A contract that is wrong is named with file, line and pointer, and the output stays as it was (GEN-9). */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ContractError } from '#codegen/problem.ts'
import { readOutput } from '#codegen/write.ts'
import { makeProject } from '#test/codegen/support/contract-project.ts'

const openapi = (schema: string): string => `openapi: 3.1.0
info: { title: Bad, version: '1' }
paths:
  /a:
    get:
      operationId: getA
      responses:
        '200':
          description: Fine
          content:
            application/json:
              schema: ${schema}
`
const inParts = openapi("{ $ref: './parts.yaml#/Thing' }")

type Case = {
  what: string
  entry: string
  parts?: string
  file: string
  line: number
  pointer: string
  message: RegExp
}

const cases: Case[] = [
  {
    what: 'a reference to a file that is not there',
    entry: openapi("{ $ref: './nowhere.yaml#/Thing' }"),
    file: 'bad/openapi.yaml',
    line: 12,
    pointer: '#/paths/~1a/get/responses/200/content/application~1json/schema',
    message: /\.\/nowhere\.yaml#\/Thing/,
  },
  {
    what: 'a reference to nothing in another file',
    entry: inParts,
    parts: 'Thing:\n  type: object\n  properties:\n    a: { $ref: "#/Nope" }\n',
    file: 'bad/parts.yaml',
    line: 4,
    pointer: '#/Thing/properties/a',
    message: /#\/Nope/,
  },
  {
    what: 'YAML that cannot be read',
    entry: 'openapi: 3.1.0\ninfo: { title: Bad\npaths: {}\n',
    file: 'bad/openapi.yaml',
    line: 3,
    pointer: '#/',
    message: /parse|missed|comma|flow/i,
  },
  {
    what: 'YAML that cannot be read in another file',
    entry: inParts,
    parts: 'Thing:\n  type: [string\n',
    file: 'bad/parts.yaml',
    line: 3,
    pointer: '#/',
    message: /parse/i,
  },
  {
    what: 'a type that is none',
    entry: inParts,
    parts: 'Thing:\n  type: object\n  properties:\n    a:\n      type: strng\n',
    file: 'bad/parts.yaml',
    line: 5,
    pointer: '#/Thing/properties/a/type',
    message: /string/,
  },
  {
    what: 'a keyword that has no validator',
    entry: inParts,
    parts: 'Thing:\n  type: object\n  unevaluatedProperties: false\n',
    file: 'bad/parts.yaml',
    line: 3,
    pointer: '#/Thing/unevaluatedProperties',
    message: /unevaluatedProperties/,
  },
  {
    what: 'a pattern that is no regular expression',
    entry: openapi("{ type: string, pattern: '(' }"),
    file: 'bad/openapi.yaml',
    line: 12,
    pointer: '#/paths/~1a/get/responses/200/content/application~1json/schema/pattern',
    message: /regular expression/,
  },
  {
    what: 'a path parameter that is not declared',
    entry: openapi('{ type: string }').replace('/a:', '/a/{id}:'),
    file: 'bad/openapi.yaml',
    line: 5,
    pointer: '#/paths/~1a~1{id}/get',
    message: /\{id\}/,
  },
  {
    what: 'an operation of an unknown form',
    entry: openapi('{ type: string }').replace('operationId: getA', 'operationId: [1]'),
    file: 'bad/openapi.yaml',
    line: 6,
    pointer: '#/paths/~1a/get/operationId',
    message: /string/,
  },
]

let project: Awaited<ReturnType<typeof makeProject>>

beforeAll(async () => {
  const good = await readFile(join(import.meta.dirname, '../fixtures/workshop/openapi.yaml'), 'utf8')
  project = await makeProject({ 'good/openapi.yaml': good })
  await project.generate()
})

afterAll(() => project.remove())

test.each(cases)('$what', async ({ entry, parts, file, line, pointer, message }) => {
  const before = await readOutput(project.outputFolder)
  await project.write('specs/bad/openapi.yaml', entry)
  await project.write('specs/bad/parts.yaml', parts ?? '')

  const error = await project.generate().catch((thrown: unknown) => thrown)

  if (!(error instanceof ContractError)) throw error
  expect(error.problems).toContainEqual(
    expect.objectContaining({
      file: expect.stringMatching(new RegExp(`${file}$`)),
      line,
      pointer,
      message: expect.stringMatching(message),
      severity: 'error',
    }),
  )
  expect(error.message).toContain(`${file}:${line}:`)
  expect(await readOutput(project.outputFolder)).toEqual(before)
})

test('all contracts are looked at before anything is said', async () => {
  await project.write('specs/bad/openapi.yaml', openapi('{ type: strng }'))
  await project.write('specs/worse/openapi.yaml', openapi('{ type: nmber }'))

  await expect(project.generate()).rejects.toThrow(/bad\/openapi\.yaml:12.*\n.*worse\/openapi\.yaml:12/)
})
