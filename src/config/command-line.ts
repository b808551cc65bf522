/** `npm start -- --config parley.yaml --role worker`: the few settings that belong on the command line. */
import { parseArgs } from 'node:util'
import { ConfigError, loadConfig } from './load.ts'
import type { Config } from './schema.ts'

/** @throws ConfigError for unknown options and unusable settings. */
export function configFromCommandLine(
  args: string[],
  environment: Record<string, string | undefined>,
): Config {
  const { values } = readOptions(args)
  return loadConfig({
    file: values.config ?? environment.PARLEY_CONFIG,
    environment,
    overrides: values.role ? { role: values.role } : {},
  })
}

function readOptions(args: string[]) {
  try {
    return parseArgs({ args, options: { config: { type: 'string' }, role: { type: 'string' } } })
  } catch (error) {
    throw new ConfigError((error as Error).message, { cause: error })
  }
}
