/** People of the chat face who share a group and private chats, so that what they say to it reaches somebody. */
import { SignJWT } from 'jose'
import { createChatClient } from '#generated/chat/client.ts'
import type { Target } from '../../target.ts'
import type { PlainAttack } from './attack.ts'

export async function chatHome(
  { listeners, jwtSecret }: Target,
  names: string[],
): Promise<Pick<PlainAttack, 'doors' | 'known'>> {
  const address = listeners.chat ?? ''
  const tokens = await Promise.all(names.map((name) => tokenOf(name, jwtSecret)))
  const clients = tokens.map((token) =>
    createChatClient({ baseUrl: address.replace(/^ws/, 'http').replace(/\/ws$/, ''), token }),
  )
  const people: number[] = []
  for (const client of clients) people.push(given(await client.getOwnProfile()).id)
  const [first] = clients
  if (!first) return { doors: [] }
  const chats = [
    given(await first.createChat({ body: { type: 'group', title: 'Fuzz', member_ids: people.slice(1) } })).id,
  ]
  for (const person of people.slice(1, 4))
    chats.push(given(await first.createChat({ body: { type: 'private', user_id: person } })).id)
  const doors = tokens.map((token) => ({ url: `${address}?token=${token}` }))
  return { doors, known: { chat_id: chats, to_user: people } }
}

const tokenOf = (name: string, secret: string): Promise<string> =>
  new SignJWT({})
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject(name)
    .setAudience('parley')
    .setExpirationTime('1 day')
    .sign(Buffer.from(secret))

function given<Data>({ data, error }: { data?: Data; error?: unknown }): Data {
  if (data === undefined) throw new Error(`the scene of the chat was refused: ${JSON.stringify(error)}`)
  return data
}
