import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { connectMongo } from '#platform/mongo/connect.ts'
import { findBinary } from '#services/find-binaries.ts'
import { type ServerHandle, startMongod } from '#services/index.ts'
import { freePort, isListening } from '#services/ports.ts'
import { testDatabase } from '#test/support/database.ts'
import { until } from '#test/support/until.ts'

let dir: string
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'parley-connect-'))
})
afterAll(() => rm(dir, { recursive: true, force: true }))

const QUICK = { serverSelectionTimeoutMs: 500 }
const refusalOf = (uri: string) =>
  connectMongo(uri, QUICK).then(
    () => 'accepted',
    (error: Error) => error.message,
  )

describe('a good address', () => {
  test('gives the database it names, with majority and journal as write concern', async () => {
    const database = await testDatabase()

    expect(database.db.databaseName).toMatch(/^t-/)
    expect(database.db.writeConcern).toMatchObject({ w: 'majority', journal: true })
    await database.remove()
  })

  test('without a database name it is called parley', async () => {
    const address = new URL(inject('mongodbUri'))
    address.pathname = '/'

    const connection = await connectMongo(address.href)

    expect(connection.db.databaseName).toBe('parley')
    await connection.close()
  })
})

describe('an address that cannot be used is refused with what to do', () => {
  test('nobody answers; the password is not repeated', async () => {
    const port = await freePort()

    const refusal = await refusalOf(`mongodb://me:hunter2@127.0.0.1:${port}/x`)

    expect(refusal).toContain(`no MongoDB answers at mongodb://127.0.0.1:${port}/x`)
    expect(refusal).not.toContain('hunter2')
  })

  test('it is no MongoDB address', async () => {
    expect(await refusalOf('postgres://127.0.0.1/x')).toContain('correct mongodbUri')
  })

  test('the replica set has another name', async () => {
    const address = new URL(inject('mongodbUri'))
    address.searchParams.delete('directConnection')
    address.searchParams.set('replicaSet', 'other')

    expect(await refusalOf(address.href)).toMatch(/belongs to the replica set "\w+".*compare replicaSet=/)
  })

  test.each([
    { server: 'a lone server', args: [], says: 'start mongod with --replSet rs0' },
    {
      server: 'a replica set that was never initiated',
      args: ['--replSet', 'rs0'],
      says: "mongosh --eval 'rs.initiate()'",
    },
  ])('$server', async ({ server, args, says }) => {
    const bare = await bareMongod(join(dir, server.replaceAll(' ', '-')), args)

    const refusals = await Promise.all([
      refusalOf(`mongodb://127.0.0.1:${bare.port}/x`),
      refusalOf(`mongodb://127.0.0.1:${bare.port}/x?directConnection=true`),
    ])

    for (const refusal of refusals) expect(refusal).toContain(says)
    await bare.stop()
  })
})

describe('a database that dies', () => {
  let mongod: ServerHandle
  beforeAll(async () => {
    mongod = await startMongod({ dir: join(dir, 'dying'), cacheSizeGb: 0.25 })
  })
  afterAll(() => mongod.stop())

  test('gives errors within seconds, is reported once, and is used again when it is back', async () => {
    const lines: string[] = []
    const note = (_facts: object, message: string) => void lines.push(message)
    const { db, close } = await connectMongo(mongod.uri, { ...QUICK, log: { info: note, warn: note } })

    await mongod.kill()
    await expect(db.collection('things').insertOne({})).rejects.toThrow()
    await expect(db.collection('things').insertOne({})).rejects.toThrow()
    await mongod.restart()
    await until('a write succeeds', () =>
      db
        .collection('things')
        .insertOne({})
        .then(
          () => true,
          () => false,
        ),
    )

    expect(lines).toEqual(['MongoDB has no server that takes writes', 'MongoDB takes writes again'])
    await close()
  })
})

/** A mongod that nobody configured. */
async function bareMongod(dbpath: string, args: string[]): Promise<{ port: number; stop(): Promise<void> }> {
  await mkdir(dbpath, { recursive: true })
  const port = await freePort()
  const child = spawn(
    await findBinary('mongod'),
    ['--dbpath', dbpath, '--port', String(port), '--bind_ip', '127.0.0.1', '--nounixsocket', ...args],
    { stdio: 'ignore' },
  )
  await until('mongod listens', () => isListening(port), 20_000)
  return {
    port,
    async stop() {
      child.kill('SIGKILL')
      await once(child, 'exit')
    },
  }
}
