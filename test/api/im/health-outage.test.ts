/** `GET /health` of the IM listener while the database is away (wire/wukongim.md §2). */
import { expect, it, onTestFinished } from 'vitest'
import { createImClient } from '#generated/im/client.ts'
import { checkedFetch, serves } from '#test/support/checked-fetch.ts'
import { startOwnServices } from '#test/support/own-services.ts'
import { until } from '#test/support/until.ts'

it('says 500 while the database is away', async () => {
  const { mongod, program, close } = await startOwnServices()
  onTestFinished(close)
  serves('im', program.imUrl)
  const im = createImClient({ baseUrl: program.imUrl, fetch: checkedFetch })
  const status = async () => (await im.checkHealth()).response.status
  expect(await status()).toBe(200)

  await mongod.kill('SIGKILL')

  await until('the outage shows', async () => (await status()) === 500)
  expect((await im.checkHealth()).error).toEqual({
    status: 'error',
    message: 'the database does not answer',
  })
})
