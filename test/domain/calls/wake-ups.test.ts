/** Calls that end by themselves are woken for it in time, without a sweep; and what there is to count of calls (CFG-4). */
import { expect, it, onTestFinished } from 'vitest'
import { until } from '#test/support/until.ts'
import { description, offerTo, openCalls } from './call-process.ts'

it('a call that nobody answers, and one that lost a connection, end when they have to', async () => {
  const calls = await openCalls({ seconds: { ringSeconds: 1, graceSeconds: 1 } })
  const worker = calls.startWorker()
  onTestFinished(() => worker.close())
  const [ann, bob, cleo] = [await calls.phone('ann'), await calls.phone('bob'), await calls.phone('cleo')]
  const { id } = await calls.offer(ann, offerTo('bob'))
  await calls.answer(bob, id, description())
  const unanswered = await calls.offer(cleo, offerTo('dan'))
  ann.drop()

  await bob.untilHeard('ended: connection_lost')
  await cleo.untilHeard('ended: no_answer')
  const lasted = async (callId: string) => {
    const stored = await calls.stored(callId)
    return stored?.endedAt - stored?.createdAt
  }
  expect(await lasted(unanswered.id)).toBe(1000)
})

it('calls are counted by how they ended, how long they were, and how many there are', async () => {
  const calls = await openCalls()
  const [ann, bob, cleo] = [await calls.phone('ann'), await calls.phone('bob'), await calls.phone('cleo')]
  const talked = await calls.offer(ann, offerTo('bob'))
  await calls.answer(bob, talked.id, description())
  await calls.offer(cleo, offerTo('bob'))
  calls.clock.advance(20_000)
  await calls.end(bob, talked.id, 'hangUp')
  const going = await calls.offer(bob, offerTo('ann'))
  await calls.answer(ann, going.id, description())
  await calls.offer(cleo, offerTo('dan'))
  await until('all is told', () => cleo.words().includes('ended: busy'))

  const page = await calls.metrics.registry.metrics()

  for (const line of [
    'parley_calls_total{outcome="busy"} 1',
    'parley_calls_total{outcome="user_hangup"} 1',
    'parley_call_duration_seconds_count 1',
    'parley_call_duration_seconds_sum 20',
    'parley_calls_active{state="ringing"} 1',
    'parley_calls_active{state="answered"} 1',
  ]) {
    expect(page.split('\n')).toContain(line)
  }
})
