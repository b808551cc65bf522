/**
 * Small secrets as they are kept in the database: AES-256-GCM under a key that is derived from a secret of the configuration.
 *
 *   sealed:<key id>:<base64url of nonce, tag and ciphertext>
 *
 * The first secret seals, every one opens, so a secret can be replaced: put the new one before the old one, write everything anew,
 * take the old one away. Without any secret texts stay as they are; a text that was never sealed opens as it is.
 */
import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto'

const PREFIX = 'sealed:'
const NONCE_BYTES = 12
const TAG_BYTES = 16
/** Texts that were opened; opening one costs about as much as signing a post with it. */
const REMEMBERED = 10_000

export interface SealedTextOptions {
  secrets: readonly string[]
  /** What the texts are, so that a key serves one purpose only. */
  purpose: string
}

export type SealedText = ReturnType<typeof sealedText>

export function sealedText({ secrets, purpose }: SealedTextOptions) {
  const keys = new Map(secrets.map((secret) => keyOf(secret, purpose)))
  const [current] = keys
  const opened = new Map<string, string>()

  return {
    /** @param owner what the text belongs to; sealed for one it opens for no other */
    seal(text: string, owner: string): string {
      if (!current) return text
      const [id, key] = current
      const nonce = randomBytes(NONCE_BYTES)
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(owner))
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return `${PREFIX}${id}:${Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url')}`
    },

    /** @throws Error for the operator when no secret opens it */
    open(text: string, owner: string): string {
      if (!text.startsWith(PREFIX)) return text
      const name = `${owner} ${text}`
      const known = opened.get(name)
      if (known !== undefined) return known
      const plain = unseal(text, owner)
      if (opened.size >= REMEMBERED) opened.clear()
      opened.set(name, plain)
      return plain
    },
  }

  function unseal(text: string, owner: string): string {
    const [id = '', content = ''] = text.slice(PREFIX.length).split(':')
    const key = keys.get(id)
    if (!key) {
      throw new Error(
        `the ${purpose} of ${owner} is sealed (key ${id}): set auth.keyEncryptionSecret to the secret it was sealed with`,
      )
    }
    const bytes = Buffer.from(content, 'base64url')
    const sealed = bytes.subarray(NONCE_BYTES + TAG_BYTES)
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE_BYTES), {
      authTagLength: TAG_BYTES,
    })
    decipher.setAAD(Buffer.from(owner)).setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES))
    return Buffer.concat([decipher.update(sealed), decipher.final()]).toString('utf8')
  }
}

/** The key, and a name for it that tells nothing about it. */
function keyOf(secret: string, purpose: string): [id: string, key: Uint8Array] {
  const key = new Uint8Array(hkdfSync('sha256', secret, '', `${purpose} encryption`, 32))
  return [createHash('sha256').update(key).digest('hex').slice(0, 8), key]
}
