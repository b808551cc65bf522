/**
 * `npm run bench -- telemetry [--seconds 4] [--rounds 3] [--only batches] [--profile]`: measures one bench; each
 * is a file beside this one that exports `run(options)`. The reference is measured in the same run, in turn with
 * the subject, because a machine is never as fast twice: read the ratios. Raw rows stay in `.bench/`.
 */
import { parseArgs } from 'node:util'
import type { BenchOptions } from './comparison.ts'

/** The file of each bench exports `run`. */
const BENCHES: Record<string, () => Promise<{ run(options: BenchOptions): Promise<void> }>> = {
  auth: () => import('./auth.ts'),
  chat: () => import('./chat.ts'),
  connect: () => import('./connect.ts'),
  fanout: () => import('./fanout.ts'),
  messages: () => import('./messages.ts'),
  recover: () => import('./recover.ts'),
  slow: () => import('./slow.ts'),
  telemetry: () => import('./telemetry.ts'),
  webhooks: () => import('./webhooks.ts'),
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seconds: { type: 'string', default: '4' },
    rounds: { type: 'string', default: '3' },
    only: { type: 'string', default: '' },
    profile: { type: 'boolean', default: false },
  },
})
const name = positionals[0] ?? ''
const load = Object.hasOwn(BENCHES, name) ? BENCHES[name] : undefined

if (load === undefined) {
  console.error('npm run bench -- <name> [--seconds 4] [--rounds 3] [--only <part of a title>] [--profile]')
  console.error(`benches: ${Object.keys(BENCHES).join(', ')}`)
  process.exitCode = 2
} else {
  const { seconds, rounds, only, profile } = values
  await (await load()).run({ name, seconds: Number(seconds), rounds: Number(rounds), only, profile })
}
