/** What no single key can say: settings that need each other, and what a public server must not leave open. */
import type { Config } from './schema.ts'

/** Each conflict as a sentence that names the keys. */
export function conflictsIn(config: Config): string[] {
  return [...openDoors(config), ...loginGaps(config), ...pairs(config), ...issuerTwins(config)]
}

function pairs({ tls, cors, wssAddr }: Config): string[] {
  const hasTls = Boolean(tls.certFile)
  return [
    ...(hasTls !== Boolean(tls.keyFile)
      ? ['tls.certFile and tls.keyFile go together: set both or neither']
      : []),
    ...(cors.credentials && cors.origin.includes('*')
      ? ['cors.origin "*" cannot go with cors.credentials true: name the origins']
      : []),
    ...(wssAddr && !hasTls ? ['wssAddr needs a certificate: set tls.certFile and tls.keyFile'] : []),
  ]
}

function openDoors({ mode, role, httpAddr, managerToken, auth, tokenAuthOn }: Config): string[] {
  if (mode !== 'release') return []
  const servesIm = role !== 'worker' && httpAddr !== undefined
  return [
    ...(servesIm && !managerToken && !auth.on
      ? [
          'managerToken must be set in mode release (or auth.on with users, or httpAddr: off): without it everybody manages the IM API',
        ]
      : []),
    ...(tokenAuthOn ? [] : ['tokenAuthOn false is for mode debug only: anybody could connect as anybody']),
  ]
}

function loginGaps({ auth, jwt }: Config): string[] {
  if (!auth.on) return []
  const names = auth.users.map(({ name }) => name)
  return [
    ...(jwt.secret ? [] : ['auth.on needs jwt.secret, which signs the tokens of /manager/login']),
    ...(new Set(names).size < names.length ? ['auth.users names a user twice'] : []),
  ]
}

function issuerTwins({ chat, publicUrl }: Config): string[] {
  const names = chat.issuers.map(({ issuer }) => issuer)
  return [
    ...(new Set(names).size < names.length ? ['chat.issuers names an issuer twice'] : []),
    ...(names.includes(publicUrl) ? ['chat.issuers names publicUrl, which is our own issuer'] : []),
  ]
}
