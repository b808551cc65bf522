import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { readReport } from '#scripts/fuzz/report.ts'

const folder = mkdtempSync(join(tmpdir(), 'parley-report-'))

afterAll(() => rmSync(folder, { recursive: true }))

const whole = {
  complete: true,
  stop_reason: 'completed',
  operations: { total: 2, tested: 2 },
  phases: { coverage: { status: 'success', skip_reason: null } },
  test_cases: { generated: 120 },
  failures: [] as object[],
  errors: [] as object[],
}

function read(fields: Partial<typeof whole>, exitCode = 0) {
  const file = join(folder, 'report.json')
  writeFileSync(file, JSON.stringify({ ...whole, ...fields }))
  return readReport(file, exitCode)
}

test('a whole report without failures has none', () => {
  expect(read({})).toEqual({ cases: 120, failures: [] })
})

test.each([
  {
    because: 'a check failed',
    fields: { failures: [{ code: 'ST101', title: 'Server error', count: 2, operations: ['GET /a'] }] },
    failure: 'ST101 Server error (2): GET /a',
  },
  {
    because: 'the program died',
    fields: { errors: [{ title: 'Server Unavailable', count: 1 }] },
    failure: 'Server Unavailable (1)',
  },
  {
    because: 'a phase was skipped',
    fields: { phases: { coverage: { status: 'skip', skip_reason: 'not_applicable' } } },
    failure: 'the phase coverage did not run: not_applicable',
  },
  {
    because: 'an operation was left out',
    fields: { operations: { total: 2, tested: 1 } },
    failure: '1 of 2 operations were tested',
  },
  {
    because: 'the run was cut short',
    fields: { complete: false, stop_reason: 'interrupted' },
    failure: 'schemathesis ended with 0, interrupted',
  },
])('a run fails when $because', ({ fields, failure }) => {
  expect(read(fields as Partial<typeof whole>).failures).toEqual([failure])
})

test('a phase that was not asked for is no failure', () => {
  expect(
    read({ phases: { coverage: { status: 'skip', skip_reason: 'disabled' } } } as object).failures,
  ).toEqual([])
})

test('an exit code that the report does not explain is a failure', () => {
  expect(read({}, 2).failures).toEqual(['schemathesis ended with 2, completed'])
})

test.each(['a report that was never begun', 'a report that was never written'])('%s is a failure', (file) => {
  if (file.endsWith('written')) writeFileSync(join(folder, file), '')

  expect(readReport(join(folder, file), 3)).toEqual({
    cases: 0,
    failures: ['schemathesis ended with 3 and left no report'],
  })
})
