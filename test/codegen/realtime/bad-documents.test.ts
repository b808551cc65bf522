/** What is wrong with an AsyncAPI contract is told with file, line and pointer, and nothing is written (GEN-9). */
import { expect, test } from 'vitest'
import { generate } from '#codegen/generate.ts'
import { readOutput } from '#codegen/write.ts'
import { auctionFiles } from '#test/codegen/support/auction.ts'
import { contractProject } from '#test/codegen/support/contract-project.ts'

type Change = [file: string, from: string, to: string]

const cases: { what: string; change: Change; says: RegExp }[] = [
  {
    what: 'an action that does not exist',
    change: ['auction/asyncapi.yaml', 'action: receive', 'action: hear'],
    says: /auction\/asyncapi\.yaml:\d+:\d+ #\/operations\/placeBid\/action error: /,
  },
  {
    what: 'a keyword in another file that no emitter knows',
    change: ['auction/lots.yaml', 'minLength: 1', 'unheardOf: 1'],
    says: /auction\/lots\.yaml:\d+:\d+ \S*\/id\S* error: .*unheardOf/,
  },
  {
    what: 'a broken reference',
    change: ['auction/asyncapi.yaml', 'messages.yaml#/Answer', 'messages.yaml#/Nothing'],
    says: /auction\/asyncapi\.yaml:\d+:\d+ #\/channels\/hall\/messages\/answer\S* error: /,
  },
  {
    what: 'a refusal that the server never sends',
    change: ['auction/asyncapi.yaml', 'x-refusals: [refused, closed]', 'x-refusals: [refused, melted]'],
    says: /auction\/asyncapi\.yaml:\d+:\d+ #\/operations\/placeBid\/x-refusals\/1 error: the refusal melted/,
  },
  {
    what: 'an event that two operations receive',
    change: ['auction/asyncapi.yaml', '{ name: leave,', '{ name: ping,'],
    says: /auction\/asyncapi\.yaml:\d+:\d+ #\/operations\/leaveHall error: the event ping is received by ping already/,
  },
  {
    what: 'a component of another meaning in the OpenAPI contract',
    change: [
      'auction/openapi.yaml',
      'paths:',
      'components: { schemas: { Taken: { type: string } } }\npaths:',
    ],
    says: /auction\/asyncapi\.yaml:\d+:\d+ #\/components\/schemas\/Taken error: the component Taken is another one/,
  },
  {
    what: 'what is no YAML',
    change: ['auction/asyncapi.yaml', 'channels:', 'channels: ]'],
    says: /auction\/asyncapi\.yaml:\d+/,
  },
]

test('every bad document is told where it is bad, and the output stays as it was', async () => {
  const files = await auctionFiles()
  const project = await contractProject(files)
  await project.generate()
  const before = await readOutput(project.outputFolder)

  for (const { what, change, says } of cases) {
    const [file, from, to] = change
    expect(files[file], what).toContain(from)
    await project.write(`specs/${file}`, (files[file] ?? '').replace(from, to))

    await expect(generate(project), what).rejects.toThrow(says)

    expect(await readOutput(project.outputFolder), what).toEqual(before)
    await project.write(`specs/${file}`, files[file] ?? '')
  }
}, 120_000)
