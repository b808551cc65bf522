/** Handshakes and packets that no client sends, from the contract and the seed alone. */
import type { Random } from './random.ts'
import type { Packet } from './raw-wire.ts'
import type { SocketContract } from './socket-contract.ts'

export interface RawCase {
  why: string
  packets: Packet[]
  /**
   * - `outside`: stays outside; what is said about it is declared
   * - `ended`: the connection ends
   * - `invalid`: is answered like any other invalid frame, and the connection lives
   * - `survived`: the connection ends or lives, and nothing undeclared is said
   */
  promise: 'outside' | 'ended' | 'invalid' | 'survived'
  /** Sent by somebody who is in already. */
  isIn: boolean
}

/** A few of each kind that the seed decides. */
const COUNT = 30

export function rawCasesOf(contract: SocketContract, random: Random, token: string): RawCase[] {
  const { handshake, maxBytes, events } = contract
  const [event] = events
  const garbage = [...brokenPackets(event?.name ?? 'x'), ...times(COUNT, () => noise(random))]
  return [
    ...(handshake ? handshakes(handshake.field, token, random) : []),
    ...namespaces(handshake?.field, token),
    ...[false, true].flatMap((isIn) =>
      garbage.map((packets): RawCase => ({ why: 'garbage', packets, promise: 'survived', isIn })),
    ),
    ...(event ? [binaryFrame(event.name)] : []),
    ...(maxBytes === undefined ? [] : [false, true].map((isIn) => tooLarge(maxBytes, isIn))),
  ]
}

/** What shows a credential, as Socket.IO has it. */
export const connectPacket = (auth: unknown, namespace = ''): string =>
  `40${namespace && `${namespace},`}${auth === undefined ? '' : JSON.stringify(auth)}`

function handshakes(field: string, token: string, random: Random): RawCase[] {
  const forged = times(COUNT, () => {
    // Not at the end: the last letter of base64 has bits that mean nothing.
    const place = Math.floor(random.next() * token.length * 0.8)
    const letter = token[place] === 'A' ? 'B' : 'A'
    return token.slice(0, place) + letter + token.slice(place + 1)
  })
  const none = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from('{"sub":"root"}').toString('base64url')}.`
  const texts = [
    '',
    ' ',
    'Bearer',
    'Bearer ',
    `Basic ${token}`,
    `${token} ${token}`,
    `${token}.x`,
    `${token}\u0000`,
    none,
  ]
  const values = [...forged, ...texts, 'x'.repeat(20_000), null, 0, true, [token], { [field]: token }]
  const objects = values.map((value) => ({ [field]: value }))
  const others = [
    undefined,
    {},
    { [`${field}s`]: token },
    JSON.parse(`{"__proto__":{"${field}":"${token}"}}`),
  ]
  const noObjects = ['"text"', '[]', `["${token}"]`, '1', 'null', '{', `{"${field}":`]
  return [
    ...[...objects, ...others].map((auth) => outside('a credential that is none', connectPacket(auth))),
    ...noObjects.map((text) => outside('a handshake that is no object', `40${text}`)),
    outside('an event before the handshake', '42["x",{}]'),
  ]
}

function namespaces(field: string | undefined, token: string): RawCase[] {
  const auth = field === undefined ? undefined : { [field]: token }
  const names = ['/other', '/admin', '//', '/../', '/x'.repeat(500), '/constructor', '/__proto__', '/ä']
  return names.map((name) => outside('a namespace that is none', connectPacket(auth, name)))
}

const outside = (why: string, packet: string): RawCase => ({
  why,
  packets: [packet],
  promise: 'outside',
  isIn: false,
})

function brokenPackets(event: string): Packet[][] {
  const name = JSON.stringify(event)
  const texts = [
    ...[
      '',
      '1',
      '2',
      '2probe',
      '3',
      '4',
      '5',
      '6',
      '7',
      '9',
      'a',
      '\u0000',
      'b4AAAA',
      '41',
      '44',
      '49',
      '4/',
      '40/',
      '46',
    ],
    ...[
      '42',
      '42[',
      '42{}',
      '42[]',
      '42[1]',
      '42[null]',
      '42[{}]',
      `42[${name}`,
      `42/other,[${name}]`,
      '42["connect"]',
    ],
    ...[
      '42["disconnect"]',
      '42["newListener",1]',
      '42["__proto__",{}]',
      `4299999999999999999999[${name},{}]`,
      '43',
      '431[]',
    ],
    ...[
      '43-1[]',
      '45-',
      '451-',
      '45x-["x"]',
      '4599999999999-["x"]',
      `452-[${name},{"_placeholder":true,"num":7}]`,
    ],
    ...[
      '461-1[{"_placeholder":true,"num":-1}]',
      `42[${name},${'['.repeat(5000)}`,
      `42[${name},${'[1,'.repeat(500)}`,
    ],
  ]
  const bytes = [[], [0], [4], [255, 254, 0], [0x34, 0x32, 0x5b]].map((values) => [Uint8Array.from(values)])
  return [...texts.map((text) => [text]), ...bytes, ['451-["x",{"_placeholder":true,"num":0}]', '42["x"]']]
}

function noise(random: Random): Packet[] {
  const length = 1 + Math.floor(random.next() * 40)
  const values = times(length, () => Math.floor(random.next() * 256))
  if (random.chance(0.5)) return [Uint8Array.from(values)]
  return [`${random.pick(['', '4', '42', '45', '40'])}${String.fromCharCode(...values)}`]
}

/** Bytes come whole through Socket.IO; no frame of a contract in JSON is made of them. */
const binaryFrame = (event: string): RawCase => ({
  why: 'a frame of bytes',
  packets: [`451-[${JSON.stringify(event)},{"_placeholder":true,"num":0}]`, Uint8Array.from([1, 2, 3])],
  promise: 'invalid',
  isIn: true,
})

/** A packet that says nothing, so that only its size can be wrong. */
const tooLarge = (maxBytes: number, isIn: boolean): RawCase => ({
  why: 'a packet larger than declared',
  packets: [`6${'x'.repeat(maxBytes)}`],
  promise: 'ended',
  isIn,
})

const times = <Made>(count: number, make: () => Made): Made[] => Array.from({ length: count }, make)
