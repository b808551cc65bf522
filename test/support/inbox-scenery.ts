/** The scenery of the inbox ledger: its chat, and what everybody must have got in the end. */
import type { numberService } from '#domain/messaging/number-service.ts'
import type { ChatMessageOffline, ChatPage } from '#generated/chat/schemas.ts'
import { webhookReceiver } from '#generated/chat/webhooks.ts'
import type { Program } from '#scripts/start-program.ts'
import { type Guest, tokenOf } from './inbox-guest.ts'
import type { ReceivedPost } from './webhook-receiver.ts'

export const TEAM = 'team'

/** What somebody must have got. */
export interface Whole {
  ids: readonly number[]
  changes: readonly string[]
}

export const isAll = ({ messages, changes }: Guest, whole: Whole): boolean =>
  messages.map(({ id }) => id).join() === whole.ids.join() && changes.join() === whole.changes.join()

export async function makeTeam({ imUrl }: Program, subscribers: readonly string[]): Promise<void> {
  const answer = await fetch(`${imUrl}/channel`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ channel_id: TEAM, channel_type: 2, subscribers }),
  })
  if (!answer.ok) throw new Error(`no channel: ${await answer.text()}`)
}

/** How many messages of the team the member has not read. */
export async function unreadOf(program: Program, member: string): Promise<number | undefined> {
  const { items } = (await ask(program, member, '/api/v1/chats')) as ChatPage
  return items[0]?.unread_count
}

export const readAll = (program: Program, member: string, chatId: number): Promise<unknown> =>
  ask(program, member, `/api/v1/chats/${chatId}/read`, { method: 'POST', body: '{}' })

async function ask({ listeners }: Program, member: string, path: string, init: RequestInit = {}) {
  const url = new URL(path, (listeners.chat ?? '').replace(/^ws/, 'http'))
  const headers = { authorization: `Bearer ${tokenOf(member)}`, 'content-type': 'application/json' }
  const answer = await fetch(url, { ...init, headers })
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
  return (await answer.json()) as unknown
}

export async function chatNumber(numbers: ReturnType<typeof numberService>): Promise<number> {
  const key = `default:2:${TEAM}`
  return (await numbers.of('default', 'channel', [key])).get(key) as number
}

/** `<message> <member>` of everybody whom no post names for a message. */
export function unnamedIn(
  posts: readonly ReceivedPost[],
  ids: readonly number[],
  numbers: ReadonlyMap<string, number>,
): string[] {
  const named = new Map<number, Set<number>>()
  for (const { body } of posts) {
    const { message, user_ids } = (JSON.parse(body) as ChatMessageOffline).data
    const those = named.get(message.id) ?? new Set()
    for (const id of user_ids) those.add(id)
    named.set(message.id, those)
  }
  return ids.flatMap((id) =>
    [...numbers].flatMap(([member, number]) => (named.get(id)?.has(number) ? [] : [`${id} ${member}`])),
  )
}

/** Posts that the generated receiver does not take. */
export async function refusedOf(posts: readonly ReceivedPost[], secret: string): Promise<number> {
  const { receive } = webhookReceiver({ secrets: secret, on: {}, toleranceSeconds: 3600 })
  const answers = await Promise.all(posts.map(({ headers, body }) => receive(headers, body)))
  return answers.filter(({ status }) => status !== 200).length
}
