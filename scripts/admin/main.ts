/**
 * Administration from the command line: `npm run -s admin -- client create --id web …`. Prints one JSON document.
 * Works beside a running server, whose services it shares by `dataDir`, and without one.
 */
import { parseArgs } from 'node:util'
import { loadConfig } from '#config/load.ts'
import { createLogger } from '#platform/logger.ts'
import { startServices } from '#services/index.ts'
import { createContext } from '../../src/context.ts'
import { commands, usage } from './commands.ts'

const [noun = 'help', verb = '', ...rest] = process.argv.slice(2)
const command = commands[`${noun} ${verb}`]

if (!command) {
  const isHelp = noun === 'help' || noun === '--help'
  process[isHelp ? 'stdout' : 'stderr'].write(
    `${isHelp ? '' : `unknown command: ${noun} ${verb}\n`}${usage()}\n`,
  )
  process.exit(isHelp ? 0 : 2)
}

try {
  const { values } = parseArgs({
    args: rest,
    options: { ...command.options, config: { type: 'string' }, tenant: { type: 'string' } },
  })
  const { config: file, tenant, ...options } = values as Record<string, string | boolean | undefined>
  const config = loadConfig({ file: (file as string) ?? process.env.PARLEY_CONFIG, environment: process.env })
  const services = await startServices({
    dataDir: config.dataDir,
    mongodbUri: config.mongodbUri,
    redisUrl: config.redisUrl,
    log: () => undefined,
  })
  try {
    const context = await createContext({ config, ...services, logger: createLogger(4) })
    try {
      const result = await command.run({ context, options, tenantId: (tenant as string) ?? 'default' })
      process.stdout.write(`${JSON.stringify(result, null, 2)}\n`)
    } finally {
      await context.close()
    }
  } finally {
    await services.stop()
  }
} catch (error) {
  const { code, message } = error as Error & { code?: string }
  process.stderr.write(`${JSON.stringify({ error: code ?? 'failed', message })}\n`)
  process.exitCode = 1
}
