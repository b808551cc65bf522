import { chmod, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findBinary, type Source } from '#services/find-binaries.ts'
import { temporaryFolder } from '#test/support/temporary-folder.ts'
import { standIn } from './scenery.ts'

const from = (name: string, file: string | undefined): Source => ({ name, find: async () => file })

test('a program that lacks a shared library is told, and the next source is asked', async () => {
  const folder = await temporaryFolder()
  const complaint =
    'mongod: error while loading shared libraries: libcurl.so.4: cannot open shared object file'
  const broken = await standIn(folder, 'broken', `echo "${complaint}" >&2; exit 127`)
  const sound = await standIn(folder, 'sound', 'echo "db version v6.0.5"')
  const lines: string[] = []

  const binary = await findBinary('mongod', {
    sources: [from('first', broken), from('second', sound)],
    log: (line) => lines.push(line),
  })

  expect(binary).toBe(sound)
  expect(lines).toEqual([expect.stringMatching(/mongod .*first: .*libcurl\.so\.4/)])
})

test.for([
  ['too old', 'echo "db version v4.4.1"', 'version 4.4'],
  ['something else', 'echo "hello"', 'is no mongod'],
  ['failing', 'exit 3', 'exit code 3'],
] as const)('a program that is %s does not count', async ([, script, said]) => {
  const unfit = await standIn(await temporaryFolder(), 'mongod', script)

  const refused = findBinary('mongod', { sources: [from('only', unfit)] })

  await expect(refused).rejects.toMatchObject({ code: 'no_binary', message: expect.stringContaining(said) })
})

test('a file of garbage does not count', async () => {
  const garbage = join(await temporaryFolder(), 'redis-server')
  await writeFile(garbage, Buffer.from([7, 7, 7, 7]))
  await chmod(garbage, 0o755)

  const refused = findBinary('redis-server', { sources: [from('only', garbage)] })

  await expect(refused).rejects.toMatchObject({
    code: 'no_binary',
    message: expect.stringContaining(garbage),
  })
})

test('where no source has the program the error names the ways to mend it', async () => {
  const refused = findBinary('redis-server', { sources: [from('only', undefined)] })

  await expect(refused).rejects.toMatchObject({
    code: 'no_binary',
    message: expect.stringMatching(/install redis-server, or set REDIS_URL/),
  })
})
