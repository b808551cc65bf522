import { rm } from 'node:fs/promises'
import { onTestFinished } from 'vitest'
import { makeTestFolder } from './leftovers.ts'

/** A folder for the present test, removed after it. */
export async function temporaryFolder(): Promise<string> {
  const folder = await makeTestFolder()
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}
