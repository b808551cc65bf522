/** Both sides of a socket bench: bare Socket.IO and the program, with a token for the program's clients. */

import { makeBenchAccounts } from '../auth-accounts.ts'
import type { BenchOptions } from '../comparison.ts'
import { onStage, type Stage } from '../stage.ts'
import { withProbe } from './memory.ts'

export interface Side {
  name: string
  host: string
  port: number
  token: string
  /** Processes whose processor time counts. */
  pid: number
  /** Printed beside, because it works for the subject only. */
  besides: Record<string, number>
}

const SETTINGS = {
  PARLEY_AUTH_ACCESS_TOKEN_SECONDS: '3600',
  PARLEY_ROLE: 'api',
}

/** @param profileDir where the subject writes a processor profile */
export async function onSocketStage(
  play: (sides: { bare: Side; parley: Side }, stage: Stage) => Promise<void>,
  profileDir?: string,
): Promise<void> {
  await onStage(async (stage) => {
    const bareProbe = withProbe('bare')
    const parleyProbe = withProbe('parley')
    const bare = await stage.start({ script: 'scripts/bench/sockets/bare-sockets.ts', ...bareProbe })
    const parley = await stage.startParley(
      { ...SETTINGS, ...parleyProbe.environment },
      { nodeArgs: parleyProbe.nodeArgs, profileDir },
    )
    const accounts = await makeBenchAccounts(stage.database('parley'))
    const token = await tokenFor(parley.url, accounts.client)
    const at = (url: string) => ({ host: new URL(url).hostname, port: Number(new URL(url).port) })
    await play(
      {
        bare: { name: 'bare Socket.IO', ...at(bare.url), token: 'none', pid: bare.pid, besides: {} },
        parley: {
          name: 'parley',
          ...at(parley.url),
          token,
          pid: parley.pid,
          besides: { redis: stage.redis.pid },
        },
      },
      stage,
    )
    await Promise.all([parley.stop(), bare.stop()])
  })
}

async function tokenFor(url: string, client: object): Promise<string> {
  const answer = await fetch(`${url}/api/auth/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ grant_type: 'client_credentials', ...client }),
  })
  return ((await answer.json()) as { access_token: string }).access_token
}

/** Rounds of a bench: the reference and the subject in turn, so that both meet the same machine. */
export async function inTurn<Result, One extends Side>(
  { bare, parley }: { bare: One; parley: One },
  { rounds }: Pick<BenchOptions, 'rounds'>,
  measure: (side: One) => Promise<Result>,
): Promise<{ bare: Result; parley: Result }[]> {
  const pairs: { bare: Result; parley: Result }[] = []
  for (let round = 0; round < rounds; round += 1) {
    pairs.push(
      round % 2 === 0
        ? { bare: await measure(bare), parley: await measure(parley) }
        : await measure(parley).then(async (measured) => ({ parley: measured, bare: await measure(bare) })),
    )
  }
  return pairs
}
