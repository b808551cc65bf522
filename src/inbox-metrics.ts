/** What is measured of inboxes (CFG-4): how many are open, what was missed and pushed later, what is written of positions. */
import { Counter, Gauge } from 'prom-client'
import type { InboxKeeperNeeds } from '#domain/messaging/inbox-keeper.ts'
import type { InboxServiceNeeds } from '#domain/messaging/inbox-service.ts'
import type { Metrics } from '#platform/metrics.ts'

type Observers = NonNullable<InboxKeeperNeeds['observe']> & NonNullable<InboxServiceNeeds['observe']>

export function inboxMetrics({ registry }: Pick<Metrics, 'registry'>): Required<Observers> {
  const registers = [registry]
  const open = new Gauge({ name: 'parley_inboxes_open', help: 'Connections with an inbox', registers })
  const missed = new Counter({
    name: 'parley_inbox_missed_total',
    help: 'Messages and changes that were read from the log for somebody who had missed them',
    registers,
  })
  const written = new Counter({
    name: 'parley_inbox_written_total',
    help: 'What was written of how far devices came: writes, devices in them, positions in those',
    labelNames: ['what'],
    registers,
  })
  return {
    opened: (count) => open.set(count),
    missed: (messages) => missed.inc(messages),
    written(devices, positions) {
      written.inc({ what: 'writes' })
      written.inc({ what: 'devices' }, devices)
      written.inc({ what: 'positions' }, positions)
    },
  }
}
