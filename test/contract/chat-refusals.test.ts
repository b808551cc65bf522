/**
 * What fuzzing cannot see of the chat API: operations with `x-business-refusal` may refuse requests that fit the contract. Here each
 * such refusal is asked for by name, and each such operation is shown to accept something.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ChatClient } from '#generated/chat/client.ts'
import { newApiKey } from '../support/accounts.ts'
import { dataOf } from '../support/answers.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import { asking, chatSettings } from '../support/chat.ts'
import { everyOperation } from '../support/contract.ts'

interface Scene {
  /** Owns the group; a member of it; in neither chat. */
  owner: ChatClient
  member: ChatClient
  stranger: ChatClient
  backEnd: ChatClient
  ids: { owner: number; member: number; stranger: number }
  /** A group and a chat of the two. */
  team: () => Promise<number>
  both: number
}
type Ask = (scene: Scene) => Promise<{ response: Response; error?: unknown }>

interface Rule {
  operation: string
  accepts: Ask
  refuses: { because: string; answer: string; ask: Ask }[]
}

const NOBODY = 9_000_000_001
const chat = (chat_id: number) => ({ params: { path: { chat_id } } })
const person = (user_id: number) => ({ params: { path: { user_id } } })
const member = (chat_id: number, user_id: number) => ({ params: { path: { chat_id, user_id } } })
const noChat = '404 CHAT_NOT_FOUND'
const noUser = '404 USER_NOT_FOUND'
const noMessage = '404 MESSAGE_NOT_FOUND'
const notAllowed = '403 PERMISSION_DENIED'

const rules: Rule[] = [
  {
    operation: 'getPerson',
    accepts: ({ owner, ids }) => owner.getPerson(person(ids.member)),
    refuses: [
      { because: 'there is nobody', answer: noUser, ask: ({ owner }) => owner.getPerson(person(NOBODY)) },
    ],
  },
  {
    operation: 'blockUser',
    accepts: ({ owner, ids }) => owner.blockUser(person(ids.stranger)),
    refuses: [
      { because: 'there is nobody', answer: noUser, ask: ({ owner }) => owner.blockUser(person(NOBODY)) },
      {
        because: 'it is oneself',
        answer: notAllowed,
        ask: ({ owner, ids }) => owner.blockUser(person(ids.owner)),
      },
    ],
  },
  {
    operation: 'unblockUser',
    accepts: ({ owner, ids }) => owner.unblockUser(person(ids.stranger)),
    refuses: [
      { because: 'there is nobody', answer: noUser, ask: ({ owner }) => owner.unblockUser(person(NOBODY)) },
    ],
  },
  {
    operation: 'createChat',
    accepts: ({ owner, ids }) => owner.createChat({ body: { type: 'private', user_id: ids.member } }),
    refuses: [
      {
        because: 'there is nobody to talk to',
        answer: noUser,
        ask: ({ owner }) => owner.createChat({ body: { type: 'private', user_id: NOBODY } }),
      },
    ],
  },
  {
    operation: 'getChat',
    accepts: async ({ owner, team }) => owner.getChat(chat(await team())),
    refuses: [
      { because: 'there is none', answer: noChat, ask: ({ owner }) => owner.getChat(chat(NOBODY)) },
      {
        because: 'it is of others',
        answer: noChat,
        ask: async ({ stranger, team }) => stranger.getChat(chat(await team())),
      },
    ],
  },
  {
    operation: 'updateChat',
    accepts: async ({ owner, team }) => owner.updateChat({ ...chat(await team()), body: { title: 'x' } }),
    refuses: [
      {
        because: 'there is none',
        answer: noChat,
        ask: ({ owner }) => owner.updateChat({ ...chat(NOBODY), body: { title: 'x' } }),
      },
      {
        because: 'mere members change nothing',
        answer: notAllowed,
        ask: async ({ member, team }) => member.updateChat({ ...chat(await team()), body: { title: 'x' } }),
      },
      {
        because: 'a private chat has no title',
        answer: notAllowed,
        ask: ({ owner, both }) => owner.updateChat({ ...chat(both), body: { title: 'x' } }),
      },
    ],
  },
  {
    operation: 'deleteChat',
    accepts: async ({ owner, team }) => owner.deleteChat(chat(await team())),
    refuses: [
      { because: 'there is none', answer: noChat, ask: ({ owner }) => owner.deleteChat(chat(NOBODY)) },
      {
        because: 'mere members end nothing',
        answer: notAllowed,
        ask: async ({ member, team }) => member.deleteChat(chat(await team())),
      },
      {
        because: 'a private chat stays',
        answer: notAllowed,
        ask: ({ owner, both }) => owner.deleteChat(chat(both)),
      },
    ],
  },
  {
    operation: 'hideChat',
    accepts: ({ owner, both }) => owner.hideChat(chat(both)),
    refuses: [
      { because: 'there is none', answer: noChat, ask: ({ owner }) => owner.hideChat(chat(NOBODY)) },
      {
        because: 'it is of others',
        answer: noChat,
        ask: ({ stranger, both }) => stranger.hideChat(chat(both)),
      },
    ],
  },
  {
    operation: 'listMembers',
    accepts: async ({ member, team }) => member.listMembers(chat(await team())),
    refuses: [
      {
        because: 'it is of others',
        answer: noChat,
        ask: async ({ stranger, team }) => stranger.listMembers(chat(await team())),
      },
    ],
  },
  {
    operation: 'addMembers',
    accepts: async ({ owner, ids, team }) =>
      owner.addMembers({ ...chat(await team()), body: { user_ids: [ids.stranger] } }),
    refuses: [
      {
        because: 'there is nobody',
        answer: noUser,
        ask: async ({ owner, team }) =>
          owner.addMembers({ ...chat(await team()), body: { user_ids: [NOBODY] } }),
      },
      {
        because: 'mere members add nobody',
        answer: notAllowed,
        ask: async ({ member, ids, team }) =>
          member.addMembers({ ...chat(await team()), body: { user_ids: [ids.stranger] } }),
      },
    ],
  },
  {
    operation: 'updateMember',
    accepts: async ({ owner, ids, team }) =>
      owner.updateMember({ ...member(await team(), ids.member), body: { role: 'admin' } }),
    refuses: [
      {
        because: 'the person is not in it',
        answer: noUser,
        ask: async ({ owner, ids, team }) =>
          owner.updateMember({ ...member(await team(), ids.stranger), body: { role: 'admin' } }),
      },
      {
        because: 'only the owner gives roles',
        answer: notAllowed,
        ask: async ({ member: one, ids, team }) =>
          one.updateMember({ ...member(await team(), ids.member), body: { role: 'admin' } }),
      },
    ],
  },
  {
    operation: 'removeMember',
    accepts: async ({ owner, ids, team }) => owner.removeMember(member(await team(), ids.member)),
    refuses: [
      {
        because: 'the person is not in it',
        answer: noUser,
        ask: async ({ owner, ids, team }) => owner.removeMember(member(await team(), ids.stranger)),
      },
      {
        because: 'the owner stays',
        answer: notAllowed,
        ask: async ({ owner, ids, team }) => owner.removeMember(member(await team(), ids.owner)),
      },
    ],
  },
  {
    operation: 'listHistory',
    accepts: async ({ member, team }) => member.listHistory(chat(await team())),
    refuses: [
      {
        because: 'there is no such message',
        answer: noMessage,
        ask: async ({ owner, team }) =>
          owner.listHistory({ params: { path: { chat_id: await team() }, query: { before: NOBODY } } }),
      },
      {
        because: 'it goes both ways',
        answer: '400 VALIDATION_ERROR',
        ask: async ({ owner, team }) =>
          owner.listHistory({ params: { path: { chat_id: await team() }, query: { before: 1, after: 2 } } }),
      },
    ],
  },
  {
    operation: 'markChatRead',
    accepts: async ({ member, team }) => member.markChatRead({ ...chat(await team()), body: {} }),
    refuses: [
      {
        because: 'there is no such message',
        answer: noMessage,
        ask: async ({ owner, team }) =>
          owner.markChatRead({ ...chat(await team()), body: { message_id: NOBODY } }),
      },
    ],
  },
  {
    operation: 'searchMessages',
    accepts: ({ owner }) => owner.searchMessages({ params: { query: { q: 'x' } } }),
    refuses: [
      {
        because: 'it looks into a chat of others',
        answer: noChat,
        ask: ({ stranger, both }) =>
          stranger.searchMessages({ params: { query: { q: 'x', chat_id: both } } }),
      },
    ],
  },
  {
    operation: 'notifyPeople',
    accepts: ({ backEnd }) => backEnd.notifyPeople({ body: { title: 'x', message: 'x' } }),
    refuses: [
      {
        because: 'there is nobody',
        answer: noUser,
        ask: ({ backEnd }) =>
          backEnd.notifyPeople({ body: { title: 'x', message: 'x', user_ids: [NOBODY] } }),
      },
    ],
  },
]

let app: TestApp
let scene: Scene

beforeAll(async () => {
  app = await startTestApp(chatSettings)
  const [owner, one, stranger] = await Promise.all(
    ['owner', 'member', 'stranger'].map((id) => asking(app, id)),
  )
  if (!owner || !one || !stranger) throw new Error('somebody is missing')
  const made = owner.api.createChat({ body: { type: 'private', user_id: one.id } })
  const body = { type: 'group' as const, title: 'team', member_ids: [one.id] }
  scene = {
    ...{ owner: owner.api, member: one.api, stranger: stranger.api },
    backEnd: app.chat(await newApiKey(app, ['chat:*'])),
    ids: { owner: owner.id, member: one.id, stranger: stranger.id },
    both: (await dataOf(made)).id,
    team: async () => (await dataOf(owner.api.createChat({ body }))).id,
  }
})
afterAll(() => app.close())

describe.each(rules)('$operation', ({ accepts, refuses }) => {
  test.each(refuses)(
    'answers what fits the contract with $answer because $because',
    async ({ answer, ask }) => {
      const { response, error } = await ask(scene)

      expect(`${response.status} ${(error as { error_code: string }).error_code}`).toBe(answer)
    },
  )

  test('accepts what no rule speaks against', async () => {
    expect((await accepts(scene)).response.ok).toBe(true)
  })
})

test('the operations here are those with the extension, and every status that they name is met', () => {
  const stated = everyOperation.flatMap(({ family, operationId, extensions }) => {
    const statuses = extensions['x-business-refusal'] as number[] | undefined
    return family === 'chat' && statuses ? [[operationId, statuses.toSorted()]] : []
  })
  const met = rules.map(({ operation, refuses }) => [
    operation,
    [...new Set(refuses.map(({ answer }) => Number.parseInt(answer, 10)))].sort(),
  ])

  expect(Object.fromEntries(met)).toEqual(Object.fromEntries(stated))
})
