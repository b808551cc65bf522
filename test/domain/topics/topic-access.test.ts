/** Who may do what, as a table: every kind, every operation, every sort of caller. */
import { expect, test } from 'vitest'
import { mayUse, type TopicGuard, topicOperations } from '#domain/topics/topic-access.ts'
import { parseTopic } from '#domain/topics/topic-name.ts'

const callers = {
  'somebody without permissions': { kind: 'user', id: 'ann', permissions: [] },
  'the user of the topic': { kind: 'user', id: 'bob', permissions: [] },
  'a client with the id of the user': { kind: 'client', id: 'bob', permissions: [] },
  'an API key with the id of the user': { kind: 'apiKey', id: 'bob', permissions: [] },
  'a subscriber of the board': { kind: 'user', id: 'ann', permissions: ['topic:private:board:subscribe'] },
  'a publisher of the board': { kind: 'user', id: 'ann', permissions: ['topic:private:board:publish'] },
  'a member of the board': { kind: 'user', id: 'ann', permissions: ['topic:private:board:*'] },
  'a member of another board': { kind: 'user', id: 'ann', permissions: ['topic:private:boards:*'] },
  'a holder of all topics': { kind: 'client', id: 'app', permissions: ['topic:*'] },
  'a reading back end': { kind: 'client', id: 'app', permissions: ['realtime:read', 'realtime:presence'] },
  'a publishing back end': { kind: 'client', id: 'app', permissions: ['realtime:publish'] },
  'a notifying back end': { kind: 'apiKey', id: 'key', permissions: ['realtime:notify'] },
  'a back end of a board': {
    kind: 'client',
    id: 'app',
    permissions: ['realtime:*', 'topic:private:board:*'],
  },
  'an administrator': { kind: 'user', id: 'root', permissions: ['*'] },
} as const

type Caller = keyof typeof callers

const everybody = Object.keys(callers) as Caller[]
const readers: Caller[] = ['a reading back end', 'a back end of a board', 'an administrator']

/** What each operation of each topic is open to. */
const table: Record<string, Record<(typeof topicOperations)[number], Caller[]>> = {
  'public:news': { subscribe: everybody, publish: everybody, presence: readers, history: readers },
  'private:board': {
    subscribe: [
      'a subscriber of the board',
      'a member of the board',
      'a holder of all topics',
      'a back end of a board',
      'an administrator',
    ],
    publish: [
      'a publisher of the board',
      'a member of the board',
      'a holder of all topics',
      'a back end of a board',
      'an administrator',
    ],
    presence: ['a back end of a board', 'an administrator'],
    history: ['a back end of a board', 'an administrator'],
  },
  'user:bob': {
    subscribe: ['the user of the topic'],
    publish: ['a publishing back end', 'a back end of a board', 'an administrator'],
    presence: readers,
    history: readers,
  },
  'system:notifications': {
    subscribe: everybody,
    publish: ['a notifying back end', 'a back end of a board', 'an administrator'],
    presence: readers,
    history: readers,
  },
}

const rows = Object.entries(table).flatMap(([topic, operations]) =>
  topicOperations.flatMap((operation) =>
    everybody.map((caller) => ({ topic, operation, caller, may: operations[operation].includes(caller) })),
  ),
)

test.each(rows)('$operation $topic by $caller: $may', ({ topic, operation, caller, may }) => {
  const { permissions, ...who } = callers[caller]

  expect(mayUse(operation, parseTopic(topic), { ...who, permissions: [...permissions] })).toBe(may)
})

test.each([
  { operation: 'subscribe', permissions: ['staff'], may: true, because: 'the topic names it' },
  {
    operation: 'subscribe',
    permissions: ['topic:private:board:subscribe'],
    may: false,
    because: 'it was replaced',
  },
  { operation: 'publish', permissions: ['editors:board'], may: true, because: 'the topic names it' },
  { operation: 'publish', permissions: ['editors:*'], may: true, because: 'it covers what the topic names' },
  { operation: 'publish', permissions: ['staff'], may: false, because: 'that is for subscribing' },
  {
    operation: 'history',
    permissions: ['staff', 'realtime:read'],
    may: true,
    because: 'a reader may subscribe too',
  },
  { operation: 'history', permissions: ['staff'], may: false, because: 'history is for back ends' },
  { operation: 'presence', permissions: ['realtime:presence'], may: false, because: 'it may not subscribe' },
] as const)(
  '$operation with $permissions on a topic with permissions of its own: $may, because $because',
  (row) => {
    const guard: TopicGuard = {
      topic: 'private:board',
      subscribePermission: 'staff',
      publishPermission: 'editors:board',
    }
    const principal = { kind: 'user' as const, id: 'ann', permissions: [...row.permissions] }

    expect(mayUse(row.operation, parseTopic('private:board'), principal, guard)).toBe(row.may)
  },
)
