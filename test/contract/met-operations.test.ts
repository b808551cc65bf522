/** Style rule 47: the script that counts finds what is missing. */
import { expect, it } from 'vitest'
import { readMet, unmet } from '#test/support/met-operations.ts'

const operations = [
  { operationId: 'getThing', statuses: ['200', '404', '503'] },
  { operationId: 'ping', statuses: ['200', '503'] },
]

it.each([
  { met: 'getThing 200\ngetThing 404\nping 200\n', missing: [] },
  { met: 'getThing 304\ngetThing 400\nping 200\n', missing: [], because: 'not modified is a success' },
  { met: 'getThing 200\nping 200\n', missing: ['getThing was never refused'] },
  {
    met: 'getThing 404\nping 503\n',
    missing: ['getThing was never met by a success', 'ping was never met by a success'],
  },
  {
    met: '',
    missing: [
      'getThing was never met by a success',
      'getThing was never refused',
      'ping was never met by a success',
    ],
  },
])('$met lacks $missing', ({ met, missing }) => {
  expect(unmet(operations, readMet(met))).toEqual(missing)
})
