/** Each rule of the house finds its violation at the right place, and a contract that keeps them all passes. */
import { expect, test } from 'vitest'
import { lintFamily } from '#codegen/check/lint.ts'
import { contractProject } from '#test/codegen/support/contract-project.ts'

const lines = (...parts: string[]): string => `${parts.join('\n')}\n`

const good = lines(
  'openapi: 3.1.0',
  "info: { title: House, version: '1' }",
  'servers: [{ url: https://house.example }]',
  'tags: [{ name: rooms, description: Rooms of the house. }]',
  'paths:',
  '  /rooms:',
  '    post:',
  '      operationId: createRoom',
  '      summary: A new room',
  '      tags: [rooms]',
  '      security: [{ token: [rooms] }]',
  '      parameters:',
  '        - { name: dry, in: query, description: Only looks., schema: { type: boolean } }',
  '      requestBody:',
  '        content:',
  '          application/json:',
  '            schema: { $ref: "#/components/schemas/Room" }',
  '            examples: { small: { value: { name: Attic, doors: 1 } } }',
  '      responses:',
  "        '201':",
  '          description: The room',
  '          content:',
  '            application/json:',
  '              schema: { $ref: "#/components/schemas/Room" }',
  '              examples: { small: { value: { name: Attic, doors: 1 } } }',
  "        '400': { $ref: '#/components/responses/Refused' }",
  "        '401': { $ref: '#/components/responses/Refused' }",
  "        '403': { $ref: '#/components/responses/Refused' }",
  "        '413': { $ref: '#/components/responses/Refused' }",
  "        '415': { $ref: '#/components/responses/Refused' }",
  'components:',
  '  securitySchemes: { token: { type: http, scheme: bearer } }',
  '  responses:',
  '    Refused:',
  '      description: No.',
  '      content: { application/json: { schema: { $ref: "#/components/schemas/Room" } } }',
  '  schemas:',
  '    Room:',
  '      description: A room.',
  '      type: object',
  '      additionalProperties: false',
  '      properties:',
  '        name: { description: Its name., type: string }',
  '        doors: { description: How many., type: integer, minimum: 0, maximum: 9 }',
)

async function findingsIn(contract: string): Promise<string[]> {
  const project = await contractProject({ 'house/openapi.yaml': contract })
  const entryFile = `${project.specsFolder}/house/openapi.yaml`
  const problems = await lintFamily({ name: 'house', entryFile, label: '' }, 'house')
  return problems.map(({ rule, line }) => `${rule}:${line}`)
}

test('a contract that keeps the rules passes', async () => {
  expect(await findingsIn(good)).toEqual([])
})

test.each<[rule: string, from: string, to: string, line: number]>([
  ['house/integers-bounded', 'minimum: 0, ', '', 44],
  ['house/integers-bounded', ', maximum: 9', '', 44],
  ['house/objects-closed', '      additionalProperties: false\n', '', 38],
  ['house/properties-described', 'description: Its name., ', '', 43],
  ['house/operations-named', 'operationId: createRoom', 'operationId: create_room', 8],
  ['house/operations-named', '      summary: A new room\n', '', 7],
  ['house/operations-named', '      tags: [rooms]\n', '', 7],
  [
    'house/examples-given',
    '            examples: { small: { value: { name: Attic, doors: 1 } } }\n      responses',
    '      responses',
    16,
  ],
  [
    'house/examples-given',
    "              examples: { small: { value: { name: Attic, doors: 1 } } }\n        '400'",
    "        '400'",
    23,
  ],
  [
    'no-invalid-media-type-examples',
    'value: { name: Attic, doors: 1 }',
    'value: { name: Attic, doors: 12 }',
    18,
  ],
  ['no-invalid-media-type-examples', 'value: { name: Attic, doors: 1 }', 'value: { colour: red }', 18],
  ['house/refusals-declared', "        '400': { $ref: '#/components/responses/Refused' }\n", '', 19],
  ['house/refusals-declared', "        '401': { $ref: '#/components/responses/Refused' }\n", '', 19],
  ['house/refusals-declared', "        '403': { $ref: '#/components/responses/Refused' }\n", '', 19],
  ['house/refusals-declared', "        '413': { $ref: '#/components/responses/Refused' }\n", '', 19],
  ['house/refusals-declared', "        '415': { $ref: '#/components/responses/Refused' }\n", '', 19],
  [
    'house/refusals-declared',
    '      content: { application/json: { schema: { $ref: "#/components/schemas/Room" } } }\n',
    '',
    34,
  ],
  ['security-defined', '      security: [{ token: [rooms] }]\n', '', 7],
  ['operation-tag-defined', 'tags: [rooms]', 'tags: [cellars]', 10],
  ['parameter-description', ' description: Only looks.,', '', 13],
])('%s: without "%s"', async (rule, from, to, line) => {
  expect(good).toContain(from)

  expect(await findingsIn(good.replace(from, to))).toContain(`${rule}:${line}`)
})

test('a foreign contract need not keep the rules of this house', async () => {
  const foreign = good
    .replace(', minimum: 0, maximum: 9', '')
    .replace('      additionalProperties: false\n', '')
    .replace('      summary: A new room\n', '')
  const project = await contractProject({ 'house/openapi.yaml': foreign })
  const entryFile = `${project.specsFolder}/house/openapi.yaml`
  const problems = await lintFamily({ name: 'house', entryFile, label: '' }, 'minimal')

  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
})
