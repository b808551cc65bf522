/**
 * A certificate for 127.0.0.1 and localhost that signs itself, made anew for each test run, so that no private key is
 * committed and none expires. Written in DER by hand (RFC 5280), because Node reads certificates and makes none.
 */
import { generateKeyPairSync, sign } from 'node:crypto'

const ECDSA_WITH_SHA256 = '06082a8648ce3d040302'
const COMMON_NAME = '0603550403'
const BASIC_CONSTRAINTS = '0603551d13'
const ALTERNATIVE_NAMES = '0603551d11'

/** Certificate and private key in PEM. */
export function selfSigned(): { cert: string; key: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const algorithm = sequence(hex(ECDSA_WITH_SHA256))
  const name = sequence(element(0x31, sequence(hex(COMMON_NAME), element(0x0c, Buffer.from('Parley test')))))
  const day = 24 * 60 * 60 * 1000
  const facts = sequence(
    element(0xa0, integer(2)),
    integer(1),
    algorithm,
    name,
    sequence(time(Date.now() - day), time(Date.now() + day)),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    element(0xa3, sequence(extension(BASIC_CONSTRAINTS, sequence(hex('0101ff'))), alternativeNames())),
  )
  const signature = sign('sha256', facts, privateKey)
  const certificate = sequence(facts, algorithm, element(0x03, Buffer.concat([Buffer.of(0), signature])))
  return { cert: pem(certificate), key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString() }
}

function alternativeNames(): Buffer {
  const names = [element(0x82, Buffer.from('localhost')), element(0x87, Buffer.of(127, 0, 0, 1))]
  return extension(ALTERNATIVE_NAMES, sequence(...names))
}

const extension = (id: string, value: Buffer) => sequence(hex(id), element(0x04, value))
const sequence = (...parts: Buffer[]) => element(0x30, ...parts)
const integer = (value: number) => element(0x02, Buffer.of(value))
const hex = (text: string) => Buffer.from(text, 'hex')

function time(at: number): Buffer {
  const digits = new Date(at).toISOString().replace(/[-:T]/g, '').slice(2, 14)
  return element(0x17, Buffer.from(`${digits}Z`))
}

function element(tag: number, ...parts: Buffer[]): Buffer {
  const content = Buffer.concat(parts)
  const { length } = content
  const size = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff]
  return Buffer.concat([Buffer.from([tag, ...size]), content])
}

function pem(der: Buffer): string {
  const lines = der.toString('base64').replace(/.{64}/g, '$&\n')
  return `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`
}
