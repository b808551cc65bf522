/** Which writes MongoDB is busy with: its time by collection, and how long writes and the journal took. */
import { connectMongo } from '#platform/mongo/connect.ts'

interface Usage {
  time: number
  count: number
}

interface Reading {
  collections: Map<string, Usage>
  /** Write commands from their coming to their answer, with the wait that their write concern asks for. */
  commands: Usage
  /** What brought the journal to the disk. */
  syncs: Usage
}

const SHOWN = 4

/** Looks now, and again when what it gives is called: the collections that took most of the time that writes took. */
export async function watchWrites(mongodbUri: string): Promise<() => Promise<string>> {
  const { client, close } = await connectMongo(mongodbUri)
  const admin = client.db('admin')
  const read = async (): Promise<Reading> => {
    const [{ totals }, { opLatencies, wiredTiger }] = await Promise.all([
      admin.command({ top: 1 }),
      admin.command({ serverStatus: 1 }),
    ])
    const ours = Object.entries<{ writeLock?: Usage }>(totals).filter(
      ([name]) => !/^(local|admin)\./.test(name),
    )
    return {
      collections: new Map(ours.map(([name, { writeLock }]) => [name, writeLock ?? { time: 0, count: 0 }])),
      commands: { time: Number(opLatencies.writes.latency), count: Number(opLatencies.writes.ops) },
      syncs: {
        time: Number(wiredTiger.log['log sync time duration (usecs)']),
        count: Number(wiredTiger.log['log sync operations']),
      },
    }
  }
  const before = await read()
  return async () => {
    const after = await read()
    await close()
    return lineOf(before, after)
  }
}

function lineOf(before: Reading, after: Reading): string {
  const used = [...after.collections]
    .map(([name, { time, count }]) => {
      const earlier = before.collections.get(name) ?? { time: 0, count: 0 }
      return { name, us: time - earlier.time, count: count - earlier.count }
    })
    .sort((one, other) => other.us - one.us)
  const all = used.reduce((sum, { us }) => sum + us, 0) || 1
  const dearest = used
    .slice(0, SHOWN)
    .map(({ name, us, count }) => `${name} ${((us / all) * 100).toFixed(0)} % (${count} writes)`)
  const commands = `write commands ${each(before.commands, after.commands)}`
  return `write time: ${dearest.join(', ')}; ${commands}; journal syncs ${each(before.syncs, after.syncs)}`
}

function each(before: Usage, after: Usage): string {
  const count = after.count - before.count
  return `${count}, ${((after.time - before.time) / 1000 / Math.max(1, count)).toFixed(1)} ms each`
}
