import type { IncomingMessage } from 'node:http'
import { expect, test } from 'vitest'
import { clientAddress } from '#platform/http/forwarded-address.ts'

const request = (peer: string, forwarded?: string) =>
  ({
    socket: { remoteAddress: peer },
    headers: forwarded ? { 'x-forwarded-for': forwarded } : {},
  }) as IncomingMessage

test.each([
  ['nobody is trusted', [], '10.0.0.1', '1.1.1.1', '10.0.0.1'],
  ['the peer is a trusted proxy', ['10.0.0.0/8'], '10.0.0.1', '1.1.1.1', '1.1.1.1'],
  ['the peer is none', ['10.0.0.0/8'], '9.9.9.9', '1.1.1.1', '9.9.9.9'],
  ['two proxies in a row', ['10.0.0.0/8'], '10.0.0.1', '1.1.1.1, 10.0.0.2', '1.1.1.1'],
  ['the client lies about who came before it', ['10.0.0.1'], '10.0.0.1', '8.8.8.8, 1.1.1.1', '1.1.1.1'],
  ['an IPv4 peer in IPv6 clothes', ['10.0.0.1'], '::ffff:10.0.0.1', '1.1.1.1', '1.1.1.1'],
  ['IPv6', ['fd00::/8'], 'fd00::1', '2001:db8::7', '2001:db8::7'],
  ['the header is no address', ['10.0.0.1'], '10.0.0.1', 'unknown', '10.0.0.1'],
  ['there is no header', ['10.0.0.1'], '10.0.0.1', undefined, '10.0.0.1'],
])('%s', (_, trusted, peer, forwarded, expected) => {
  expect(clientAddress(trusted)(request(peer, forwarded))).toBe(expected)
})
