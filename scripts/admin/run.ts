/** The command line without its process: from arguments and environment to what is printed and the exit code. */
import { parseArgs } from 'node:util'
import { loadConfig } from '#config/load.ts'
import { defaultTenantId } from '#domain/accounts/model.ts'
import { createLogger } from '#platform/logger.ts'
import { startServices } from '#services/index.ts'
import { createContext } from '../../src/context.ts'
import { type Command, commands, usage } from './commands.ts'
import { UsageError } from './options.ts'

export interface CommandEnd {
  /** 0 done, 1 refused, 2 not understood. */
  code: 0 | 1 | 2
  /** One JSON document, or the help. */
  stdout: string
  /** One JSON line that says what went wrong. */
  stderr: string
}

type Environment = Record<string, string | undefined>

/** Does one command. Uses the services of `dataDir`, which it starts where nobody else has. */
export async function runCommand(args: string[], environment: Environment): Promise<CommandEnd> {
  const [noun = 'help', verb = '', ...rest] = args
  const command = commands[`${noun} ${verb}`]
  if (command) return done(() => carryOut(command, rest, environment))
  if (noun === 'help' || noun === '--help') return { code: 0, stdout: `${usage()}\n`, stderr: '' }
  return { code: 2, stdout: '', stderr: `unknown command: ${noun} ${verb}\n${usage()}\n` }
}

async function done(work: () => Promise<unknown>): Promise<CommandEnd> {
  try {
    return { code: 0, stdout: `${JSON.stringify(await work(), null, 2)}\n`, stderr: '' }
  } catch (error) {
    const { code = 'failed', message } = error as Error & { code?: string }
    const isUsage = error instanceof UsageError || code.startsWith('ERR_PARSE_ARGS')
    const stderr = `${JSON.stringify({ error: isUsage ? 'usage' : code, message })}\n`
    return { code: isUsage ? 2 : 1, stdout: '', stderr }
  }
}

async function carryOut(command: Command, args: string[], environment: Environment): Promise<unknown> {
  const common = { config: { type: 'string' }, tenant: { type: 'string' } } as const
  const { values } = parseArgs({ args, options: { ...command.options, ...common } })
  const { config: file, tenant, ...options } = values as Record<string, string | boolean | undefined>
  const tenantId = tenantOf(tenant)
  const config = loadConfig({ file: (file as string) ?? environment.PARLEY_CONFIG, environment })
  const { dataDir, mongodbUri, redisUrl } = config
  const services = await startServices({ dataDir, mongodbUri, redisUrl, log: () => undefined })
  try {
    const context = await createContext({ config, ...services, logger: createLogger(4) })
    try {
      return await command.run({ context, options, tenantId })
    } finally {
      await context.close()
    }
  } finally {
    await services.stop()
  }
}

/** Ids of tenants stand inside keys of the database, so that their form is narrow. */
function tenantOf(option: string | boolean | undefined): string {
  const tenantId = option ?? defaultTenantId
  if (typeof tenantId === 'string' && /^[A-Za-z0-9_-][A-Za-z0-9._-]{0,63}$/.test(tenantId)) return tenantId
  throw new UsageError('--tenant must be 1 to 64 letters, digits, dots, hyphens or underscores')
}
