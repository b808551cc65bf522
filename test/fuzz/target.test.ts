/** The program under attack leaves nothing behind, however it ends. */
import { existsSync } from 'node:fs'
import { expect, it } from 'vitest'
import { startTarget } from '#scripts/fuzz/target.ts'
import { processesIn } from '#services/process-identity.ts'
import { until } from '#test/support/until.ts'

it('stops with its servers and its folder', async () => {
  const target = await startTarget()
  expect(await processesIn(target.folder)).toHaveLength(2)

  expect(await target.stop()).toEqual([])

  expect(await processesIn(target.folder)).toEqual([])
  expect(existsSync(target.folder)).toBe(false)
}, 60_000)

it('whose program was killed is told, and its servers end with it', async () => {
  const target = await startTarget()
  process.kill(target.pid, 'SIGKILL')
  await until('the program is gone', () => !existsSync(`/proc/${target.pid}`))

  const faults = await target.stop()

  expect(faults.filter((fault) => fault.includes('outlived'))).toHaveLength(2)
  expect(faults.join()).toContain('the program ended with null')
  expect(await processesIn(target.folder)).toEqual([])
  expect(existsSync(target.folder)).toBe(false)
}, 60_000)
