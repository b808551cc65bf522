import { expect, test } from 'vitest'
import { sealedText } from '#platform/auth/sealed-text.ts'

const purpose = 'test secret'
const withSecrets = (...secrets: string[]) => sealedText({ secrets, purpose })
const TEXT = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'

test('a sealed text opens for its owner, and says nothing of itself', () => {
  const { seal, open } = withSecrets('a secret of the operator')

  const sealed = seal(TEXT, 'ep_1')

  expect(open(sealed, 'ep_1')).toBe(TEXT)
  expect(sealed).toMatch(/^sealed:[0-9a-f]{8}:/)
  expect(sealed).not.toContain('MfKQ')
  expect(seal(TEXT, 'ep_1')).not.toBe(sealed)
})

test.each([
  ['for another owner', (sealed: string) => withSecrets('one secret').open(sealed, 'ep_2')],
  ['with another secret', (sealed: string) => withSecrets('another one').open(sealed, 'ep_1')],
  ['without a secret', (sealed: string) => withSecrets().open(sealed, 'ep_1')],
  [
    'after a change',
    (sealed: string) => withSecrets('one secret').open(`${sealed.slice(0, -4)}AAAA`, 'ep_1'),
  ],
  ['when it is cut', (sealed: string) => withSecrets('one secret').open(sealed.slice(0, 30), 'ep_1')],
])('it does not open %s', (_, open) => {
  const sealed = withSecrets('one secret').seal(TEXT, 'ep_1')

  expect(() => open(sealed)).toThrow()
})

test('a new secret seals, the old one opens what it sealed', () => {
  const sealed = withSecrets('old one').seal(TEXT, 'ep_1')
  const { seal, open } = withSecrets('new one', 'old one')

  expect(open(sealed, 'ep_1')).toBe(TEXT)
  expect(withSecrets('new one').open(seal(TEXT, 'ep_1'), 'ep_1')).toBe(TEXT)
})

test('without a secret texts stay as they are, and those of before are still read', () => {
  expect(withSecrets().seal(TEXT, 'ep_1')).toBe(TEXT)
  expect(withSecrets('a later secret').open(TEXT, 'ep_1')).toBe(TEXT)
})
