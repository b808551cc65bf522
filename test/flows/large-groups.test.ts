/** A group of 10,000 members, 1 % of them online: sending does not wait for the fan-out, and everybody who is away is named once. */
import { expect, onTestFinished, test } from 'vitest'
import type { DeviceConnection } from '#domain/messaging/device-model.ts'
import { OfflineNotice } from '#generated/im/schemas.ts'
import { startTestApp, type TestApp } from '#test/support/app.ts'
import { until } from '#test/support/until.ts'
import { startReceiver } from '#test/support/webhook-receiver.ts'

const TENANT = 'default'
const MEMBERS = 10_000
const ONLINE = 100
const payload = Buffer.from('{"type":1,"content":"hi"}').toString('base64')
const everybody = Array.from({ length: MEMBERS }, (_, index) => `u${index}`)

const online = (userId: string): DeviceConnection => ({
  id: `c${userId}`,
  tenantId: TENANT,
  userId,
  flag: 1,
  level: 1,
  deviceId: '',
  generation: undefined,
  end: () => undefined,
})

async function openGroups() {
  const receiver = await startReceiver()
  const house = await startTestApp({
    role: 'all',
    managerToken: 'manager-token',
    webhook: { httpAddr: receiver.url, focusEvents: ['msg.offline'] },
    messaging: { handoverMs: 1000 },
    limits: { imPerMinute: 0, sendsPerMinute: 0 },
  })
  onTestFinished(async () => {
    await house.close()
    await receiver.close()
  })
  const { channels } = house.app.context.messaging
  const group = (id: string) => ({ tenantId: TENANT, type: 2, id })
  await channels.create(group('large'), {})
  await channels.addMembers(group('large'), everybody)
  await channels.create(group('small'), {})
  await channels.addMembers(group('small'), everybody.slice(0, 10))
  const { connections } = house.app.context.devices
  for (const userId of everybody.slice(0, ONLINE)) await connections.open(online(userId))
  /** Who was named for which message, read from the posts since the last look. */
  const named = new Map<number, string[]>()
  function look() {
    for (const { body } of receiver.posts.splice(0)) {
      const { message_id: id, to_uids: uids } = OfflineNotice.parse(JSON.parse(body))
      named.set(id, [...(named.get(id) ?? []), ...uids])
    }
    return named
  }
  return { house, look }
}

/** Sends to the group; how long the answer took, in milliseconds, and the id. */
async function send({ im }: TestApp, groupId: string): Promise<{ id: number; ms: number }> {
  const startedAt = performance.now()
  const { data } = await im().sendMessage({
    body: { channel_id: groupId, channel_type: 2, from_uid: 'u0', payload },
  })
  const ms = performance.now() - startedAt
  return { id: (data as { data: { message_id: number } }).data.message_id, ms }
}

const median = (values: readonly number[]) =>
  [...values].sort((one, other) => one - other)[values.length >> 1] ?? 0

test('10,000 members: the answer comes as soon as for ten, and all who are away are named once', async () => {
  const { house, look } = await openGroups()
  const { acks } = house.app.context.devices
  const times: { large: number[]; small: number[] } = { large: [], small: [] }
  const sent: number[] = []
  for (let round = 0; round < 5; round += 1) {
    times.small.push((await send(house, 'small')).ms)
    const { id, ms } = await send(house, 'large')
    times.large.push(ms)
    sent.push(id)
    // Half of those who are online acknowledge.
    for (const userId of everybody.slice(0, ONLINE / 2)) {
      acks.acknowledged({ messageId: id, tenantId: TENANT, userId, level: 1 })
    }
  }

  const away = everybody.slice(ONLINE / 2).sort()
  await until('all are named', () => sent.every((id) => (look().get(id)?.length ?? 0) >= away.length), 60_000)
  await until('nothing is left to do', async () => {
    const metrics = await house.app.context.metrics.registry.metrics()
    return !/parley_effect_work\{stage="(decide|expand|confirm)"\} [1-9]/.test(metrics)
  })
  for (const id of sent) expect(look().get(id)?.sort()).toEqual(away)
  expect(median(times.large)).toBeLessThan(2 * median(times.small) + 5)
}, 120_000)
