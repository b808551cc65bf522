import { expect, test } from 'vitest'
import { SendRefusedError, sendRefusals, UnavailableError } from '#domain/messaging/errors.ts'

test.each(sendRefusals)('the refusal %s says why in a sentence', (code) => {
  const error = new SendRefusedError(code)

  expect(error.code).toBe(code)
  expect(error.message).toMatch(/^[a-z].*[a-z]$/)
})

test('who meets an outage is told when to come again', () => {
  const cause = new Error('no primary')

  expect(new UnavailableError(cause)).toMatchObject({ code: 'unavailable', retryAfterMs: 1000, cause })
})
