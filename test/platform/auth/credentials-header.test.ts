import { expect, test } from 'vitest'
import { basicCredentials, bearerToken } from '#platform/auth/credentials-header.ts'

const basic = (pair: string) => `Basic ${Buffer.from(pair).toString('base64')}`

test.each([
  { header: undefined, token: undefined },
  { header: 'Bearer abc', token: 'abc' },
  { header: 'bearer abc', token: 'abc' },
  { header: 'BEARER   abc  ', token: 'abc' },
  { header: 'Bearer', token: undefined },
  { header: 'Bearer ', token: undefined },
  { header: 'Bearer a b', token: undefined },
  { header: 'Bearer a, Bearer b', token: undefined },
  { header: 'Bearer é', token: undefined },
  { header: 'Basic abc', token: undefined },
  { header: 'abc', token: undefined },
  { header: 'NotBearer abc', token: undefined },
])('the token of $header is $token', ({ header, token }) => {
  expect(bearerToken(header)).toBe(token)
})

test.each([
  { header: undefined, credentials: undefined },
  { header: basic('id:secret'), credentials: { id: 'id', secret: 'secret' } },
  { header: basic('id:with:colons'), credentials: { id: 'id', secret: 'with:colons' } },
  { header: basic('id:'), credentials: { id: 'id', secret: '' } },
  { header: basic('a%3Ab:s%20e+c'), credentials: { id: 'a:b', secret: 's e c' } },
  { header: basic('id:100%'), credentials: { id: 'id', secret: '100%' } },
  { header: basic(':secret'), credentials: undefined },
  { header: basic('no colon'), credentials: undefined },
  { header: 'Basic', credentials: undefined },
  { header: 'Basic !!!', credentials: undefined },
  { header: 'Bearer abc', credentials: undefined },
])('the credentials of $header are $credentials', ({ header, credentials }) => {
  expect(basicCredentials(header)).toEqual(credentials)
})
