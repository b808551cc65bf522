import { describe, expect, test } from 'vitest'
import { fingerprintOf, normaliseMessage, topFrame } from '#domain/telemetry/fingerprint.ts'

describe('a message without its changing parts', () => {
  test.each([
    ['x is not a function', 'x is not a function'],
    ['timeout after 3000 ms', 'timeout after <number> ms'],
    ['1,234.5 of 9 left', '<number> of <number> left'],
    ['user 0b9f2f7c-6a1d-4f53-9f0e-0a3a4ad5a5ab is gone', 'user <uuid> is gone'],
    ['bad pointer 0xDEADBEEF', 'bad pointer <hex>'],
    ['object 507f1f77bcf86cd799439011 not found', 'object <hex> not found'],
    ['the facade decade', 'the facade decade'],
    ['GET https://a.example/x?id=1&t=abc failed', 'GET https://a.example/x?<query> failed'],
    ['GET https://a.example/x#part failed', 'GET https://a.example/x?<query> failed'],
    ['  space  ', 'space'],
  ])('%j becomes %j', (message, normal) => {
    expect(normaliseMessage(message)).toBe(normal)
  })
})

describe('the top frame', () => {
  test.each([
    {
      of: "V8's",
      stack: 'TypeError: x\n    at save (https://a.example/js/app.js:10:15)\n    at run (b.js:1:2)',
      frame: 'save@app.js',
    },
    {
      of: "V8's without a function",
      stack: 'TypeError: x\n    at https://a.example/js/app.js?v=3:10:15',
      frame: '@app.js',
    },
    {
      of: "V8's with an alias",
      stack: 'E: x\n    at Object.save [as run] (file:///srv/app.js:1:2)',
      frame: 'Object.save [as run]@app.js',
    },
    { of: "Gecko's", stack: 'save@https://a.example/app.js:10:15\nrun@b.js:1:2', frame: 'save@app.js' },
    { of: "WebKit's without a function", stack: '@https://a.example/app.js:10', frame: '@app.js' },
    {
      of: 'a bundle with a hash',
      stack: '    at t (https://a.example/main.3f2a1bc9.js:1:9)',
      frame: 't@main.<hash>.js',
    },
    {
      of: 'a bundle with a hash after a dash',
      stack: '    at t (https://a.example/index-B3k9x0Qz.js:1:9)',
      frame: 't@index-<hash>.js',
    },
    { of: 'a Windows path', stack: '    at t (C:\\srv\\app.js:1:9)', frame: 't@app.js' },
    { of: 'no stack', stack: '', frame: '' },
    { of: 'a text that is no stack', stack: 'it broke\nbadly', frame: '' },
  ])('of $of', ({ stack, frame }) => {
    expect(topFrame(stack)).toBe(frame)
  })
})

describe('two errors', () => {
  const stack = (file: string, line: number) =>
    `TypeError: x\n    at save (https://a.example/${file}:${line}:1)`

  test('are one group across releases and values', () => {
    const before = fingerprintOf('TypeError', 'cart 17 is empty', stack('app.1a2b3c4d.js', 10))
    const after = fingerprintOf('TypeError', 'cart 99 is empty', stack('app.9f8e7d6c.js', 22))

    expect(after).toBe(before)
  })

  test.each([
    { differ: 'name', other: fingerprintOf('RangeError', 'm', stack('a.js', 1)) },
    { differ: 'message', other: fingerprintOf('TypeError', 'n', stack('a.js', 1)) },
    { differ: 'file', other: fingerprintOf('TypeError', 'm', stack('b.js', 1)) },
    { differ: 'having a stack', other: fingerprintOf('TypeError', 'm', undefined) },
  ])('differ by $differ', ({ other }) => {
    expect(other).not.toBe(fingerprintOf('TypeError', 'm', stack('a.js', 1)))
  })

  test('may carry anything where a text belongs', () => {
    expect(fingerprintOf('E', { $gt: '' }, 7)).toBe(fingerprintOf('E', undefined, undefined))
  })

  test.each([
    { of: 'digits', text: '1'.repeat(60_000) },
    { of: 'digits and points', text: '1.'.repeat(30_000) },
    { of: 'hexadecimal digits', text: 'a1'.repeat(30_000) },
    { of: 'dashes', text: `${'0'.repeat(8)}-`.repeat(6000) },
    { of: 'addresses', text: 'https://'.repeat(8000) },
    { of: 'spaces', text: `at ${' ('.repeat(20_000)}:1` },
    { of: 'lines', text: '\n'.repeat(60_000) },
    { of: 'file hashes', text: `at f (${'a1-'.repeat(1300)}.js:1:1)` },
  ])('60 kB of $of cost nothing', ({ text }) => {
    const startedAt = performance.now()

    fingerprintOf(text, text, text)

    expect(performance.now() - startedAt).toBeLessThan(100)
  })
})
