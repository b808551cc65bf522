import { MongoServerError } from 'mongodb'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isUnsendable } from '#platform/mongo/unsendable.ts'
import { type TestDatabase, testDatabase } from '#test/support/database.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.remove())

const MB = 1024 * 1024
const endless: Record<string, unknown> = {}
endless.self = endless

describe('an insert', () => {
  test.each([
    ['of a document that holds itself', [endless]],
    ['of a document beyond what the server takes', [{ text: 'x'.repeat(16.5 * MB) }]],
    ['of documents beyond what one command carries', Array(20).fill({ text: 'x'.repeat(MB) })],
  ])('%s never succeeds', async (_, documents) => {
    const refusal = await database.db.command({ insert: 'words', documents }).catch((error: unknown) => error)

    expect(isUnsendable(refusal)).toBe(true)
  })

  test.each([
    ['a slip in the driver', new TypeError("Cannot read properties of undefined (reading 'x')")],
    ['a lost primary', new MongoServerError({ code: 10107, errmsg: 'not primary' })],
  ])('that met %s may yet be stored', (_, error) => {
    expect(isUnsendable(error)).toBe(false)
  })
})
