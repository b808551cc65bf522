/** The commands and their options. Each calls one service as the operator of a tenant, who holds every permission. */
import type { ParseArgsConfig } from 'node:util'
import type { Context } from '../../src/context.ts'
import { accountCommands } from './account-commands.ts'
import { configCommands } from './config-commands.ts'
import { keyCommands } from './key-commands.ts'

export interface Call {
  context: Context
  options: Record<string, string | boolean | undefined>
  tenantId: string
}

export interface Command {
  options: NonNullable<ParseArgsConfig['options']>
  /** One line for `help`. */
  help: string
  run(call: Call): Promise<unknown>
}

export const commands: Record<string, Command> = { ...accountCommands, ...keyCommands, ...configCommands }

export function usage(): string {
  const lines = Object.entries(commands).map(([name, { help }]) => `  ${name.padEnd(16)} ${help}`)
  const head = 'npm run -s admin -- <noun> <verb> [--option value …] [--tenant ID] [--config FILE]'
  return [head, '', ...lines].join('\n')
}
