/**
 * Every event of the chat contract, in both directions, whatever carries the texts: two people who share a private chat say all there is to
 * say. Each frame of the server is held against the contract by the speaker; what is checked here is that each means what it says.
 */
import { expect } from 'vitest'
import { createChatClient } from '#generated/chat/client.ts'
import { events, type Frames, type Pushes, pushes } from '#generated/chat/realtime.ts'
import { newApiKey } from './accounts.ts'
import type { TestApp } from './app.ts'
import { type ChatSpeaker, chatOf, privateChat, tokenFor, userNumber, words } from './chat.ts'

export interface ChatScene {
  app: TestApp
  /** A connection with what it says in its address; it may be closed by the server at once. */
  open(query: string): Promise<ChatSpeaker>
}

type Name = keyof Pushes & string

const SDP = 'v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\n'
const CANDIDATE = {
  candidate: 'candidate:1 1 UDP 1 192.168.1.100 54400 typ host',
  sdpMLineIndex: 0,
  sdpMid: '0',
}

const apiOf = (app: TestApp, token: string) =>
  createChatClient({ baseUrl: chatOf(app).replace(/^ws/, 'http').replace(/\/ws$/, ''), token })

/** @returns names of events that were not met, of clients and of the server */
export async function sayEverything(
  { app, open }: ChatScene,
  run: string,
): Promise<{ unsaid: string[]; unheard: string[] }> {
  const names = { ann: `ann-${run}`, ben: `ben-${run}` }
  const ann = await open(`?device=a&token=${await tokenFor(names.ann)}`)
  const ben = await open(`?device=b&token=${await tokenFor(names.ben)}`)
  await Promise.all([ann.untilHeard('connect'), ben.untilHeard('connect')])
  const people = { ann: userNumber(ann), ben: userNumber(ben) }
  const chat = await privateChat(app, names.ann, names.ben)
  const said = new Set<string>()
  const all: ChatSpeaker[] = [ann, ben]

  const say = async <Event extends keyof Frames & string>(
    who: ChatSpeaker,
    event: Event,
    frame: Frames[Event],
  ) => {
    const answer = await who.request(event, frame)
    said.add(event)
    return answer
  }
  const heard = async <Push extends Name>(who: ChatSpeaker, push: Push, count = 1): Promise<Pushes[Push]> => {
    await who.untilHeard(push, count)
    return who.all(push).at(-1) as Pushes[Push]
  }

  const first = await messages()
  await reading(first)
  await activity()
  await calls()
  await noticesAndRefusals()
  await endings()
  const told = new Set(all.flatMap((one) => one.heard.map(({ type }) => type)))
  return {
    unsaid: Object.keys(events).filter((name) => !said.has(name)),
    unheard: Object.keys(pushes).filter((name) => !told.has(name)),
  }

  async function messages(): Promise<number> {
    const first = await say(ann, 'message.send', words(chat, '你好'))
    const media = 'https://example.com/a'
    const forms: Frames['message.send'][] = [
      words(chat, 'an answer', { reply_to_id: first.message_id }),
      {
        chat_id: chat,
        message_type: 'image',
        content: media,
        data: { width: 4, height: 3, mime_type: 'image/png' },
      },
      { chat_id: chat, message_type: 'file', content: media, data: { name: 'a.pdf', size: 10 } },
      { chat_id: chat, message_type: 'audio', content: media, data: { duration: 2.5 } },
      { chat_id: chat, message_type: 'video', content: media, data: { thumbnail_url: media, duration: 2 } },
      {
        chat_id: chat,
        message_type: 'location',
        content: 'Here',
        data: { latitude: 39.9, longitude: 116.4 },
      },
    ]
    for (const form of forms) await say(ann, 'message.send', form)
    await Promise.all([ann.untilHeard('message.new', 7), ben.untilHeard('message.new', 7)])
    const shown = ben.all('message.new').map(({ message }) => message)
    expect(shown[0]).toMatchObject({
      id: first.message_id,
      sender_id: people.ann,
      content: '你好',
      message_type: 'text',
    })
    expect(shown.slice(1)).toMatchObject(forms.map(({ client_message_id: _, ...form }) => form))

    const edited = await say(ann, 'message.edit', { message_id: first.message_id, content: 'better' })
    const [atAnn, atBen] = [await heard(ann, 'message.edit'), await heard(ben, 'message.edit')]
    expect(atBen.message).toMatchObject({ content: 'better', is_edited: true, updated_at: edited.updated_at })
    expect(atAnn.message).toEqual(atBen.message)
    const last = shown.at(-1)?.id ?? 0
    const deleted = await say(ann, 'message.delete', { message_id: last })
    expect(await heard(ben, 'message.delete')).toEqual({
      message_id: last,
      chat_id: chat,
      deleted_by: people.ann,
      deleted_at: deleted.deleted_at,
    })
    return first.message_id
  }

  async function reading(message_id: number): Promise<void> {
    expect(await say(ben, 'message.read', { message_id })).toMatchObject({ message_id, chat_id: chat })
    expect(await heard(ann, 'message.read')).toMatchObject({ message_id, chat_id: chat, read_by: people.ben })
  }

  async function activity(): Promise<void> {
    await say(ann, 'typing', { chat_id: chat, is_typing: true })
    expect(await heard(ben, 'typing')).toMatchObject({
      chat_id: chat,
      user_id: people.ann,
      is_typing: true,
      user: { id: people.ann, nickname: names.ann },
    })
    const before = ben.all('presence').length
    await say(ann, 'presence', { is_online: false })
    expect(await heard(ben, 'presence', before + 1)).toMatchObject({
      user_id: people.ann,
      is_online: false,
      user: { nickname: names.ann },
    })
    await say(ann, 'presence', { is_online: true })
    expect(await heard(ben, 'presence', before + 2)).toMatchObject({ user_id: people.ann, is_online: true })
    expect(await say(ann, 'ping', {})).toMatchObject({ timestamp: expect.any(String) })
    ann.say('ping', { timestamp: '2025-10-07T12:00:00Z' })
    await heard(ann, 'pong', 2)
  }

  async function calls(): Promise<void> {
    const two = { from_user: people.ann, to_user: people.ben }
    const back = { from_user: people.ben, to_user: people.ann }
    const { call_id, created_at } = await say(ann, 'call.offer', {
      to_user: people.ben,
      call_type: 'video',
      sdp: SDP,
      ice_candidates: [CANDIDATE],
    })
    expect(await heard(ben, 'call.offer')).toEqual({
      call_id,
      ...two,
      call_type: 'video',
      sdp: SDP,
      ice_candidates: [CANDIDATE],
      created_at,
    })
    const { answered_at } = await say(ben, 'call.answer', { call_id, sdp: SDP, ice_candidates: [] })
    expect(await heard(ann, 'call.answer')).toEqual({
      call_id,
      ...back,
      sdp: SDP,
      ice_candidates: [],
      answered_at,
    })
    await say(ann, 'call.ice', { call_id, ice_candidate: CANDIDATE })
    expect(await heard(ben, 'call.ice')).toEqual({ call_id, ...two, ice_candidate: CANDIDATE })
    await say(ben, 'call.ice', { call_id, ice_candidate: CANDIDATE })
    expect(await heard(ann, 'call.ice')).toEqual({ call_id, ...back, ice_candidate: CANDIDATE })
    const ended = await say(ben, 'call.end', { call_id, reason: 'user_hangup' })
    expect(await heard(ann, 'call.end')).toMatchObject({
      call_id,
      ...back,
      reason: 'user_hangup',
      duration: ended.duration,
      ended_at: ended.ended_at,
    })
  }

  async function noticesAndRefusals(): Promise<void> {
    const key = await newApiKey(app, ['chat:notify'])
    const notice = { title: '系统通知', message: '服务器将在 10 分钟后进行维护', type: 'info' as const }
    const { response } = await apiOf(app, key).notifyPeople({ body: { ...notice, user_ids: [people.ben] } })
    expect(response.status).toBeLessThan(300)
    expect(await heard(ben, 'notification')).toMatchObject(notice)

    expect(await ann.refusal('sing', {})).toBe('UNKNOWN_EVENT')
    expect(await ann.ask('message.send', { content: 'x' })).toMatchObject({
      type: 'error',
      payload: {
        error_code: 'VALIDATION_ERROR',
        details: { field: expect.any(String), reason: expect.any(String) },
      },
    })
    ann.text('{"type":')
    await ann.untilHeard('error', 3)
    expect(ann.all('error').at(-1)).toMatchObject({ error_code: 'INVALID_JSON' })
    expect(ann.all('error').at(-1)).not.toHaveProperty('ref')
    expect(await ann.refusal('call.end', { call_id: 'call_of_nobody' })).toBe('CALL_NOT_FOUND')
    expect(await ann.refusal('message.delete', { message_id: 1 })).toBe('MESSAGE_NOT_FOUND')
  }

  async function endings(): Promise<void> {
    const eve = await open('?token=nobody')
    all.push(eve)
    expect(await eve.untilClosed()).toMatchObject({ code: 1008 })
    expect(eve.heard.map(({ type }) => type)).toEqual(['error', 'disconnect'])
    expect(eve.all('error')).toMatchObject([{ error_code: 'AUTHENTICATION_FAILED' }])
  }
}
