/** Reading events back (TEL-6); everybody sees their own tenant only. */
import type { Caller } from '#api/sdk/index.ts'
import type { Principal } from '#domain/accounts/model.ts'
import type { Handlers } from '#generated/sdk/http.ts'
import type { Context } from '../../../context.ts'

type Reports =
  | 'searchEvents'
  | 'countEvents'
  | 'listTopPages'
  | 'listErrorGroups'
  | 'listApiLatency'
  | 'listWebVitals'

export function reportHandlers({ telemetry: { reports } }: Context): Pick<Handlers<Caller>, Reports> {
  const own = (principal: Caller) => ({ tenantId: (principal as Principal).tenantId })
  return {
    async searchEvents({ query, principal }) {
      return { status: 200, body: await reports.searchEvents({ ...query, ...own(principal) }) }
    },
    async countEvents({ query, principal }) {
      return { status: 200, body: await reports.countEvents({ ...query, ...own(principal) }) }
    },
    async listTopPages({ query, principal }) {
      return { status: 200, body: { items: await reports.listTopPages({ ...query, ...own(principal) }) } }
    },
    async listErrorGroups({ query, principal }) {
      return { status: 200, body: { items: await reports.listErrorGroups({ ...query, ...own(principal) }) } }
    },
    async listApiLatency({ query, principal }) {
      return { status: 200, body: { items: await reports.listApiLatency({ ...query, ...own(principal) }) } }
    },
    async listWebVitals({ query, principal }) {
      return { status: 200, body: { items: await reports.listWebVitals({ ...query, ...own(principal) }) } }
    },
  }
}
