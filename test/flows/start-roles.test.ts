/** `--role`: one process that serves, one that works, over the same data. */
import { MongoClient } from 'mongodb'
import { expect, it, onTestFinished } from 'vitest'
import { ownServices, program, readyLine, settingsOn } from '#test/support/program.ts'
import { until } from '#test/support/until.ts'

const DAY_MS = 24 * 60 * 60 * 1000

it('an api process serves and works on nothing; a worker has no listener and does what is due', async () => {
  const services = ownServices()
  const settings = settingsOn(services, { PARLEY_LOGGER_LEVEL: '2' })
  const mongo = new MongoClient(services.mongodbUri)
  onTestFinished(() => mongo.close())
  const rings = mongo.db().collection<{ _id: string; revision: number }>('signing_keys')

  const api = await program(settings, ['--role', 'api'])
  await fetch(`${api.url}/.well-known/jwks.json`)
  const longAgo = new Date(Date.now() - 100 * DAY_MS)
  await rings.updateOne(
    { _id: 'ring' },
    { $set: { 'keys.$[].createdAt': longAgo, 'keys.$[].activatedAt': longAgo } },
  )
  const before = await rings.findOne({ _id: 'ring' })
  const worker = await program(settings, ['--role', 'worker'])

  expect(readyLine(api).listeners).toHaveProperty('platform')
  expect(readyLine(worker).listeners).toEqual({})
  const ranOn = ({ log }: typeof api) => log.some((line) => line.includes('"job":"rotateSigningKeys"'))
  await until('the worker says what became of the job', () => ranOn(worker))
  expect(ranOn(api)).toBe(false)
  expect(worker.log.find((line) => line.includes('"job":"rotateSigningKeys"'))).toContain('"verdict":"done"')
  expect((await rings.findOne({ _id: 'ring' }))?.revision).toBe((before?.revision ?? 0) + 1)
})

it('a worker that is told to stop ends cleanly', async () => {
  const worker = await program(settingsOn(ownServices()), ['--role', 'worker'])

  expect(await worker.stop('SIGINT')).toBe(0)
})
