import type { Principal, SigningKey } from '#domain/accounts/model.ts'
import type { Handlers } from '#generated/admin/http.ts'
import type { Context } from '../../../context.ts'
import { signingKeyView } from '../mapping.ts'

type SigningKeys = 'listSigningKeys' | 'rotateSigningKeys'

export function signingKeyHandlers({ accounts: { keys } }: Context): Pick<Handlers<Principal>, SigningKeys> {
  return {
    async listSigningKeys() {
      return { status: 200, body: { items: (await keys.list()).map(signingKeyView) } }
    },
    async rotateSigningKeys() {
      const rotated = await keys.rotate()
      const view = (state: SigningKey['state']) =>
        signingKeyView(rotated.find((key) => key.state === state) as SigningKey)
      return { status: 201, body: { current: view('current'), next: view('next') } }
    },
  }
}
