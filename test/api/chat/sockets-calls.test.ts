/** Calls on the chat socket (CHAT-4), by plain clients that come through two processes, each frame held against the contract. */
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { startTestApp, type TestApp } from '#test/support/app.ts'
import { answerOf, candidate, endsOf, offerTo, reasonsOf, talk } from '#test/support/calls.ts'
import { chatSettings, openChat, userNumber } from '#test/support/chat.ts'
import { movableClock } from '#test/support/clock.ts'
import { until } from '#test/support/until.ts'

const clock = movableClock()
let here: TestApp
let there: TestApp

beforeAll(async () => {
  here = await startTestApp({ ...chatSettings, limits: { connectionsPerMinute: 0 } }, clock.now)
  there = await here.again()
})
afterAll(async () => {
  await there.close()
  await here.close()
})

let count = 0
/** Two people nobody else knows, one in each process. */
async function pair() {
  count += 1
  const [ann, bob] = [`ann-${count}`, `bob-${count}`]
  return { ann: await openChat(here, ann), bob: await openChat(there, bob), names: { ann, bob } }
}

const calls = () => here.app.context.calls
const lostLeg = async (callId: string) => (await storedCall(callId))?.callerLeg.lostAt !== undefined
const storedCall = async (callId: string) =>
  (await calls().history.page({ tenantId: 'default', userId: `ann-${count}`, limit: 10 })).calls.find(
    ({ id }) => id === callId,
  )

describe('a call', () => {
  it('goes from the offer to the end as the document shows it', async () => {
    const { ann, bob } = await pair()
    const [a, b] = [userNumber(ann), userNumber(bob)]

    const offered = await ann.request('call.offer', offerTo(bob))
    await bob.untilHeard('call.offer')
    const answered = await bob.request('call.answer', answerOf(offered.call_id))
    await ann.untilHeard('call.answer')
    await ann.request('call.ice', { call_id: offered.call_id, ice_candidate: candidate('srflx') })
    await bob.untilHeard('call.ice')
    clock.advance(120_000)
    const ended = await ann.request('call.end', { call_id: offered.call_id, reason: 'user_hangup' })
    await Promise.all([ann.untilHeard('call.end'), bob.untilHeard('call.end')])

    const { call_id } = offered
    const { sdp, ice_candidates } = offerTo(bob)
    const people = { call_id, from_user: a, to_user: b }
    expect(bob.all('call.offer')).toEqual([
      { ...people, call_type: 'video', sdp, ice_candidates, created_at: offered.created_at },
    ])
    expect(ann.all('call.answer')).toEqual([
      {
        ...{ call_id, from_user: b, to_user: a },
        ...{ sdp: answerOf('').sdp, ice_candidates: [], answered_at: answered.answered_at },
      },
    ])
    expect(bob.all('call.ice')).toEqual([{ ...people, ice_candidate: candidate('srflx') }])
    expect(ended).toMatchObject({ call_id, duration: 120 })
    const end = { ...people, reason: 'user_hangup', duration: 120, ended_at: ended.ended_at }
    expect([endsOf(ann), endsOf(bob)]).toMatchObject([[end], [end]])
  })

  it('has a name that a caller who gives no reference learns too, and can end it with', async () => {
    const { ann, bob } = await pair()

    ann.say('call.offer', offerTo(bob))
    await bob.untilHeard('call.offer')
    await ann.untilHeard('ack')
    const [told] = ann.all('ack')
    expect(told).toEqual({ type: 'call.offer', call_id: expect.any(String), created_at: expect.any(String) })
    ann.say('call.end', { call_id: (told as { call_id: string }).call_id })
    await bob.untilHeard('call.end')

    expect(reasonsOf(bob)).toEqual(['cancelled'])
  })

  it('is cancelled by the caller, declined by the callee, or ends as a device says', async () => {
    const { ann, bob } = await pair()
    const rounds = [
      [ann, undefined, 'cancelled'],
      [bob, 'declined', 'declined'],
      [bob, 'whatever I like', 'declined'],
      [bob, 'busy', 'busy'],
      [bob, 'failed', 'failed'],
      [bob, 'constructor', 'declined'],
      [bob, null, 'declined'],
    ] as const
    for (const [index, [who, reason]] of rounds.entries()) {
      const { call_id } = await ann.request('call.offer', offerTo(bob))
      await bob.untilHeard('call.offer', index + 1)
      await who.request('call.end', { call_id, ...(reason !== undefined && { reason }) })
      await Promise.all([ann.untilHeard('call.end', index + 1), bob.untilHeard('call.end', index + 1)])
    }
    const expected = rounds.map(([, , reason]) => reason)
    expect([reasonsOf(ann), reasonsOf(bob)]).toEqual([expected, expected])
  })

  it('rings on every device of the callee, and stops where another one answered', async () => {
    const { ann, bob, names } = await pair()
    const pocket = await openChat(here, names.bob, '&device=pocket')
    const { call_id } = await ann.request('call.offer', offerTo(bob))
    await Promise.all([bob.untilHeard('call.offer'), pocket.untilHeard('call.offer')])

    await pocket.request('call.answer', answerOf(call_id))

    await bob.untilHeard('call.end')
    expect(endsOf(bob)).toMatchObject([{ call_id, reason: 'answered_elsewhere', duration: 0 }])
    expect(await bob.refusal('call.answer', answerOf(call_id))).toBe('CALL_ENDED')
    expect(await bob.refusal('call.ice', { call_id, ice_candidate: candidate('x') })).toBe(
      'PERMISSION_DENIED',
    )
    await ann.request('call.ice', { call_id, ice_candidate: candidate('host') })
    await pocket.untilHeard('call.ice')
    await pocket.request('call.end', { call_id })
    await ann.untilHeard('call.end')
    expect([bob.all('call.ice'), reasonsOf(pocket), reasonsOf(bob)]).toEqual([
      [],
      ['user_hangup'],
      ['answered_elsewhere'],
    ])
  })

  it('rings on a device that comes while it rings', async () => {
    const ann = await openChat(here, 'early')
    const absent = await openChat(there, 'late')
    const late = userNumber(absent)
    absent.socket.close()
    await absent.untilClosed()
    const { call_id } = await ann.request('call.offer', offerTo(late))
    await ann.request('call.ice', { call_id, ice_candidate: candidate('later') })

    const back = await openChat(there, 'late')

    await back.untilHeard('call.offer')
    expect(back.all('call.offer')[0]).toMatchObject({
      call_id,
      ice_candidates: [candidate('host'), candidate('later')],
    })
    await back.request('call.answer', answerOf(call_id))
    await ann.untilHeard('call.answer')
  })

  it('that nobody answers for a minute ends as no_answer', async () => {
    const { ann, bob } = await pair()
    const { call_id } = await ann.request('call.offer', offerTo(bob))
    await bob.untilHeard('call.offer')

    clock.advance(59_000)
    await calls().sweep()
    expect((await storedCall(call_id))?.state).toBe('ringing')
    clock.advance(1000)
    await calls().sweep()

    await Promise.all([ann.untilHeard('call.end'), bob.untilHeard('call.end')])
    expect([endsOf(ann), endsOf(bob)]).toMatchObject(
      Array(2).fill([{ call_id, reason: 'no_answer', duration: 0 }]),
    )
  })
})

describe('who is in a call', () => {
  it('is busy for others, who are told so, and hears of them when it is over', async () => {
    const { ann, bob, names } = await pair()
    const call_id = await talk(ann, bob)
    const cleo = await openChat(here, `cleo-of-${names.ann}`)

    const offered = await cleo.request('call.offer', offerTo(bob))

    await cleo.untilHeard('call.end')
    expect(endsOf(cleo)).toMatchObject([{ call_id: offered.call_id, reason: 'busy', duration: 0 }])
    const answers = cleo.heard.map(({ type }) => type)
    expect(answers.indexOf('ack')).toBeLessThan(answers.indexOf('call.end'))
    expect(bob.all('call.offer')).toHaveLength(1)
    await bob.request('call.end', { call_id })
    await bob.untilHeard('call.end', 2)
    expect(reasonsOf(bob)).toEqual(['user_hangup', 'missed'])
  })

  it('calls nobody else, and is told which call it is', async () => {
    const { ann, bob } = await pair()
    const call_id = await talk(ann, bob)

    const answer = await ann.ask('call.offer', offerTo(bob))

    expect(answer).toMatchObject({
      type: 'error',
      payload: { error_code: 'CALL_BUSY', details: { call_id } },
    })
  })

  it('two people who call each other at the same instant, through two processes, are in one call', async () => {
    const { ann, bob } = await pair()
    for (let round = 0; round < 10; round++) {
      const answers = await Promise.all([
        ann.ask('call.offer', offerTo(bob)),
        bob.ask('call.offer', offerTo(ann)),
      ])
      const [winner, loser] = answers[0]?.type === 'ack' ? [ann, bob] : [bob, ann]
      const won = answers.find(({ type }) => type === 'ack')?.payload.call_id as string
      const lost = answers.find(({ type }) => type === 'error')?.payload

      expect(lost).toMatchObject({ error_code: 'CALL_GLARE', details: { call_id: won } })
      await loser.request('call.answer', answerOf(won))
      await until('it is answered', () => winner.all('call.answer').some(({ call_id }) => call_id === won))
      await winner.request('call.end', { call_id: won })
    }
  })
})

describe('a connection that is lost', () => {
  it('ends the call after the grace, as long as it was', async () => {
    const { ann, bob } = await pair()
    const call_id = await talk(ann, bob)
    clock.advance(42_000)
    ann.socket.terminate()
    await until('it is known', () => lostLeg(call_id))

    clock.advance(14_000)
    await calls().sweep()
    expect(endsOf(bob)).toEqual([])
    clock.advance(1000)
    await calls().sweep()

    await bob.untilHeard('call.end')
    expect(endsOf(bob)).toMatchObject([{ call_id, reason: 'connection_lost', duration: 42 }])
  })

  it('is taken up by the next one of the device, also through another process', async () => {
    const { ann, bob, names } = await pair()
    const call_id = await talk(ann, bob)
    ann.socket.terminate()
    await until('it is known', () => lostLeg(call_id))

    const back = await openChat(there, names.ann)
    await until('it goes on', async () => !(await lostLeg(call_id)))
    clock.advance(20_000)
    await calls().sweep()
    await bob.request('call.ice', { call_id, ice_candidate: candidate('host') })

    await back.untilHeard('call.ice')
    await back.request('call.end', { call_id })
    await bob.untilHeard('call.end')
    expect(reasonsOf(bob)).toEqual(['user_hangup'])
  })
})

describe('a missed call', () => {
  it('is told on the next connect, after the messages, and once', async () => {
    const ann = await openChat(here, 'caller')
    const absent = await openChat(there, 'absent')
    const number = userNumber(absent)
    absent.socket.close()
    await absent.untilClosed()
    const { call_id } = await ann.request('call.offer', offerTo(number, { call_type: 'audio' }))
    await ann.request('call.end', { call_id })
    await ann.untilHeard('call.end')

    const back = await openChat(there, 'absent')
    await back.untilHeard('call.end')
    const untold = () => calls().missed({ tenantId: 'default', userId: 'absent' })
    await until('it is noted', async () => (await untold()).length === 0)
    const again = await openChat(here, 'absent')
    await again.request('ping', {})
    await again.request('call.end', { call_id })

    expect(endsOf(back)).toMatchObject([
      {
        ...{ call_id, from_user: userNumber(ann), to_user: number },
        ...{ reason: 'missed', duration: 0, call_type: 'audio' },
      },
    ])
    expect(endsOf(again)).toEqual([])
  })
})

describe('what is refused', () => {
  it('a description of 64 KiB goes through, a larger one, or too many candidates, do not', async () => {
    const { ann, bob } = await pair()
    const sdp = 'x'.repeat(65_536)
    const many = (length: number) => Array.from({ length }, () => candidate('host'))

    const { call_id } = await ann.request('call.offer', offerTo(bob, { sdp, ice_candidates: many(50) }))
    await bob.untilHeard('call.offer')
    expect(bob.all('call.offer')[0]?.sdp).toBe(sdp)
    await bob.request('call.answer', answerOf(call_id, { sdp }))
    await ann.untilHeard('call.answer')
    await ann.request('call.end', { call_id })

    for (const [event, payload] of [
      ['call.offer', offerTo(bob, { sdp: `${sdp}x` })],
      ['call.offer', offerTo(bob, { ice_candidates: many(51) })],
      ['call.answer', answerOf(call_id, { sdp: `${sdp}x` })],
    ] as const) {
      expect(await ann.refusal(event, payload)).toBe('VALIDATION_ERROR')
    }
    expect(await ann.refusal('call.offer', offerTo(bob, { sdp: 'é'.repeat(40_000) }))).toBe(
      'MESSAGE_TOO_LARGE',
    )
    ann.say('call.offer', offerTo(bob, { sdp: 'x'.repeat(140_000) }))
    expect(await ann.untilClosed()).toMatchObject({ code: 1009 })
  })

  it('a call to somebody who blocks the caller, to oneself, and to nobody', async () => {
    const { ann, bob, names } = await pair()
    const person = { tenantId: 'default', type: 1, id: names.bob }
    await there.app.context.messaging.channels.lists.add(person, 'block', [names.ann])

    expect(await ann.refusal('call.offer', offerTo(bob))).toBe('BLOCKED')
    expect(await ann.refusal('call.offer', offerTo(ann))).toBe('PERMISSION_DENIED')
    expect(await ann.refusal('call.offer', offerTo(987_654_321))).toBe('USER_NOT_FOUND')
    expect(await bob.ask('call.offer', offerTo(ann))).toMatchObject({ type: 'ack' })
  })

  it('more calls of one person in a minute than anybody makes', async () => {
    const strict = await here.again({ ...chatSettings, limits: { callsPerMinute: 2 } })
    onTestFinished(() => strict.close())
    const { bob, names } = await pair()
    const ann = await openChat(strict, names.ann)
    for (const round of [1, 2]) {
      const { call_id } = await ann.request('call.offer', offerTo(bob))
      await ann.request('call.end', { call_id })
      await bob.untilHeard('call.end', round)
    }

    const { payload } = await ann.ask('call.offer', offerTo(bob))

    expect(payload).toMatchObject({
      error_code: 'RATE_LIMITED',
      details: { retry_after_ms: expect.any(Number) },
    })
    expect(bob.all('call.offer')).toHaveLength(2)
  })

  it('whatever is said of a call by people who have no part in it, or when it is over', async () => {
    const { ann, bob, names } = await pair()
    const call_id = await talk(ann, bob)
    const eve = await openChat(there, `eve-of-${names.ann}`)

    for (const [event, payload] of [
      ['call.answer', answerOf(call_id)],
      ['call.ice', { call_id, ice_candidate: candidate('host') }],
      ['call.end', { call_id }],
    ] as const) {
      expect(await eve.refusal(event, payload)).toBe('CALL_NOT_FOUND')
      expect(await eve.refusal(event, { ...payload, call_id: 'call_of_nobody' })).toBe('CALL_NOT_FOUND')
    }
    expect(await ann.refusal('call.answer', answerOf(call_id))).toBe('PERMISSION_DENIED')
    const first = await ann.request('call.end', { call_id })
    expect(await bob.request('call.end', { call_id })).toMatchObject({
      ended_at: first.ended_at,
      duration: first.duration,
    })
    expect(await bob.refusal('call.answer', answerOf(call_id))).toBe('CALL_ENDED')
    expect(await bob.refusal('call.ice', { call_id, ice_candidate: candidate('x') })).toBe('CALL_ENDED')
  })
})
