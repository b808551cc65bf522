/** AUT-3: signing keys are rotated under load, on one of two processes; no valid token is refused on either. */
import { decodeProtectedHeader } from 'jose'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { clientToken, newClient } from '#test/support/accounts.ts'
import { dataOf, statusOf } from '#test/support/answers.ts'
import { startTestApp, type TestApp } from '#test/support/app.ts'
import { until } from '#test/support/until.ts'

const VERIFIERS = 8
const ROTATIONS = 5

let app: TestApp
let twin: TestApp
let client: Awaited<ReturnType<typeof newClient>>

beforeAll(async () => {
  app = await startTestApp()
  twin = await app.again()
  client = await newClient(app)
})
afterAll(async () => {
  await twin.close()
  await app.close()
})

it('eight verifiers on two processes see five rotations and not one refusal', async () => {
  const processes = [app, twin]
  const seen = { verified: 0, refused: [] as number[], kids: new Set<string | undefined>() }
  let isOver = false

  async function verifier(number: number): Promise<void> {
    const kept: string[] = []
    for (let turn = number; !isOver; turn++) {
      const token = await clientToken(processes[turn % 2]?.sdk() ?? app.sdk(), client)
      kept.push(token)
      seen.kids.add(decodeProtectedHeader(token).kid)
      const old = kept[turn % kept.length] ?? token
      for (const [on, checked] of [
        [app, token],
        [twin, token],
        [app, old],
        [twin, old],
      ] as const) {
        const status = await statusOf(on.sdk(checked).verifyToken())
        if (status === 200) seen.verified += 1
        else seen.refused.push(status)
      }
    }
  }
  const verifiers = Array.from({ length: VERIFIERS }, (_, number) => verifier(number))

  for (let rotation = 0; rotation < ROTATIONS; rotation++) {
    const { current } = await dataOf(app.admin().rotateSigningKeys())
    await until('a token is signed with the new key', () => seen.kids.has(current.kid))
  }
  isOver = true
  await Promise.all(verifiers)

  expect(seen.refused).toEqual([])
  expect(seen.kids.size).toBeGreaterThanOrEqual(ROTATIONS)
  expect(seen.verified).toBeGreaterThan(VERIFIERS * ROTATIONS)
})
