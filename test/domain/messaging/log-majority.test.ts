/** A majority that is missing: nothing is acknowledged, and what was tried meanwhile is stored once in the end. */
import { expect, test } from 'vitest'
import { UnavailableError } from '#domain/messaging/errors.ts'
import { replicaSet } from '#test/support/replica-set.ts'
import { aDraft, messageDatabase, openLog, stored } from './log.ts'

test('without a majority nobody is answered, and the same sends are stored once when it is back', async () => {
  const set = await replicaSet()
  const database = await messageDatabase(set.uri)
  const log = openLog(database, { deadlineMs: 3000, attemptMs: 1500 })
  const known = aDraft({ clientNo: 'known' })
  await log.writer.append(known)
  const drafts = Array.from({ length: 20 }, (_, index) => aDraft({ clientNo: `n${index}` }))

  set.freezeSecondaries()
  const [repeated, ...refused] = await Promise.allSettled(
    [known, ...drafts].map((draft) => log.writer.append(draft)),
  )
  const shown = await log.reader
    .range(known.channel, 'messages', { limit: 100, order: 'oldest' })
    .catch(() => [])
  set.resume()
  const patient = openLog(database, { deadlineMs: 30_000 })
  const answers = await Promise.all(drafts.map((draft) => patient.writer.append(draft)))

  // What a majority had before is still known to be stored.
  expect(repeated).toMatchObject({ value: { seq: 1, duplicate: true } })
  for (const outcome of refused) {
    expect(outcome).toMatchObject({ status: 'rejected', reason: expect.any(UnavailableError) })
  }
  expect(shown.length).toBeLessThanOrEqual(1)
  const documents = await stored(database, 'default:2:team')
  expect(documents.map(({ s }) => s)).toEqual(Array.from({ length: 21 }, (_, index) => index + 1))
  expect(documents.map(({ no }) => no).toSorted()).toEqual(
    ['known', ...drafts.map(({ clientNo }) => clientNo)].toSorted(),
  )
  for (const [index, { seq }] of answers.entries()) {
    expect(documents[seq - 1]?.no).toBe(`n${index}`)
  }
}, 120_000)
