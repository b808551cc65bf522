/** AUT-5: the command line as a process, beside a running program and without one, on services of its own. */
import { expect, it, onTestFinished } from 'vitest'
import { startProgram } from '#scripts/start-program.ts'
import { dataFolder } from '#test/services/scenery.ts'
import { adminProcess } from '#test/support/command-line.ts'

it('a client made without a server gets a token from the server that starts later, and one made beside it at once', async () => {
  const settings = { PARLEY_DATA_DIR: await dataFolder() }
  const create = async (id: string) => {
    const { code, stdout, stderr } = await adminProcess(
      ['client', 'create', '--id', id, '--scopes', 'a b'],
      settings,
    )
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    return (JSON.parse(stdout) as { secret: string }).secret
  }

  const before = await create('before')
  const program = await startProgram(settings)
  onTestFinished(async () => void (await program.stop()))
  const beside = await create('beside')

  for (const [client_id, client_secret] of [
    ['before', before],
    ['beside', beside],
  ]) {
    const body = JSON.stringify({ grant_type: 'client_credentials', client_id, client_secret })
    const headers = { 'content-type': 'application/json' }
    const answer = await fetch(`${program.url}/api/auth/token`, { method: 'POST', headers, body })
    expect([client_id, answer.status]).toEqual([client_id, 200])
  }
  const refused = await adminProcess(['client', 'create', '--id', 'beside'], settings)
  expect(refused).toEqual({
    code: 1,
    stdout: '',
    stderr: '{"error":"client_exists","message":"this client id is taken"}\n',
  })
})

it('what is not understood ends with 2 and one line, before any service is started', async () => {
  const startedAt = performance.now()

  const { code, stderr } = await adminProcess(['client', 'create', '--nonsense'], {
    PARLEY_DATA_DIR: '/nowhere/at/all',
  })

  expect(code).toBe(2)
  expect(JSON.parse(stderr)).toMatchObject({ error: 'usage' })
  expect(performance.now() - startedAt).toBeLessThan(10_000)
})
