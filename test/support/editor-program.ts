/**
 * A process that edits messages as fast as it can, until it is killed: `node editor-program.ts <name> <messages>`, with the settings of
 * the program in its environment. On standard output a line for every edit that was answered: the message, its place in the log of
 * changes, the text.
 */
import { loadConfig } from '#config/load.ts'
import { createLogger } from '#platform/logger.ts'
import { createContext } from '../../src/context.ts'

const [name = '', ...ids] = process.argv.slice(2)
const config = loadConfig({ environment: process.env, overrides: {} })
const { mongodbUri = '', redisUrl = '' } = config
const { messaging } = await createContext({ config, mongodbUri, redisUrl, logger: createLogger(4) })

async function edit(messageId: number): Promise<void> {
  for (let count = 0; ; count++) {
    const text = `${name} ${count}`
    const payload = Buffer.from(text)
    const { seq } = await messaging.changes.edit({ tenantId: 'default', messageId, by: 'ann', payload })
    process.stdout.write(`${messageId} ${seq} ${text}\n`)
  }
}

await Promise.all(ids.map((id) => edit(Number(id))))
