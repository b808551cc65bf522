/** What tests of the IM API say in a word. */
import { randomUUID } from 'node:crypto'
import type { components } from '#generated/im/types.ts'
import { dataOf } from '#test/support/answers.ts'
import type { TestApp } from '#test/support/app.ts'

export type Message = components['schemas']['MessageSend']

export const base64 = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64')
export const hello = base64({ type: 1, content: 'hello' })

export const newUid = (name = 'u'): string => `${name}-${randomUUID().slice(0, 8)}`

/** A group with these subscribers. */
export async function newGroup(app: TestApp, subscribers: string[] = []) {
  const group = { channel_id: newUid('g'), channel_type: 2 }
  if (subscribers.length > 0) await dataOf(app.im().saveChannel({ body: { ...group, subscribers } }))
  return group
}

/** Status and reason of a send. */
export async function outcomeOf(app: TestApp, body: Message): Promise<string> {
  const { response, error } = await app.im().sendMessage({ body: { payload: hello, ...body } })
  const { reason_code: reason } = (error ?? {}) as { reason_code?: number }
  return reason === undefined ? `${response.status}` : `${response.status} ${reason}`
}
