/** Dynamic SDK configuration with an entity tag, so that an unchanged one costs no body (CFG-1). */
import type { Caller } from '#api/sdk/index.ts'
import { defaultTenantId } from '#domain/accounts/model.ts'
import type { Handlers } from '#generated/sdk/http.ts'
import type { Context } from '../../../context.ts'

export function configHandlers({ sdkConfig }: Context): Pick<Handlers<Caller>, 'getSdkConfig'> {
  return {
    async getSdkConfig({ query, headers }) {
      const { config, etag } = await sdkConfig.resolve(defaultTenantId, query.app, query.release)
      const cached = { ETag: etag, 'Cache-Control': 'public, max-age=60' }
      return names(headers['If-None-Match'], etag)
        ? { status: 304, headers: cached }
        : { status: 200, headers: cached, body: config }
    },
  }
}

/** Weak comparison, as RFC 9110 §13.1.2 asks for If-None-Match. */
function names(header: string | undefined, etag: string): boolean {
  const tags = header?.split(',').map((tag) => tag.trim().replace(/^W\//, '')) ?? []
  return tags.includes(etag) || tags.includes('*')
}
