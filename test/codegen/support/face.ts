/** A face that refuses in the plainest words, and lets anybody in who says a name. */
import type { Face } from '#codegen/static/mount.ts'
import { Refusal } from '#codegen/static/refusal.ts'

export interface Somebody {
  name: string
}

export const openFace: Face<Somebody> = {
  checkAnswers: false,
  async authenticate(request) {
    const name = request.headers['x-name']
    return typeof name === 'string' ? { name } : undefined
  },
  refuse(error) {
    if (!(error instanceof Refusal)) return { status: 500, body: { kind: 'broken', message: String(error) } }
    const { kind, message, details, headers, status } = error
    return { status, headers, body: { kind, message, details } }
  },
}
