/**
 * Administration from the command line: `npm run -s admin -- client create --id web …`. Prints one JSON document.
 * Works beside a running server, whose services it shares by `dataDir`, and without one. Ends with 0, with 1 when the
 * command was refused, with 2 when it was not understood; what went wrong is one JSON line on standard error.
 */
import { runCommand } from './run.ts'

const { code, stdout, stderr } = await runCommand(process.argv.slice(2), process.env)
process.stdout.write(stdout)
process.stderr.write(stderr)
process.exitCode = code
