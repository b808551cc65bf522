/** Every way to write a bad access token that we know of, by name. Each is the good token with one thing wrong. */
import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { CompactEncrypt } from 'jose'
import { compact, encode, es256, hs256, type Json, type Workshop } from './forgery.ts'

const second = () => Math.floor(Date.now() / 1000)

/** The signature is missing, made by another algorithm, or by another key. */
export function badSignatures(w: Workshop, good: string): Record<string, string> {
  const none = (alg: string) => `${encode({ ...w.header, alg })}.${encode(w.claims)}.`
  const hmac = (key: string | Buffer) => compact({ ...w.header, alg: 'HS256' }, w.claims, hs256(key))
  const fixed = (bytes: Buffer) => compact(w.header, w.claims, () => bytes)
  const [header = '', payload = ''] = good.split('.')
  const p384 = generateKeyPairSync('ec', { namedCurve: 'P-384' }).privateKey
  const ed25519 = generateKeyPairSync('ed25519').privateKey
  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey
  const der = (key: KeyObject) => (text: string) => sign('sha256', Buffer.from(text), key)
  const order = Buffer.from('ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551', 'hex')
  const flipped = Buffer.from(w.signature, 'base64url')
  flipped[10] = (flipped[10] ?? 0) ^ 1
  return {
    'alg none': none('none'),
    'alg None': none('None'),
    'alg NONE': none('NONE'),
    'alg nOnE': none('nOnE'),
    'alg none with the old signature': `${encode({ ...w.header, alg: 'none' })}.${payload}.${w.signature}`,
    'alg empty': none(''),
    'alg missing': compact({ typ: 'at+jwt', kid: w.kid }, w.claims, es256(w.trueKey)),
    'alg null': compact({ ...w.header, alg: null }, w.claims, es256(w.trueKey)),
    'alg as a list': compact({ ...w.header, alg: ['ES256'] }, w.claims, es256(w.trueKey)),
    'alg es256 in small letters': compact({ ...w.header, alg: 'es256' }, w.claims, es256(w.trueKey)),
    'HMAC with the public key as PEM': hmac(w.publicKey.export({ type: 'spki', format: 'pem' })),
    'HMAC with the public key as DER': hmac(w.publicKey.export({ type: 'spki', format: 'der' })),
    'HMAC with the public key as JWK': hmac(JSON.stringify(w.publicKey.export({ format: 'jwk' }))),
    'HMAC with the x coordinate': hmac(
      Buffer.from(String(w.publicKey.export({ format: 'jwk' }).x), 'base64url'),
    ),
    'HMAC with an empty key': hmac(''),
    'HMAC labelled ES256': compact(
      w.header,
      w.claims,
      hs256(w.publicKey.export({ type: 'spki', format: 'pem' })),
    ),
    'ES384 with a key of its own': compact({ ...w.header, alg: 'ES384' }, w.claims, (text) =>
      sign('sha384', Buffer.from(text), { key: p384, dsaEncoding: 'ieee-p1363' }),
    ),
    'EdDSA with a key of its own': compact({ ...w.header, alg: 'EdDSA' }, w.claims, (text) =>
      sign(null, Buffer.from(text), ed25519),
    ),
    'Ed25519 labelled ES256': compact(w.header, w.claims, (text) => sign(null, Buffer.from(text), ed25519)),
    'RS256 with a key of its own': compact({ ...w.header, alg: 'RS256' }, w.claims, der(rsa)),
    'PS256 with a key of its own': compact({ ...w.header, alg: 'PS256' }, w.claims, der(rsa)),
    ES256K: compact({ ...w.header, alg: 'ES256K' }, w.claims, es256(w.trueKey)),
    'signed by a stranger under our kid': w.make({ key: w.attacker.privateKey }),
    'signature in DER form': compact(w.header, w.claims, der(w.trueKey)),
    'signature of zeros (r = s = 0)': fixed(Buffer.alloc(64)),
    'signature r = 0, s = 1': fixed(Buffer.concat([Buffer.alloc(63), Buffer.from([1])])),
    'signature r = s = group order': fixed(Buffer.concat([order, order])),
    'signature of all ones': fixed(Buffer.alloc(64, 0xff)),
    'signature with one bit flipped': `${header}.${payload}.${flipped.toString('base64url')}`,
    'signature cut by a byte': fixed(Buffer.from(w.signature, 'base64url').subarray(0, 63)),
    'signature longer by a byte': fixed(
      Buffer.concat([Buffer.from(w.signature, 'base64url'), Buffer.alloc(1)]),
    ),
    'signature in another spelling': `${header}.${payload}.${respelled(w.signature)}`,
    'signature missing': `${header}.${payload}.`,
    'signature of another token': compact(w.header, { ...w.claims, sub: 'somebody' }, () =>
      Buffer.from(w.signature, 'base64url'),
    ),
    'signature over the payload only': compact(w.header, w.claims, (text) =>
      es256(w.trueKey)(text.split('.')[1] ?? ''),
    ),
    'digest in place of a signature': fixed(createHash('sha512').update(`${header}.${payload}`).digest()),
  }
}

/** A header that points elsewhere, or says what our headers do not say. All are signed with the true key. */
export function badHeaders(w: Workshop): Record<string, string> {
  const withHeader = (header: Json, key = w.trueKey) => w.make({ header, key })
  const stranger = w.attacker.privateKey
  const doubledKid = `{"alg":"ES256","typ":"at+jwt","kid":"other","kid":"${w.kid}"}`
  const noKid = { alg: 'ES256', typ: 'at+jwt' }
  return {
    'kid of nobody': withHeader({ kid: 'A'.repeat(43) }),
    'kid of the next key': withHeader({ kid: w.ring.keys.find((key) => key.state === 'next')?.kid }),
    'kid missing': compact(noKid, w.claims, es256(w.trueKey)),
    'kid empty': withHeader({ kid: '' }),
    'kid a number': withHeader({ kid: 1 }),
    'kid a list': withHeader({ kid: [w.kid] }),
    'kid an operator': withHeader({ kid: { $gt: '' } }),
    'kid a path': withHeader({ kid: '../../../../dev/null' }),
    'kid an SQL phrase': withHeader({ kid: "x' UNION SELECT 'k" }),
    'kid __proto__': withHeader({ kid: '__proto__' }),
    'kid with a NUL': withHeader({ kid: `${w.kid}\u0000` }),
    'kid of a megabyte': withHeader({ kid: 'k'.repeat(1_000_000) }),
    'kid twice': compact(doubledKid, w.claims, es256(w.trueKey)),
    'jwk of a stranger': withHeader({ jwk: w.attackerJwk }, stranger),
    'jwk of a stranger, without kid': compact({ ...noKid, jwk: w.attackerJwk }, w.claims, es256(stranger)),
    'jwk of ours': withHeader({ jwk: w.publicKey.export({ format: 'jwk' }) }),
    'jku of a stranger': withHeader({ jku: 'https://evil.example/jwks.json' }, stranger),
    'jku beside our signature': withHeader({ jku: 'https://parley.test/.well-known/jwks.json' }),
    'x5u of a stranger': withHeader({ x5u: 'https://evil.example/cert.pem' }, stranger),
    'x5c of a stranger': withHeader({ x5c: ['MIIB'] }, stranger),
    'x5t beside our signature': withHeader({ x5t: 'AAAA' }),
    'crit with an unknown extension': withHeader({ crit: ['exp'], exp: 0 }),
    'crit empty': withHeader({ crit: [] }),
    'b64 false': withHeader({ b64: false, crit: ['b64'] }),
    zip: withHeader({ zip: 'DEF' }),
    'cty JWT': withHeader({ cty: 'JWT' }),
    'typ JWT': withHeader({ typ: 'JWT' }),
    'typ application/at+jwt': withHeader({ typ: 'application/at+jwt' }),
    'typ AT+JWT': withHeader({ typ: 'AT+JWT' }),
    'typ refresh+jwt': withHeader({ typ: 'refresh+jwt' }),
    'typ missing': compact({ alg: 'ES256', kid: w.kid }, w.claims, es256(w.trueKey)),
    'members in another order': compact({ kid: w.kid, ...noKid, nonce: 1 }, w.claims, es256(w.trueKey)),
    'header a list': compact('["ES256"]', w.claims, es256(w.trueKey)),
    'header null': compact('null', w.claims, es256(w.trueKey)),
    'header with a space': compact(
      `{"alg":"ES256", "typ":"at+jwt","kid":"${w.kid}"}`,
      w.claims,
      es256(w.trueKey),
    ),
  }
}

/** Claims that we would not write. All are signed with the true key. */
export function badClaims(w: Workshop): Record<string, string> {
  const withClaims = (claims: Json) => w.make({ claims })
  const text = JSON.stringify(w.claims)
  const raw = (payload: string) => compact(w.header, payload, es256(w.trueKey))
  const missing = ['iss', 'aud', 'exp', 'iat', 'jti', 'sub', 'client_id', 'scope', 'tenant']
  return {
    ...Object.fromEntries(missing.map((claim) => [`${claim} missing`, w.without(claim)])),
    ...Object.fromEntries(missing.map((claim) => [`${claim} null`, withClaims({ [claim]: null })])),
    expired: withClaims({ exp: second() - 3600, iat: second() - 7200 }),
    'expired beyond the tolerance': withClaims({ exp: second() - 6 }),
    'exp as text': withClaims({ exp: String(second() + 900) }),
    'exp a fraction': withClaims({ exp: second() + 900.5 }),
    'exp in milliseconds beyond all numbers': raw(text.replace(/"exp":\d+/, '"exp":1e400')),
    'exp a list': withClaims({ exp: [second() + 900] }),
    'exp negative': withClaims({ exp: -1 }),
    'nbf in the future': withClaims({ nbf: second() + 600 }),
    'nbf as text': withClaims({ nbf: '0' }),
    'iat in the future': withClaims({ iat: second() + 600 }),
    'iat as text': withClaims({ iat: '0' }),
    'aud of another service': withClaims({ aud: 'other' }),
    'aud a list with ours in it': withClaims({ aud: ['other', 'parley'] }),
    'aud empty': withClaims({ aud: '' }),
    'aud with a slash more': withClaims({ aud: 'parley/' }),
    'iss of another server': withClaims({ iss: 'https://evil.example' }),
    'iss with a slash more': withClaims({ iss: 'https://parley.test/' }),
    'iss a list with ours in it': withClaims({ iss: ['https://parley.test'] }),
    'sub a list': withClaims({ sub: [w.claims.sub] }),
    'sub an operator': withClaims({ sub: { $gt: '' } }),
    'sub empty': withClaims({ sub: '' }),
    'sub of another user': withClaims({ sub: 'usr_somebody' }),
    'sid of nobody': withClaims({ sid: 'ses_nobody' }),
    'sid an operator': withClaims({ sid: { $ne: null } }),
    'sid empty': withClaims({ sid: '' }),
    'sid missing, so that it would be the client itself': w.without('sid'),
    'client_id of nobody': withClaims({ client_id: 'nobody' }),
    'client_id an operator': withClaims({ client_id: { $ne: null } }),
    'tenant of others': withClaims({ tenant: 'other' }),
    'tenant an operator': withClaims({ tenant: { $ne: null } }),
    'scope a list': withClaims({ scope: ['telemetry:read'] }),
    'jti a number': withClaims({ jti: 1 }),
    'sub twice': raw(text.replace('{', '{"sub":"usr_somebody",')),
    'exp twice': raw(text.replace(/}$/, `,"exp":${second() + 90_000}}`)),
    'payload with white space': raw(text.replace('{', '{ ')),
    'payload with unicode escapes': raw(text.replace('"sub"', '"\\u0073ub"')),
    'payload a list': raw('[]'),
    'payload text': raw('"sub"'),
    'payload no JSON': raw('{'),
    'payload with a byte order mark': raw(`\ufeff${text}`),
  }
}

/** Not the form of an access token at all. */
export async function badForms(w: Workshop, good: string): Promise<Record<string, string>> {
  const [header = '', payload = '', signature = ''] = good.split('.')
  const jwe = await new CompactEncrypt(Buffer.from(good))
    .setProtectedHeader({ alg: 'ECDH-ES', enc: 'A256GCM', kid: w.kid, typ: 'at+jwt' })
    .encrypt(w.publicKey)
  return {
    empty: '',
    'one word': 'token',
    'two segments': `${header}.${payload}`,
    'four segments': `${good}.${signature}`,
    'only dots': '..',
    'header empty': `.${payload}.${signature}`,
    'detached payload': `${header}..${signature}`,
    'white space in front': ` ${good}`,
    'white space behind': `${good} `,
    'line break behind': `${good}\n`,
    'tab inside': `${header}.\t${payload}.${signature}`,
    padding: `${header}=.${payload}.${signature}`,
    'plain base64': `${header}.${payload.replaceAll('-', '+')}+.${signature}`,
    'Bearer in front': `Bearer ${good}`,
    'quotes around': `"${good}"`,
    'two tokens with a comma': `${good},${good}`,
    'a JWE': jwe,
    'JWS in JSON form': JSON.stringify({ protected: header, payload, signature }),
    huge: `${header}.${'A'.repeat(2_000_000)}.${signature}`,
    'just too long': `${header}.${payload}${'A'.repeat(4096)}.${signature}`,
    unicode: `${header}.${payload}.${signature.slice(0, -1)}é`,
    'full-width letters': good.replace(/^e/, 'ｅ'),
    'zero-width space': `${good.slice(0, 20)}\u200b${good.slice(20)}`,
    'NUL behind': `${good}\u0000`,
    'percent escapes': good.replaceAll('.', '%2e'),
    'payload cut': `${header}.${payload.slice(0, -4)}.${signature}`,
    'header of another encoding': `${Buffer.from('{"alg":"ES256"}').toString('hex')}.${payload}.${signature}`,
  }
}

/** Other last bits that decode to the same bytes. */
function respelled(signature: string): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
  const last = alphabet.indexOf(signature.at(-1) ?? 'A')
  return signature.slice(0, -1) + alphabet[last ^ 1]
}
