// Copied from codegen/static/client.ts by `npm run generate`. Do not edit.
/** What generated clients share: where the server is, who asks, and the typed calls of openapi-fetch. */
import createClient, { type Client, type MaybeOptionalInit, type Middleware } from 'openapi-fetch'

export interface ClientConfig {
  baseUrl: string
  /** A bearer token, or a function that gives the present one before each call. */
  token?: string | (() => Promise<string | undefined>)
  /** Another `fetch`: with retries, with a proxy, in a test. */
  fetch?: (request: Request) => Promise<Response>
  middleware?: Middleware[]
}

type RequiredKeys<T> = { [K in keyof T]-?: Record<never, never> extends Pick<T, K> ? never : K }[keyof T]

/** The argument of a method: optional where nothing in it is required. */
export type Init<PathItem, Method extends keyof PathItem> =
  RequiredKeys<NonNullable<MaybeOptionalInit<PathItem, Method>>> extends never
    ? [init?: NonNullable<MaybeOptionalInit<PathItem, Method>>]
    : [init: NonNullable<MaybeOptionalInit<PathItem, Method>>]

export function openClient<Paths extends object>({
  baseUrl,
  token,
  fetch,
  middleware = [],
}: ClientConfig): Client<Paths> {
  const client = createClient<Paths>({ baseUrl, ...(fetch ? { fetch } : {}) })
  if (token !== undefined) client.use(authorization(token))
  client.use(...middleware)
  return client
}

const authorization = (token: NonNullable<ClientConfig['token']>): Middleware => ({
  async onRequest({ request }) {
    if (request.headers.has('authorization')) return undefined
    const present = typeof token === 'string' ? token : await token()
    if (present !== undefined) request.headers.set('authorization', `Bearer ${present}`)
    return request
  },
})

/** A body as form fields; a list is the field repeated. */
export function toForm(body: unknown): URLSearchParams {
  const fields = new URLSearchParams()
  for (const [name, value] of Object.entries(body ?? {})) {
    for (const entry of [value].flat()) if (entry !== undefined) fields.append(name, String(entry))
  }
  return fields
}
