/** Three MongoDB servers that vote, so that a majority can be missing. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { MongoClient } from 'mongodb'
import { onTestFinished } from 'vitest'
import { findBinaries } from '#services/index.ts'
import { freePort, untilListening } from '#services/ports.ts'
import { makeTestFolder } from './leftovers.ts'
import { until } from './until.ts'

const SET = 'three'
const MEMBERS = 3

export interface ReplicaSet {
  uri: string
  /** Stops the members that follow in the middle of what they do, until `resume`. */
  freezeSecondaries(): void
  resume(): void
}

/** A set that takes writes; ended and removed after the test. */
export async function replicaSet(): Promise<ReplicaSet> {
  const { mongod } = await findBinaries(() => undefined)
  const folder = await makeTestFolder()
  const ports: number[] = []
  while (ports.length < MEMBERS) {
    const port = await freePort()
    if (!ports.includes(port)) ports.push(port)
  }
  const members = await Promise.all(ports.map((port) => startMember(mongod, join(folder, `${port}`), port)))
  onTestFinished(async () => {
    const ended = members.map((member) => once(member, 'exit'))
    for (const member of members) member.kill('SIGKILL')
    await Promise.all(ended)
    await rm(folder, { recursive: true, force: true })
  })
  // The others are found through the first one.
  const uri = `mongodb://127.0.0.1:${ports[0]}/parley?replicaSet=${SET}`
  await initiate(ports)
  return {
    uri,
    // The first member has the highest priority: it leads.
    freezeSecondaries: () => void members.slice(1).map((member) => member.kill('SIGSTOP')),
    resume: () => void members.map((member) => member.kill('SIGCONT')),
  }
}

async function startMember(binary: string, dir: string, port: number): Promise<ChildProcess> {
  await mkdir(dir, { recursive: true })
  const settings = ['--dbpath', dir, '--port', `${port}`, '--bind_ip', '127.0.0.1', '--replSet', SET]
  const small = ['--oplogSize', '64', '--wiredTigerCacheSizeGB', '0.25', '--nounixsocket', '--quiet']
  const member = spawn(binary, [...settings, ...small], { stdio: 'ignore' })
  await untilListening(port, 30_000, () => member.exitCode !== null)
  return member
}

async function initiate(ports: readonly number[]): Promise<void> {
  const client = new MongoClient(`mongodb://127.0.0.1:${ports[0]}/?directConnection=true`)
  try {
    const members = ports.map((port, _id) => ({
      _id,
      host: `127.0.0.1:${port}`,
      priority: _id === 0 ? 2 : 1,
    }))
    await client.db('admin').command({ replSetInitiate: { _id: SET, members } })
    await until(
      'the first member leads and the others follow',
      async () => {
        const status = await client.db('admin').command({ replSetGetStatus: 1 })
        return status.members.every(
          ({ state }: { state: number }, index: number) => state === (index === 0 ? 1 : 2),
        )
      },
      60_000,
    )
  } finally {
    await client.close()
  }
}
