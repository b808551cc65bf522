/** Calls between two people over two processes: who is told what, and what is kept (CHAT-4). */
import { beforeEach, describe, expect, it } from 'vitest'
import { CallRefusedError } from '#domain/calls/errors.ts'
import type { EndedFact } from '#domain/calls/model.ts'
import { SendRefusedError } from '#domain/messaging/errors.ts'
import { until } from '#test/support/until.ts'
import { type CallProcess, description, offerTo, openCalls } from './call-process.ts'

let here: CallProcess
let there: CallProcess

beforeEach(async () => {
  here = await openCalls()
  there = await beside(here)
})

/** Another process of the installation. */
const beside = ({ database, prefix, clock }: CallProcess, more: { heartbeatMs?: number } = {}) =>
  openCalls({ database, prefix, clock, ...more })

const refusalOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error) => {
      if (error instanceof CallRefusedError || error instanceof SendRefusedError) return error.code
      throw error
    },
  )

/** Ann, who is here, and Bob, who is there, talk. */
async function talk() {
  const [ann, bob] = [await here.phone('ann'), await there.phone('bob')]
  const call = await here.offer(ann, offerTo('bob'))
  await bob.untilHeard('offered')
  await there.answer(bob, call.id, description('answer'))
  await ann.untilHeard('answered')
  return { ann, bob, id: call.id }
}

describe('a call', () => {
  it('rings, is answered and ended: each is told once, and the record has the true times', async () => {
    const { ann, bob, id } = await talk()
    here.clock.advance(61_900)
    const ended = await there.end(bob, id, 'hangUp')

    await ann.untilHeard('ended: user_hangup')
    await bob.untilHeard('ended: user_hangup')
    expect(ended.durationSeconds).toBe(61)
    expect(ann.words()).toEqual(['answered', 'ended: user_hangup'])
    expect(bob.words()).toEqual(['offered', 'ended: user_hangup'])
    expect(ann.heard[0]).toMatchObject({ callId: id, from: 'bob', to: 'ann', description: { sdp: 'answer' } })
    expect(bob.heard[0]).toMatchObject({ callId: id, from: 'ann', to: 'bob', description: { sdp: 'offer' } })
    expect(ann.heard[1]).toMatchObject({ from: 'bob', to: 'ann', durationSeconds: 61 })
    await until('both are told', async () => (await here.stored(id))?.untold === undefined)
    expect(await here.stored(id)).not.toHaveProperty('busy')
    expect(await here.stored(id)).not.toHaveProperty('offer')
    expect(await here.stored(id)).not.toHaveProperty('answer')
  })

  it('is heard of by every device of the callee, and goes to the one that answers first', async () => {
    const ann = await here.phone('ann')
    const bobs = [await here.phone('bob', 'desk'), await there.phone('bob', 'pocket')] as const
    const call = await here.offer(ann, offerTo('bob'))
    for (const bob of bobs) await bob.untilHeard('offered')

    const answers = await Promise.all([
      refusalOf(here.answer(bobs[0], call.id, description('desk'))),
      refusalOf(there.answer(bobs[1], call.id, description('pocket'))),
    ])

    expect(answers.toSorted()).toEqual(['call_ended', 'done'])
    const [winner, other] = answers[0] === 'done' ? bobs : ([bobs[1], bobs[0]] as const)
    await other.untilHeard('ended: answered_elsewhere')
    await ann.untilHeard('answered')
    expect(winner.words()).toEqual(['offered'])
    expect(await refusalOf(here.end(other, call.id, 'hangUp'))).toBe('call_ended')
    expect((await here.stored(call.id))?.state).toBe('answered')
  })

  it('passes candidates on between the two devices only', async () => {
    const { ann, bob, id } = await talk()
    const [annToo, bobToo] = [await there.phone('ann', 'other'), await here.phone('bob', 'other')]

    await here.candidate(ann, id, { candidate: 'of ann', sdpMid: '0' })
    await there.candidate(bob, id, { candidate: 'of bob' })

    await bob.untilHeard('candidate')
    await ann.untilHeard('candidate')
    expect(bob.heard.at(-1)).toMatchObject({ from: 'ann', candidate: { candidate: 'of ann', sdpMid: '0' } })
    expect([annToo.words(), bobToo.words()]).toEqual([[], []])
    expect(await refusalOf(there.candidate(annToo, id, { candidate: 'x' }))).toBe('not_in_call')
    expect(await refusalOf(there.candidate(await there.phone('eve'), id, { candidate: 'x' }))).toBe(
      'call_missing',
    )
  })

  it('is found by a device that comes while it rings, with what the caller said since', async () => {
    const ann = await here.phone('ann')
    const call = await here.offer(ann, {
      ...offerTo('bob'),
      description: description('o', [{ candidate: '1' }]),
    })
    await here.candidate(ann, call.id, { candidate: '2' })
    await here.reaches(there)
    here.clock.advance(59_000)

    const bob = await there.phone('bob')

    expect(bob.heard).toMatchObject([
      {
        what: 'offered',
        callId: call.id,
        description: { sdp: 'o', candidates: [{ candidate: '1' }, { candidate: '2' }] },
      },
    ])
  })

  it('says the same again to both who hang up at the same moment', async () => {
    const { ann, bob, id } = await talk()

    const [one, other] = await Promise.all([here.end(ann, id, 'hangUp'), there.end(bob, id, 'hangUp')])

    expect(one.endedAt).toEqual(other.endedAt)
    await ann.untilHeard('ended: user_hangup')
    expect(ann.words()).toEqual(['answered', 'ended: user_hangup'])
  })

  it('is not placed with somebody who has blocked the caller, with oneself, or with too large a description', async () => {
    const ann = await here.phone('ann')
    here.blocked.add('ann>bob')
    const large = { ...offerTo('cleo'), description: description('é'.repeat(32_769)) }

    expect(await refusalOf(here.offer(ann, offerTo('bob')))).toBe('blocked')
    expect(await refusalOf(here.offer(ann, offerTo('ann')))).toBe('own_call')
    expect(await refusalOf(here.offer(ann, large))).toBe('description_too_large')
    expect(await refusalOf(here.offer(ann, offerTo('cleo')))).toBe('done')
  })
})

describe('two calls at once', () => {
  it('two people who call each other at the same instant are in one call', async () => {
    const [ann, bob] = [await here.phone('ann'), await there.phone('bob')]
    for (let round = 0; round < 20; round++) {
      const offers = await Promise.allSettled([
        here.offer(ann, offerTo('bob')),
        there.offer(bob, offerTo('ann')),
      ])
      const won = offers.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
      const lost = offers.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))

      expect(lost).toMatchObject([{ code: 'glare', callId: won[0]?.id }])
      const [loser, process] = won[0]?.caller === 'ann' ? [bob, there] : [ann, here]
      await process.answer(loser, won[0]?.id ?? '', description())
      await process.end(loser, won[0]?.id ?? '', 'hangUp')
    }
    expect((await here.history.page({ tenantId: 'default', userId: 'ann', limit: 100 })).calls).toHaveLength(
      20,
    )
  })

  it('who is in a call is busy: the caller is told, and the callee when the present call is over', async () => {
    const { bob, id } = await talk()
    const cleo = await here.phone('cleo')

    const call = await here.offer(cleo, offerTo('bob'))

    expect(call).toMatchObject({ state: 'ended', reason: 'busy', isMissed: true })
    await cleo.untilHeard('ended: busy')
    expect(bob.words()).toEqual(['offered'])
    await there.end(bob, id, 'hangUp')
    await bob.untilHeard('ended: missed')
    expect(bob.heard.at(-1)).toMatchObject({ callId: call.id, from: 'cleo', to: 'bob' })
  })

  it('nobody calls out of a call, and is told which one it is', async () => {
    const { ann, bob, id } = await talk()

    for (const [process, phone, to] of [
      [here, ann, 'cleo'],
      [there, bob, 'ann'],
      [here, ann, 'bob'],
    ] as const) {
      await expect(process.offer(phone, offerTo(to))).rejects.toMatchObject({
        code: 'caller_busy',
        callId: id,
      })
    }
  })

  it('many who call one person at the same instant: one rings, the others hear that she is busy', async () => {
    const callers = await Promise.all(
      Array.from({ length: 10 }, (_, index) => (index % 2 ? here : there).phone(`caller-${index}`)),
    )

    const calls = await Promise.all(
      callers.map((phone, index) => (index % 2 ? here : there).offer(phone, offerTo('zoe'))),
    )

    expect(calls.map(({ state }) => state).toSorted()).toEqual([...Array(9).fill('ended'), 'ringing'])
  })

  it('a call that should be over does not stand in the way, although nobody has looked after it', async () => {
    const [ann, cleo] = [await here.phone('ann'), await there.phone('cleo')]
    const first = await here.offer(ann, offerTo('bob'))
    here.clock.advance(60_001)

    const second = await there.offer(cleo, offerTo('bob'))

    expect(second.state).toBe('ringing')
    expect(await here.stored(first.id)).toMatchObject({ reason: 'no_answer' })
  })
})

describe('a call that ends by itself', () => {
  it('nobody answers for a minute: no_answer, by the clock', async () => {
    const ann = await here.phone('ann')
    const bob = await there.phone('bob')
    const call = await here.offer(ann, offerTo('bob'))
    await bob.untilHeard('offered')

    await here.later(50_000)
    expect((await here.stored(call.id))?.state).toBe('ringing')
    await here.later(10_100)

    await ann.untilHeard('ended: no_answer')
    await bob.untilHeard('ended: no_answer')
    const stored = await here.stored(call.id)
    expect([stored?.endedAt - stored?.createdAt, stored?.durationSeconds]).toEqual([60_000, 0])
  })

  it('needs nobody to wake it: the process of a leg looks for itself', async () => {
    const ann = await here.phone('ann')
    const call = await here.offer(ann, offerTo('bob'))
    here.clock.advance(60_001)

    await here.beat()

    await ann.untilHeard('ended: no_answer')
    expect(await here.stored(call.id)).toMatchObject({ state: 'ended', isMissed: true })
  })

  it('the connection of one is lost, and none comes in time: over since it was lost', async () => {
    const { ann, bob, id } = await talk()
    here.clock.advance(30_000)
    ann.drop()
    await until('it is known', async () => (await here.stored(id))?.callerLeg.lostAt !== undefined)
    await here.later(14_000)
    expect((await here.stored(id))?.state).toBe('answered')
    await there.later(1100)

    await bob.untilHeard('ended: connection_lost')
    expect(bob.heard.at(-1)).toMatchObject({ from: 'ann', to: 'bob', durationSeconds: 30 })
    const back = await there.phone('ann')
    expect(back.heard).toMatchObject([{ what: 'ended', callId: id, reason: 'connection_lost' }])
  })

  it('the same device comes back in time, to another process: the call goes on there', async () => {
    const { ann, bob, id } = await talk()
    ann.drop()
    await until('it is known', async () => (await here.stored(id))?.callerLeg.lostAt !== undefined)
    here.clock.advance(10_000)

    const stranger = await there.phone('ann', 'another device')
    const back = await there.phone('ann')
    await here.later(20_000)
    await there.candidate(bob, id, { candidate: 'still here' })

    await back.untilHeard('candidate')
    expect([stranger.words(), back.words()]).toEqual([[], ['candidate']])
    await there.end(back, id, 'hangUp')
    await bob.untilHeard('ended: user_hangup')
  })

  it('a caller whose connection is lost while it rings gets the answer when it is back', async () => {
    const [ann, bob] = [await here.phone('ann', 'a'), await there.phone('bob')]
    const { id } = await here.offer(ann, offerTo('bob'))
    await bob.untilHeard('offered')
    ann.drop()
    await until('it is known', async () => (await here.stored(id))?.callerLeg.lostAt !== undefined)
    await there.answer(bob, id, description('answer'))

    const back = await there.phone('ann', 'a')

    await back.untilHeard('answered')
    expect(back.heard).toMatchObject([{ callId: id, description: { sdp: 'answer' } }])
  })

  it('a device whose dead connection nobody has noticed takes its call along', async () => {
    const [ann, bob] = [await here.phone('ann', 'a'), await there.phone('bob')]
    const { id } = await here.offer(ann, offerTo('bob'))
    const back = await there.phone('ann', 'a')

    await there.answer(bob, id, description('answer'))

    await back.untilHeard('answered')
    ann.drop()
    await here.later(20_000)
    expect((await here.stored(id))?.state).toBe('answered')
  })

  it('a process that says nothing any more loses its calls, with the time of its last sign of life', async () => {
    const { ann, bob, id } = await talk()
    const watcher = await beside(here, { heartbeatMs: 3000 })
    const later = async (ms: number) => {
      here.clock.advance(ms)
      await there.beat()
      await watcher.sweep()
    }
    here.clock.advance(30_500)
    await here.beat()
    // From here on it is as good as killed: no sign of life, and nobody to tell anything.
    ann.isClosed = true

    await later(7000)
    await watcher.sweep()
    expect((await here.stored(id))?.callerLeg.lostAt).toBeUndefined()
    await later(6000)
    expect(await here.stored(id)).toMatchObject({
      state: 'answered',
      callerLeg: { lostAt: expect.any(Date) },
    })
    await later(3000)

    await bob.untilHeard('ended: connection_lost')
    expect(bob.heard.at(-1)).toMatchObject({ from: 'ann', to: 'bob', durationSeconds: 30 })
    const back = await there.phone('ann')
    expect(back.heard).toMatchObject([{ what: 'ended', reason: 'connection_lost', durationSeconds: 30 }])
  })

  it('a leg that came after its process was found silent is not taken for one of its old life', async () => {
    const ann = await here.phone('ann')
    const first = await here.offer(ann, offerTo('bob'))
    await here.end(ann, first.id, 'hangUp')
    const watcher = await beside(here, { heartbeatMs: 3000 })
    here.clock.advance(7000)
    await watcher.sweep()
    here.clock.advance(6000)
    const second = await here.offer(ann, offerTo('bob'))

    await watcher.sweep()

    expect(await here.stored(second.id)).toMatchObject({ state: 'ringing' })
    expect((await here.stored(second.id))?.callerLeg.lostAt).toBeUndefined()
  })

  it('an order of which nobody knows what became does not make the process forget the call that goes on', async () => {
    const { ann, id } = await talk()
    const { db } = here.database
    await db.command({ collMod: 'calls', validator: { nothing: { $exists: true } } })
    await expect(here.offer(ann, offerTo('cleo'))).rejects.toThrow('validation')
    await db.command({ collMod: 'calls', validator: {} })

    ann.drop()

    await until('it is known', async () => (await here.stored(id))?.callerLeg.lostAt !== undefined)
  })

  it('a process that was only held up goes on with its calls', async () => {
    const { ann, bob, id } = await talk()
    const watcher = await beside(here, { heartbeatMs: 3000 })
    for (const ms of [7000, 6000]) {
      here.clock.advance(ms)
      await there.beat()
      await watcher.sweep()
    }
    expect((await here.stored(id))?.callerLeg.lostAt).toBeDefined()

    await here.beat()
    here.clock.advance(5000)
    await watcher.sweep()

    expect((await here.stored(id))?.callerLeg.lostAt).toBeUndefined()
    await there.candidate(bob, id, { candidate: 'go on' })
    await ann.untilHeard('candidate')
  })

  it('after an outage in which nobody could say anything, nobody is taken for dead', async () => {
    const { id } = await talk()
    here.clock.advance(60_000)
    const watcher = await beside(here, { heartbeatMs: 3000 })

    await watcher.sweep()
    await Promise.all([here.beat(), there.beat()])
    here.clock.advance(5999)
    await watcher.sweep()

    expect(await here.stored(id)).toMatchObject({ state: 'answered' })
    expect((await here.stored(id))?.callerLeg.lostAt).toBeUndefined()
  })

  it('an end that the bus lost is told with the next sign of life', async () => {
    const { ann, bob, id } = await talk()
    const isMute = await openCalls({
      database: here.database,
      prefix: here.prefix,
      clock: here.clock,
      signals: { send: () => undefined },
    })
    here.clock.advance(1000)
    await isMute.end(bob, id, 'hangUp')
    here.clock.advance(3_600_000)

    await Promise.all([here.beat(), there.beat()])

    await ann.untilHeard('ended: user_hangup')
    await bob.untilHeard('ended: user_hangup')
    expect(ann.heard.at(-1)).toMatchObject({ durationSeconds: 1 })
  })
})

describe('missed calls', () => {
  it.each([
    ['cancelled by the caller', 'cancelled', (id: string, ann: never) => here.end(ann, id, 'hangUp')],
    ['not answered', 'no_answer', () => here.later(60_001)],
  ])('a call that was %s is told on the next connect, once', async (_, reason, finish) => {
    const ann = await here.phone('ann')
    const call = await here.offer(ann, offerTo('bob'))
    await finish(call.id, ann as never)
    await ann.untilHeard(`ended: ${reason}`)
    await here.reaches(there)

    const bob = await there.phone('bob')
    await until('it is noted', async () => (await here.stored(call.id))?.untold === undefined)
    const later = await here.phone('bob')

    expect(bob.heard).toMatchObject([
      { what: 'ended', callId: call.id, reason: 'missed', from: 'ann', to: 'bob' },
    ])
    expect(later.heard).toEqual([])
  })

  it('who heard it ring and end has not to be told again, and a declined call is not missed', async () => {
    const [ann, bob] = [await here.phone('ann'), await there.phone('bob')]
    const first = await here.offer(ann, offerTo('bob'))
    await here.end(ann, first.id, 'hangUp')
    await bob.untilHeard('ended: cancelled')
    const second = await here.offer(ann, offerTo('bob'))
    await there.end(bob, second.id, 'hangUp')
    await ann.untilHeard('ended: declined')
    await until('it is noted', async () => (await here.stored(first.id))?.untold === undefined)
    await until('it is noted', async () => (await here.stored(second.id))?.untold === undefined)

    expect((await here.phone('bob')).heard).toEqual([])
    const page = await here.history.page({ tenantId: 'default', userId: 'bob', isMissed: true, limit: 10 })
    expect(page.calls.map(({ id }) => id)).toEqual([first.id])
  })

  it('several are told oldest first', async () => {
    const [ann, cleo] = [await here.phone('ann'), await there.phone('cleo')]
    for (const [process, phone] of [
      [here, ann],
      [there, cleo],
      [here, ann],
    ] as const) {
      const { id } = await process.offer(phone, offerTo('bob'))
      here.clock.advance(1000)
      await process.end(phone, id, 'hangUp')
      await process.reaches(there)
    }

    const bob = await there.phone('bob')

    expect((bob.heard as EndedFact[]).map(({ from }) => from)).toEqual(['ann', 'cleo', 'ann'])
  })
})

describe('the list of calls', () => {
  it('is newest first, in pages, of both directions, and only of one tenant', async () => {
    const [ann, bob] = [await here.phone('ann'), await there.phone('bob')]
    const ids: string[] = []
    for (const [process, phone, to] of [
      [here, ann, 'bob'],
      [there, bob, 'ann'],
      [here, ann, 'cleo'],
    ] as const) {
      const { id } = await process.offer(phone, offerTo(to))
      await process.end(phone, id, 'hangUp')
      here.clock.advance(1000)
      ids.unshift(id)
    }
    const of = { tenantId: 'default', userId: 'ann', limit: 2 }

    const first = await here.history.page(of)
    const second = await here.history.page({ ...of, cursor: first.nextCursor ?? '' })

    expect([...first.calls, ...second.calls].map(({ id }) => id)).toEqual(ids)
    expect(second.nextCursor).toBeNull()
    expect((await here.history.page({ ...of, isMissed: true })).calls.map(({ id }) => id)).toEqual([ids[1]])
    expect((await here.history.page({ ...of, tenantId: 'other' })).calls).toEqual([])
  })
})
