/** Requests of the auth bench: the same one again and again, or a chain in which each refresh uses what the last one gave. */
import { type Requests, requestBytes } from './http-load.ts'

export type AuthRequestOptions =
  | { kind: 'repeat'; method: string; path: string; headers: Record<string, string>; body?: object }
  | { kind: 'refresh'; signInPath: string; signIn: object; path: string }

const json = { 'content-type': 'application/json' }

export function requests(options: AuthRequestOptions): Requests {
  return options.kind === 'repeat' ? repeat(options) : refreshChain(options)
}

function repeat({ method, path, headers, body }: AuthRequestOptions & { kind: 'repeat' }): Requests {
  const bytes = requestBytes(method, path, headers, body && bodyOf(body))
  return { next: () => bytes }
}

/** Every connection signs in first, within the warm-up. */
function refreshChain({ signInPath, signIn, path }: AuthRequestOptions & { kind: 'refresh' }): Requests {
  const signInBytes = requestBytes('POST', signInPath, json, bodyOf(signIn))
  const tokens = new Map<number, string>()
  return {
    next(connection) {
      const refresh_token = tokens.get(connection)
      return refresh_token === undefined
        ? signInBytes
        : requestBytes('POST', path, json, bodyOf({ refresh_token }))
    },
    answered(connection, status, body) {
      const answer = JSON.parse(body.toString('utf8')) as { refresh_token?: string }
      if (answer.refresh_token === undefined)
        throw new Error(`no refresh token in an answer of status ${status}`)
      tokens.set(connection, answer.refresh_token)
    },
  }
}

const bodyOf = (value: object) => Buffer.from(JSON.stringify(value))
