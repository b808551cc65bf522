/** The rules of the house on schemas and messages that only an AsyncAPI contract has: each finds its violation at its place. */
import { expect, test } from 'vitest'
import { lintFamily, type RuleSet } from '#codegen/check/lint.ts'
import { contractProject } from '#test/codegen/support/contract-project.ts'

const lines = (...parts: string[]): string => `${parts.join('\n')}\n`

const requests = lines(
  'openapi: 3.1.0',
  "info: { title: House, version: '1' }",
  'servers: [{ url: https://house.example }]',
  'paths:',
  '  /rooms:',
  '    get:',
  '      operationId: listRooms',
  '      summary: The rooms',
  '      tags: [rooms]',
  '      security: []',
  '      responses:',
  "        '200':",
  '          description: The rooms.',
  '          content:',
  '            application/json:',
  '              schema: { $ref: "shared.yaml#/Room" }',
  '              examples: { small: { value: { doors: 1 } } }',
  "        '400':",
  '          description: No.',
  '          content: { application/json: { schema: { $ref: "shared.yaml#/Room" } } }',
  'tags: [{ name: rooms, description: Rooms. }]',
)

const shared = lines(
  'Room:',
  '  description: A room.',
  '  type: object',
  '  additionalProperties: false',
  '  properties:',
  '    doors: { description: How many., type: integer, minimum: 0, maximum: 9 }',
)

const sockets = lines(
  'asyncapi: 3.0.0',
  "info: { title: House, version: '1' }",
  'channels:',
  '  rooms:',
  '    address: /',
  '    messages:',
  '      knock: { $ref: "messages.yaml#/Knock" }',
  'operations:',
  '  knockTwice:',
  '    action: receive',
  '    title: Knock',
  '    tags: [{ name: rooms }]',
  '    channel: { $ref: "#/channels/rooms" }',
  '    messages: [{ $ref: "#/channels/rooms/messages/knock" }]',
)

const messages = lines(
  'Knock:',
  '  name: knock',
  '  title: A knock',
  '  summary: Somebody is at the door.',
  '  payload:',
  '    description: The knock.',
  '    type: object',
  '    additionalProperties: false',
  '    properties:',
  '      door: { description: Which one., type: integer, minimum: 0, maximum: 9 }',
  '      room: { $ref: "shared.yaml#/Room" }',
  '  examples: [{ name: first, payload: { door: 1 } }]',
)

type File = 'sockets' | 'messages' | 'shared'

async function findingsIn(changed: Partial<Record<File, string>>, rules: RuleSet = 'house') {
  const project = await contractProject({
    'house/openapi.yaml': requests,
    'house/asyncapi.yaml': changed.sockets ?? sockets,
    'house/messages.yaml': changed.messages ?? messages,
    'house/shared.yaml': changed.shared ?? shared,
  })
  const [entryFile, realtime] = ['openapi', 'asyncapi'].map(
    (name) => `${project.specsFolder}/house/${name}.yaml`,
  )
  const family = { name: 'house', entryFile: entryFile as string, label: '' }
  const problems = await lintFamily(
    { ...family, realtime: { entryFile: realtime as string, label: '' } },
    rules,
  )
  return problems.map(({ rule, file, line }) => `${rule} ${file.split('/').at(-1)}:${line}`)
}

test('a contract that keeps the rules passes', async () => {
  expect(await findingsIn({})).toEqual([])
})

test.each<[rule: string, file: File, from: string, to: string, place: string]>([
  ['house/integers-bounded', 'messages', 'minimum: 0, ', '', 'messages.yaml:10'],
  ['house/integers-bounded', 'messages', ', maximum: 9', '', 'messages.yaml:10'],
  ['house/objects-closed', 'messages', '    additionalProperties: false\n', '', 'messages.yaml:5'],
  ['house/properties-described', 'messages', 'description: Which one., ', '', 'messages.yaml:10'],
  ['house/messages-shown', 'messages', '  title: A knock\n', '', 'messages.yaml:1'],
  ['house/messages-shown', 'messages', '  summary: Somebody is at the door.\n', '', 'messages.yaml:1'],
  [
    'house/messages-shown',
    'messages',
    'examples: [{ name: first, payload: { door: 1 } }]',
    'examples: []',
    'messages.yaml:1',
  ],
  ['house/operations-titled', 'sockets', 'knockTwice', 'knock_twice', 'asyncapi.yaml:9'],
  ['house/operations-titled', 'sockets', '    title: Knock\n', '', 'asyncapi.yaml:9'],
  ['house/operations-titled', 'sockets', '    tags: [{ name: rooms }]\n', '', 'asyncapi.yaml:9'],
])('%s in the %s: without "%s"', async (rule, file, from, to, place) => {
  const files = { sockets, messages, shared }
  expect(files[file]).toContain(from)

  const findings = await findingsIn({ [file]: files[file].replace(from, to) })

  expect(findings).toContain(`${rule} ${place}`)
})

test('what both kinds of contract use is told once', async () => {
  const findings = await findingsIn({ shared: shared.replace(', maximum: 9', '') })

  expect(findings).toEqual(['house/integers-bounded shared.yaml:6'])
})

test('a foreign contract need not keep the rules of this house', async () => {
  expect(await findingsIn({ messages: messages.replace('minimum: 0, ', '') }, 'minimal')).toEqual([])
})
