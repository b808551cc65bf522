import type { LookupAddress } from 'node:dns'
import { describe, expect, it } from 'vitest'
import { type AllLookup, addressGuard } from '#platform/outgoing/address-guard.ts'
import { whyAddressRefused } from '#platform/outgoing/public-address.ts'

describe('addresses that are not on the public internet', () => {
  const guard = addressGuard([])
  it.each([
    '127.0.0.1',
    '127.255.255.254',
    '0.0.0.0',
    '10.1.2.3',
    '172.16.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '192.0.0.1',
    '198.18.0.1',
    '224.0.0.1',
    '240.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:127.0.0.1',
    '::ffff:7f00:1',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    '2001::1',
    'fc00::1',
    'fe80::1',
    'ff02::1',
    'no address',
  ])('%s is refused', (address) => {
    expect(guard.allows(address)).toBe(false)
  })

  it.each(['1.1.1.1', '93.184.216.34', '2606:4700:4700::1111'])('%s is public', (address) => {
    expect(guard.allows(address)).toBe(true)
  })

  it('are allowed where the configuration names their network', () => {
    const own = addressGuard(['10.0.0.0/8', 'fc00::/7'])

    expect([own.allows('10.9.9.9'), own.allows('fc00::5'), own.allows('192.168.1.1')]).toEqual([
      true,
      true,
      false,
    ])
  })
})

describe('the text of an address', () => {
  const rules = { guard: addressGuard([]), mustBePublic: true }
  it.each([
    ['https://127.0.0.1/', /public internet/],
    ['https://2130706433/', /public internet/],
    ['https://0x7f.1/', /public internet/],
    ['https://0177.0.0.1/', /public internet/],
    ['https://127.1/', /public internet/],
    ['https://①②⑦.⓪.⓪.①/', /public internet/],
    ['https://[::1]/', /public internet/],
    ['https://[::ffff:127.0.0.1]/', /public internet/],
    ['https://169.254.169.254/latest/meta-data/', /public internet/],
    ['http://example.com/', /https/],
    ['https://example.com:8443/', /port/],
    ['https://user:secret@example.com/', /password/],
    ['ftp://example.com/', /https/],
    ['example.com', /no.* URL|not a URL/],
  ])('%s is refused', (url, why) => {
    expect(whyAddressRefused(url, rules)).toMatch(why)
  })

  it('may be any public one with TLS', () => {
    expect(whyAddressRefused('https://hooks.example.com/in?a=1', rules)).toBeUndefined()
  })

  it('may be without TLS and on another port while developing', () => {
    expect(whyAddressRefused('http://example.com:8080/', { ...rules, mustBePublic: false })).toBeUndefined()
  })
})

describe('the look-up of a name', () => {
  const names =
    (...addresses: LookupAddress[]): AllLookup =>
    (_name, _options, answer) =>
      answer(null, addresses)
  const found = (resolve: AllLookup) =>
    new Promise<unknown>((answer) =>
      addressGuard([], resolve).lookup('a.example', { all: true }, (error, addresses) =>
        answer(error ?? addresses),
      ),
    )

  it('answers public addresses', async () => {
    const addresses = [{ address: '1.1.1.1', family: 4 }]

    expect(await found(names(...addresses))).toEqual(addresses)
  })

  it('refuses a name when one of its addresses is private', async () => {
    const mixed = names({ address: '1.1.1.1', family: 4 }, { address: '127.0.0.1', family: 4 })

    expect(await found(mixed)).toMatchObject({ name: 'RefusedAddressError' })
  })

  it('refuses a name without addresses', async () => {
    expect(await found(names())).toMatchObject({ name: 'RefusedAddressError' })
  })
})
