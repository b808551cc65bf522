/** Parity of validators and contract: nothing differs as generated, and every planted change of emitted code shows. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { compareFamily } from '#codegen/parity/parity.ts'
import { makeProject } from '#test/codegen/support/contract-project.ts'

const contract = join(import.meta.dirname, '../fixtures/workshop/openapi.yaml')

let project: Awaited<ReturnType<typeof makeProject>>

beforeAll(async () => {
  project = await makeProject({ 'workshop/openapi.yaml': await readFile(contract, 'utf8') })
  await project.generate()
})

afterAll(() => project.remove())

test('as generated, validators and contract do not differ in one thing', async () => {
  const { counts, differences } = await compareFamily(project.outputFolder, 'workshop')

  expect(differences).toEqual([])
  expect(counts).toEqual({ operations: 4, components: 7, parameters: 5, bodies: 2, answers: 5, headers: 2 })
})

test.each(['sdk', 'admin'])('nor do those of this project: %s', async (family) => {
  expect((await compareFamily(resolve('generated'), family)).differences).toEqual([])
})

type Mutation = [what: string, file: string, from: string, to: string, pointer: string]

const schemas = 'workshop/schemas.ts'
const http = 'workshop/http.ts'

const mutations: Mutation[] = [
  [
    'a maximum is dropped',
    schemas,
    'count: z.int().min(0).max(99)',
    'count: z.int().min(0)',
    'Tool/properties/count/maximum',
  ],
  [
    'a minimum is moved',
    schemas,
    'z.int().min(0).max(99)',
    'z.int().min(1).max(99)',
    'Tool/properties/count/minimum',
  ],
  [
    'a closed object is opened',
    schemas,
    'Tool: z.ZodObject = z.strictObject',
    'Tool: z.ZodObject = z.looseObject',
    'Tool/additionalProperties',
  ],
  ['a format is dropped', schemas, 'id: z.guid()', 'id: z.string()', 'Tool/properties/id/format'],
  [
    'a format is another',
    schemas,
    'z.iso.datetime({ offset: true })',
    'z.iso.date()',
    'Tool/properties/madeAt/format',
  ],
  [
    'null is refused',
    schemas,
    'price: z.number().min(0).nullable()',
    'price: z.number().min(0)',
    'Tool/properties/price',
  ],
  [
    'null is let through',
    schemas,
    "z.enum(['small', 'large'])",
    "z.enum(['small', 'large']).nullable()",
    'Tool/properties/size',
  ],
  [
    'a required field may be left out',
    schemas,
    'name: z.string().min(1).max(20)',
    'name: z.string().min(1).max(20).optional()',
    'Tool/required',
  ],
  [
    'a field that may be left out is required',
    schemas,
    'count: z.int().min(0).max(99).optional()',
    'count: z.int().min(0).max(99)',
    'Tool/required',
  ],
  ['a field is missing', schemas, 'weight: ', 'wait: ', 'Tool/properties/weight'],
  ['a length is dropped', schemas, '.max(5)', '', 'Tool/properties/tags/maxItems'],
  ['a text length is moved', schemas, '.max(20)', '.max(200)', 'Tool/properties/name/maxLength'],
  [
    'a value is added',
    schemas,
    "['small', 'large']",
    "['small', 'large', 'huge']",
    'Tool/properties/size/enum',
  ],
  ['a constant is another', schemas, "z.literal('saw')", "z.literal('axe')", 'Saw/properties/kind/enum'],
  [
    'the discriminator is gone',
    schemas,
    "z.discriminatedUnion('kind', [Saw, Hammer])",
    'z.union([Saw, Hammer])',
    'Order',
  ],
  [
    'a member of the union is gone',
    schemas,
    "z.discriminatedUnion('kind', [Saw, Hammer])",
    "z.discriminatedUnion('kind', [Saw])",
    'Order',
  ],
  [
    'an integer becomes a number',
    schemas,
    'teeth: z.int()',
    'teeth: z.number()',
    'Saw/properties/teeth/type',
  ],
  [
    'a pattern is another',
    http,
    "'^[a-z]+$'",
    "'^[a-z]*$'",
    'tools~1{toolId}/get/path/toolId/schema/pattern',
  ],
  [
    'items are no longer told apart',
    schemas,
    'js.uniqueItems(z.array(z.string()).max(5))',
    'z.array(z.string()).max(5)',
    'Tool/properties/tags/uniqueItems',
  ],
  [
    'steps are gone',
    schemas,
    'js.multipleOf(z.number(), 0.5)',
    'z.number()',
    'Tool/properties/weight/multipleOf',
  ],
  [
    'names are free',
    schemas,
    "js.propertyNames(z.record(z.string(), z.string()), z.string().regex(new RegExp('^[a-z]+$', 'u')))",
    'z.record(z.string(), z.string())',
    'Tool/properties/labels/propertyNames',
  ],
  ['how many fields is free', schemas, '3,\n', '4,\n', 'Tool/properties/labels/maxProperties'],
  ['no field is enough', schemas, '  1,\n).meta', '  0,\n).meta', 'Note/minProperties'],
  [
    'further fields are let through',
    schemas,
    "js.patternProperties(z.looseObject({}), [], { '^x-': z.string() }, js.never())",
    "js.patternProperties(z.looseObject({}), [], { '^x-': z.string() })",
    'Tool/properties/extras/additionalProperties',
  ],
  [
    'one good item is not asked for',
    schemas,
    'js.contains(z.array(z.unknown()).min(1).max(100), Order)',
    'z.array(z.unknown()).min(1).max(100)',
    'Orders/contains',
  ],
  ['another good item is asked for', schemas, '.max(100), Order)', '.max(100), Saw)', 'Orders/contains'],
  ['a rule forbids something else', schemas, 'anonymous: js', 'nameless: js', 'Note/properties/author'],
  [
    'a choice has one way less',
    schemas,
    "z.union([z.boolean(), z.literal('maybe')])",
    'z.boolean()',
    'Note/properties/draft',
  ],
  [
    'a reference goes elsewhere',
    schemas,
    'js.ref(() => Tool)',
    'js.ref(() => Saw)',
    'Tool/properties/parent',
  ],
  [
    'write-only is forgotten',
    schemas,
    "{ default: 'none', writeOnly: true }",
    "{ default: 'none' }",
    'Tool/properties/secret/writeOnly',
  ],
  ['a default is another', http, '.default(10)', '.default(20)', 'get/query/limit/schema/default'],
  [
    'a required parameter may be left out',
    http,
    "kind: z.enum(['saw', 'hammer'])",
    "kind: z.enum(['saw', 'hammer']).optional()",
    'get/query/kind/required',
  ],
  [
    'a parameter is read as text',
    http,
    "limit: { as: ['number'] }",
    "limit: { as: ['string'] }",
    'get/query/limit/reading',
  ],
  [
    'unknown parameters are let through',
    http,
    'z.strictObject({\n        limit',
    'z.looseObject({\n        limit',
    'get/x-open-query',
  ],
  ['an answer is removed', http, '      204: { contents: {}, headers: {} },\n', '', 'delete/responses/204'],
  ['a status is another', http, '      404: {', '      410: {', 'get/responses/404'],
  [
    'an answer has another body',
    http,
    "'application/problem+json': schemas.Problem",
    "'application/problem+json': schemas.Tool",
    'responses/404/content',
  ],
  [
    'an answer has another media type',
    http,
    "'application/problem+json': schemas.Problem",
    "'application/json': schemas.Problem",
    'responses/404/content',
  ],
  [
    'a header is removed',
    http,
    "        'X-Count': { required: false, schema: z.int().min(0).max(9) },\n",
    '',
    'responses/200/headers/X-Count',
  ],
  [
    'a required header may be left out',
    http,
    'ETag: { required: true',
    'ETag: { required: false',
    'responses/200/headers/ETag/required',
  ],
  [
    'a body has another media type',
    http,
    "'application/json': schemas.Orders",
    "'application/xml': schemas.Orders",
    'requestBody/content',
  ],
  [
    'a required body may be left out',
    http,
    'required: true,\n      contents',
    'required: false,\n      contents',
    'requestBody/required',
  ],
  [
    'another media type is read as JSON',
    http,
    "aliases: ['text/plain']",
    "aliases: ['text/html']",
    'x-media-type-aliases',
  ],
  ['a permission is another', http, "'tools:write'", "'tools:read'", 'delete/security'],
  ['a route is at another path', http, "path: '/notes'", "path: '/remarks'", '~1notes/put'],
]

describe('every planted change is caught', () => {
  test.each(mutations)('%s', async (_what, file, from, to, pointer) => {
    const copy = await mkdtemp(`${project.outputFolder}-`)
    onTestFinished(() => rm(copy, { recursive: true, force: true }))
    await cp(project.outputFolder, copy, { recursive: true })
    const code = await readFile(join(copy, file), 'utf8')
    expect(code, 'the code to change is there').toContain(from)
    await writeFile(
      join(copy, file),
      code.replace(from, () => to),
    )

    const { differences } = await compareFamily(copy, 'workshop')

    expect(differences.map((difference) => difference.pointer).join('\n')).toContain(pointer)
  })
})
