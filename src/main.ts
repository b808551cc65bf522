/**
 * Parley: read the configuration, find or start the services, serve, stop on a signal.
 * Standard output carries one JSON line when it serves (design §7) and, once in an installation's life, the
 * first administrator's credentials. Logs go to standard error.
 */
import { configFromCommandLine } from '#config/command-line.ts'
import { createLogger } from '#platform/logger.ts'
import { startServices } from '#services/index.ts'
import { startApp } from './app.ts'
import { stopOnSignal } from './stop.ts'

const config = await orExplain(async () => configFromCommandLine(process.argv.slice(2), process.env))
const logger = createLogger(config.logger.level, config.logger.traceOn)
const services = await orExplain(() =>
  startServices({
    dataDir: config.dataDir,
    mongodbUri: config.mongodbUri,
    redisUrl: config.redisUrl,
    log: (line) => logger.info(line),
  }),
)
const app = await orExplain(async () => {
  try {
    return await startApp({ config, ...services, logger })
  } catch (error) {
    await services.stop()
    throw error
  }
})
stopOnSignal({
  logger,
  async stop() {
    await app.close()
    await services.stop()
  },
})

if (app.administrator) {
  const { username, password, clientId } = app.administrator
  print(`First administrator (shown once): username ${username}, password ${password}, client_id ${clientId}`)
}
if (app.listeners.platform) print(`Documentation: ${app.listeners.platform}/docs/`)
print(JSON.stringify({ event: 'ready', listeners: app.listeners }))

/** What stops the start is told in a sentence, without a stack: it is for the person who started it. */
async function orExplain<T>(start: () => Promise<T>): Promise<T> {
  try {
    return await start()
  } catch (error) {
    process.stderr.write(`parley: ${(error as Error).message}\n`)
    process.exit(1)
  }
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}
