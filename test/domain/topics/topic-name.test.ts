/** The grammar of topic names: everything outside it does not exist. */
import { describe, expect, test } from 'vitest'
import { TopicsError } from '#domain/topics/errors.ts'
import { parseTopic, topicGrammar, topicKinds, userTopic } from '#domain/topics/topic-name.ts'

describe('a name of the grammar', () => {
  test.each([
    { topic: 'public:lobby', kind: 'public', name: 'lobby' },
    { topic: 'public:shop:orders_2.eu-1', kind: 'public', name: 'shop:orders_2.eu-1' },
    { topic: `public:${'x'.repeat(121)}`, kind: 'public', name: 'x'.repeat(121) },
    { topic: 'private:board', kind: 'private', name: 'board' },
    { topic: `private:${'x'.repeat(64)}`, kind: 'private', name: 'x'.repeat(64) },
    { topic: 'user:user_123', kind: 'user', name: 'user_123' },
    { topic: `user:${'u'.repeat(128)}`, kind: 'user', name: 'u'.repeat(128) },
    { topic: 'system:notifications', kind: 'system', name: 'notifications' },
  ])('$topic is $kind', ({ topic, kind, name }) => {
    expect(parseTopic(topic)).toEqual({ kind, topic, name })
  })

  test('always fits into a permission', () => {
    const longest = `topic:${'x'.repeat(topicGrammar.private.maxLength)}:subscribe`

    expect(longest.length).toBeLessThanOrEqual(128)
  })
})

test.each([
  { topic: '', because: 'it is empty' },
  { topic: 'lobby', because: 'it has no kind' },
  { topic: 'public:', because: 'it has no name' },
  { topic: 'Public:lobby', because: 'kinds are in lower case' },
  { topic: ' public:lobby', because: 'it begins with a space' },
  { topic: 'public:lobby\n', because: 'it ends with a line' },
  { topic: 'public:a b', because: 'of a space' },
  { topic: 'public:a/b', because: 'of a slash' },
  { topic: 'public:a*', because: 'of a star' },
  { topic: 'public:é', because: 'of a letter that is not ASCII' },
  { topic: 'public:a::b', because: 'a word is empty' },
  { topic: 'public:a:', because: 'the last word is empty' },
  { topic: `public:${'x'.repeat(122)}`, because: 'it is too long' },
  { topic: `private:${'x'.repeat(65)}`, because: 'it is too long' },
  { topic: `public:${'a:'.repeat(50_000)}`, because: 'it is far too long' },
  { topic: 'user:', because: 'nobody has that id' },
  { topic: 'user:.', because: 'no id begins with a dot' },
  { topic: 'user:a:b', because: 'no id has a colon' },
  { topic: 'system:other', because: 'there is one system topic' },
  { topic: 'system:notifications:x', because: 'there is one system topic' },
  { topic: '__proto__', because: 'it is no kind' },
  { topic: 'constructor:x', because: 'it is no kind' },
])('$topic is no topic, because $because', ({ topic }) => {
  expect(() => parseTopic(topic)).toThrow(expect.objectContaining({ code: 'channel_not_found' }))
})

test('the topic of a user that cannot exist is not found', () => {
  expect(userTopic('user_123').topic).toBe('user:user_123')
  expect(() => userTopic('a/b')).toThrow(TopicsError)
})

test('every kind has its grammar', () => {
  expect(Object.keys(topicGrammar)).toEqual([...topicKinds])
})
