/** The people and chats that the examples of the chat API name, seen by somebody who may do everything. */
import { createAdminClient } from '#generated/admin/client.ts'
import { createChatClient } from '#generated/chat/client.ts'
import { createImClient } from '#generated/im/client.ts'
import { createSdkClient } from '#generated/sdk/client.ts'
import type { FuzzedContract } from './contract.ts'
import type { Target } from './target.ts'

/** Of the person who asks; the permissions open what is for business servers. */
const PERSON = { id: 'fuzz-person', username: 'fuzz-person', password: 'asks for everything' }
/** In the order of their numbers, which begin with the one who asks. */
const OTHERS = ['customer-42', 'customer-43', 'customer-44']
/** The examples speak of chat 1, a private one, and of chat 7, a group. */
const GROUPS = 6

/**
 * Makes them where the contract has chats.
 * @returns the token of the person who asks
 */
export async function makeExampleChats(
  contract: FuzzedContract,
  target: Target,
): Promise<string | undefined> {
  if (!contract.operations.some(({ operationId }) => operationId === 'createChat')) return undefined
  const token = await signedIn(target)
  const chat = createChatClient({ baseUrl: target.chatUrl, token })
  done(await chat.getOwnProfile())
  const ids: number[] = []
  for (const subject of OTHERS) ids.push(done(await chat.registerUser({ body: { subject } })).id)
  const [first = 0, second = 0] = ids
  done(await chat.createChat({ body: { type: 'private', user_id: first } }))
  for (let group = 0; group < GROUPS; group++) {
    done(await chat.createChat({ body: { type: 'group', title: 'fuzz', member_ids: [first, second] } }))
  }
  const im = createImClient({ baseUrl: target.imUrl, token: target.managerToken })
  const payload = Buffer.from('{"type":1,"content":"hello"}').toString('base64')
  const [from_uid = ''] = OTHERS
  for (let message = 0; message < 3; message++) {
    done(await im.sendMessage({ body: { from_uid, channel_id: PERSON.id, channel_type: 1, payload } }))
  }
  return token
}

async function signedIn({ url, token }: Target): Promise<string> {
  const admin = createAdminClient({ baseUrl: url, token })
  done(await admin.createUser({ body: { ...PERSON, permissions: ['*'] } }))
  const client_id = 'fuzz-chat'
  const body = { id: client_id, type: 'public' as const, grants: ['password' as const], scopes: ['*'] }
  done(await admin.createClient({ body }))
  const { username, password } = PERSON
  const sdk = createSdkClient({ baseUrl: url })
  return done(await sdk.issueToken({ body: { grant_type: 'password', client_id, username, password } }))
    .access_token
}

function done<Data>({ data, error }: { data?: Data; error?: unknown }): NonNullable<Data> {
  if (data === undefined || data === null) throw new Error(`an example was refused: ${JSON.stringify(error)}`)
  return data
}
