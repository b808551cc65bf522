/** What clients of the chat socket say when they call each other. */
import type { Frames, Pushes } from '#generated/chat/realtime.ts'
import { type ChatClient, userNumber } from './chat.ts'

const SDP = 'v=0\r\no=- 1234567890 1234567890 IN IP4 127.0.0.1\r\n'

export const candidate = (name: string) => ({
  candidate: `candidate:1 1 UDP 2113667326 192.168.1.100 54400 typ ${name}`,
  sdpMLineIndex: 0,
  sdpMid: '0',
})

export const offerTo = (to: ChatClient | number, more: Partial<Frames['call.offer']> = {}) => ({
  to_user: typeof to === 'number' ? to : userNumber(to),
  call_type: 'video' as const,
  sdp: `${SDP}offer`,
  ice_candidates: [candidate('host')],
  ...more,
})

export const answerOf = (call_id: string, more: Partial<Frames['call.answer']> = {}) => ({
  call_id,
  sdp: `${SDP}answer`,
  ...more,
})

/** One calls the other, who answers. Gives the name of the call. */
export async function talk(caller: ChatClient, callee: ChatClient): Promise<string> {
  const heard = callee.all('call.offer').length
  const { call_id } = await caller.request('call.offer', offerTo(callee))
  await callee.untilHeard('call.offer', heard + 1)
  await callee.request('call.answer', answerOf(call_id))
  return call_id
}

export const endsOf = (client: ChatClient): Pushes['call.end'][] => client.all('call.end')
export const reasonsOf = (client: ChatClient): string[] => endsOf(client).map(({ reason }) => reason)
