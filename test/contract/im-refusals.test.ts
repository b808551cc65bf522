/**
 * What fuzzing cannot see of the IM API: operations with `x-business-refusal` may refuse requests that fit the contract. Here each such
 * refusal is asked for by name, and each such operation is shown to accept something.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ImClient } from '#generated/im/client.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import { everyOperation } from '../support/contract.ts'

type Ask = (im: ImClient) => Promise<{ response: Response }>

interface Rule {
  operation: string
  accepts: Ask
  refuses: Record<string, Ask>
}

const payload = 'aGVsbG8='
const g = { channel_id: 'g', channel_type: 2 }
/** A person channel that names one of the two only. */
const half = { channel_id: 'ben', channel_type: 1 }
/** A person channel of two others. */
const foreign = { uid: 'cho', channel_id: 'ann@ben', channel_type: 1 }
const own = { uid: 'ann', channel_id: 'ann@ben', channel_type: 1 }

const rules: Rule[] = [
  {
    operation: 'sendMessage',
    accepts: (im) => im.sendMessage({ body: { ...g, payload } }),
    refuses: {
      'it has no payload': (im) => im.sendMessage({ body: g }),
      'payload and content disagree': (im) =>
        im.sendMessage({ body: { ...g, payload, content: 'x', type: 1 } }),
      'it has no channel': (im) => im.sendMessage({ body: { payload } }),
      'it has a channel and users': (im) =>
        im.sendMessage({ body: { ...g, payload, subscribers: ['a'], header: { sync_once: 1 } } }),
      'users get no command': (im) => im.sendMessage({ body: { payload, subscribers: ['a'] } }),
      'it is a stream': (im) => im.sendMessage({ body: { ...g, payload, is_stream: 1 } }),
    },
  },
  {
    operation: 'sendMessages',
    accepts: (im) => im.sendMessages({ body: [{ ...g, payload }] }),
    refuses: {
      'there are none': (im) => im.sendMessages({ body: {} }),
      'it has both forms': (im) =>
        im.sendMessages({ body: { messages: [{ ...g, payload }], subscribers: ['a'], payload } }),
    },
  },
  {
    operation: 'listMessages',
    accepts: (im) => im.listMessages({ body: { ...half, login_uid: 'ann' } }),
    refuses: {
      'nobody reads the person channel': (im) => im.listMessages({ body: half }),
      'it looks up and searches': (im) =>
        im.listMessages({ body: { ...g, keyword: 'x', message_seqs: [1] } }),
    },
  },
  {
    operation: 'getMessage',
    accepts: (im) => im.getMessage({ body: { ...g, client_msg_no: 'first' } }),
    refuses: {
      'nothing names it': (im) => im.getMessage({ body: g }),
      'nobody reads the person channel': (im) => im.getMessage({ body: { ...half, message_id: 1 } }),
    },
  },
  {
    operation: 'getMessageByClientNo',
    accepts: (im) => im.getMessageByClientNo({ params: { query: { ...g, client_msg_no: 'first' } } }),
    refuses: {
      'nobody reads the person channel': (im) =>
        im.getMessageByClientNo({ params: { query: { ...half, client_msg_no: 'first' } } }),
    },
  },
  {
    operation: 'syncMessages',
    accepts: (im) => im.syncMessages({ body: { uid: 'ann' } }),
    refuses: {
      'the channel has no type': (im) => im.syncMessages({ body: { uid: 'ann', channel_id: 'g' } }),
    },
  },
  {
    operation: 'syncChannelMessages',
    accepts: (im) => im.syncChannelMessages({ body: { ...g, login_uid: 'ann' } }),
    refuses: {
      'the channel is of two others': (im) =>
        im.syncChannelMessages({ body: { channel_id: 'ann@ben', channel_type: 1, login_uid: 'cho' } }),
    },
  },
  {
    operation: 'getLastSeq',
    accepts: (im) => im.getLastSeq({ params: { query: g } }),
    refuses: { 'nobody reads the person channel': (im) => im.getLastSeq({ params: { query: half } }) },
  },
  {
    operation: 'getLastMessage',
    accepts: (im) => im.getLastMessage({ params: { query: g } }),
    refuses: { 'nobody reads the person channel': (im) => im.getLastMessage({ params: { query: half } }) },
  },
  {
    operation: 'saveChannel',
    accepts: (im) => im.saveChannel({ body: half }),
    refuses: {
      'a person channel has no subscribers': (im) =>
        im.saveChannel({ body: { ...half, subscribers: ['ann'] } }),
    },
  },
  {
    operation: 'addSubscribers',
    accepts: (im) => im.addSubscribers({ body: { channel_id: 'team', uids: ['ann'] } }),
    refuses: {
      'nobody is named': (im) => im.addSubscribers({ body: g }),
      'the forms disagree': (im) => im.addSubscribers({ body: { ...g, uids: ['a'], subscribers: ['b'] } }),
      'it is a person channel': (im) => im.addSubscribers({ body: { ...half, uids: ['a'] } }),
      'they come for a while': (im) => im.addSubscribers({ body: { ...g, uids: ['a'], temp_subscriber: 1 } }),
    },
  },
  {
    operation: 'removeSubscribers',
    accepts: (im) => im.removeSubscribers({ body: { channel_id: 'team', uids: ['ann'] } }),
    refuses: {
      'nobody is named': (im) => im.removeSubscribers({ body: g }),
      'the forms disagree': (im) => im.removeSubscribers({ body: { ...g, uids: ['a'], subscribers: ['b'] } }),
      'it is a person channel': (im) => im.removeSubscribers({ body: { ...half, uids: ['a'] } }),
    },
  },
  {
    operation: 'removeAllSubscribers',
    accepts: (im) => im.removeAllSubscribers({ body: { channel_id: 'team', channel_type: 2 } }),
    refuses: { 'it is a person channel': (im) => im.removeAllSubscribers({ body: half }) },
  },
  {
    operation: 'syncConversationMessages',
    accepts: (im) => im.syncConversationMessages({ body: own }),
    refuses: {
      'no channel is named': (im) => im.syncConversationMessages({ body: { uid: 'ann' } }),
      'it has both forms': (im) => im.syncConversationMessages({ body: { ...own, channels: [g] } }),
      'the channel has no type': (im) =>
        im.syncConversationMessages({ body: { uid: 'ann', channel_id: 'g' } }),
      'the channel is of two others': (im) => im.syncConversationMessages({ body: foreign }),
    },
  },
  {
    operation: 'syncConversationsByChannels',
    accepts: (im) => im.syncConversationsByChannels({ body: { uid: 'ann', channels: [own] } }),
    refuses: {
      'the channel is of two others': (im) =>
        im.syncConversationsByChannels({ body: { uid: 'cho', channels: [foreign] } }),
    },
  },
  {
    operation: 'clearUnread',
    accepts: (im) => im.clearUnread({ body: own }),
    refuses: { 'the channel is of two others': (im) => im.clearUnread({ body: foreign }) },
  },
  {
    operation: 'setUnread',
    accepts: (im) => im.setUnread({ body: own }),
    refuses: { 'the channel is of two others': (im) => im.setUnread({ body: foreign }) },
  },
  {
    operation: 'deleteConversation',
    accepts: (im) => im.deleteConversation({ body: own }),
    refuses: { 'the channel is of two others': (im) => im.deleteConversation({ body: foreign }) },
  },
  {
    operation: 'loginManager',
    accepts: (im) => im.loginManager({ body: { username: 'admin', password: 'of-the-test' } }),
    refuses: {
      'the password is wrong': (im) => im.loginManager({ body: { username: 'admin', password: 'wrong' } }),
      'there is no such user': (im) =>
        im.loginManager({ body: { username: 'nobody', password: 'of-the-test' } }),
    },
  },
]

let app: TestApp

beforeAll(async () => {
  const auth = { on: true, users: ['admin:of-the-test:*'] }
  app = await startTestApp({ managerToken: 'the-manager', auth, jwt: { secret: 'signs-the-test' } })
  await app.im().sendMessage({ body: { ...g, payload, client_msg_no: 'first' } })
})
afterAll(() => app.close())

describe.each(rules)('$operation', ({ accepts, refuses }) => {
  test.each(Object.entries(refuses))('refuses what fits the contract with 400 because %s', async (_, ask) => {
    expect((await ask(app.im())).response.status).toBe(400)
  })

  test('accepts what no rule speaks against', async () => {
    expect((await accepts(app.im())).response.status).toBe(200)
  })
})

test('the operations here are those with the extension', () => {
  const stated = everyOperation.filter(
    ({ family, extensions }) => family === 'im' && extensions['x-business-refusal'],
  )

  expect(rules.map(({ operation }) => operation).toSorted()).toEqual(
    stated.map(({ operationId }) => operationId).toSorted(),
  )
})
