/** Where clients connect to (IM-5). */
import type { Manager } from '#domain/managers/model.ts'
import type { HandlersOf } from '#generated/im/http.ts'
import type { Context } from '../../../context.ts'
import { uidsOf } from '../forms.ts'
import { addressView } from '../monitoring-view.ts'

export function routeHandlers({ im }: Pick<Context, 'im'>): HandlersOf<'route', Manager> {
  return {
    async getRoute({ query: { intranet } }) {
      return { status: 200, body: addressView(im.addresses(intranet === 1)) }
    },
    async listRoutes({ body, query: { intranet } }) {
      const uids = uidsOf(body)
      const route = { ...addressView(im.addresses(intranet === 1)), uids }
      return { status: 200, body: uids.length > 0 ? [route] : [] }
    },
  }
}
