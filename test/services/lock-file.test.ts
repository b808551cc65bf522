import { spawnSync } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { withLock } from '#services/lock-file.ts'
import { temporaryFolder } from '#test/support/temporary-folder.ts'

test('one at a time holds the lock, and all get their turn', async () => {
  const file = join(await temporaryFolder(), 'lock')
  let inside = 0
  let most = 0
  const work = async () => {
    inside += 1
    most = Math.max(most, inside)
    await turn()
    inside -= 1
  }

  await Promise.all(Array.from({ length: 8 }, () => withLock(file, work)))

  expect(most).toBe(1)
  expect(existsSync(file)).toBe(false)
})

test('the lock is given back when the work fails', async () => {
  const file = join(await temporaryFolder(), 'lock')
  await withLock(file, () => Promise.reject(new Error('no luck'))).catch(() => undefined)

  const answer = await withLock(file, async () => 'in')

  expect(answer).toBe('in')
})

const { pid: deadPid } = spawnSync('true')

test.for([
  ['of a process that has died', JSON.stringify({ pid: deadPid, startedAt: '1' })],
  ['of a process whose number another has now', JSON.stringify({ pid: process.pid, startedAt: '1' })],
  ['that a power cut left empty', ''],
] as const)('a lock %s is broken by one of those who wait', async ([, content]) => {
  const file = join(await temporaryFolder(), 'lock')
  writeFileSync(file, content)
  let entered = 0

  await Promise.all(Array.from({ length: 4 }, () => withLock(file, async () => void entered++)))

  expect(entered).toBe(4)
})
