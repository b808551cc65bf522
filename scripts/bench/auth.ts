/**
 * Tokens by client_credentials, checks of a person's access token, and refreshing, against Fastify with jose as a manual
 * would have it. The subject does what that does not: it holds to the contract, looks each time whether user, session,
 * client and token still stand, and keeps the family of a refresh token.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeBenchAccounts } from './auth-accounts.ts'
import type { AuthRequestOptions } from './auth-requests.ts'
import { type BenchOptions, type Comparison, type Contender, compare } from './comparison.ts'
import { printProfile } from './profile.ts'
import { onStage } from './stage.ts'
import { type BenchServer, startServer } from './start-server.ts'

/** One side of the comparison: where it listens, and who may come. */
interface Side {
  name: string
  server: BenchServer
  paths: { token: string; verify: string; refresh: string }
  client: { client_id: string; client_secret: string }
  person: { username: string; password: string }
}

const json = { 'content-type': 'application/json' }

export async function run(options: BenchOptions): Promise<void> {
  const profileDir = options.profile ? await mkdtemp(join(tmpdir(), 'parley-profile-')) : undefined
  await onStage(async ({ mongod, database, startParley }) => {
    const bare = await startServer({ script: 'scripts/bench/bare-auth.ts', args: [database('bare')] })
    const parley = await startParley({}, { profileDir })
    const accounts = await makeBenchAccounts(database('parley'))
    const reference = {
      name: 'bare jose',
      server: bare,
      paths: { token: '/token', verify: '/verify', refresh: '/refresh' },
      client: { client_id: 'bench', client_secret: 'bench-secret' },
      person: { username: 'bench', password: 'bench' },
    }
    const paths = { token: '/api/auth/token', verify: '/api/auth/verify', refresh: '/api/auth/refresh' }
    const subject = { name: 'parley', server: parley, paths, ...accounts }
    for (const comparison of await comparisons(reference, subject, mongod.pid))
      await compare(comparison, options)
    await Promise.all([parley.stop(), bare.stop()])
  })
  if (profileDir === undefined) return
  await printProfile(profileDir)
  await rm(profileDir, { recursive: true })
}

async function comparisons(reference: Side, subject: Side, mongod: number): Promise<Comparison[]> {
  const both = async (requestsOf: (side: Side) => AuthRequestOptions | Promise<AuthRequestOptions>) => ({
    reference: contender(reference, await requestsOf(reference), mongod),
    subject: contender(subject, await requestsOf(subject), mongod),
  })
  const common = { connections: 64, perAnswer: 1 }
  return [
    {
      title: 'tokens by client_credentials',
      unit: 'token',
      ...common,
      ...(await both(({ paths, client }) => {
        const body = { grant_type: 'client_credentials', ...client }
        return { kind: 'repeat', method: 'POST', path: paths.token, headers: json, body }
      })),
      target: { ratio: 0.9, p95Ms: 200 },
    },
    {
      title: 'checks of an access token',
      unit: 'check',
      ...common,
      ...(await both(async (side) => {
        const headers = { authorization: `Bearer ${await signIn(side)}` }
        return { kind: 'repeat', method: 'GET', path: side.paths.verify, headers }
      })),
      target: { ratio: 0.6, p95Ms: 200 },
    },
    {
      title: 'refreshing',
      unit: 'refresh',
      ...common,
      // So many that all have signed in, at 50 ms of argon2id each, before the warm-up is over.
      connections: 16,
      ...(await both((side) => {
        const { paths, client, person } = side
        const signInBody = { grant_type: 'password', ...client, ...person }
        return { kind: 'refresh', signInPath: paths.token, signIn: signInBody, path: paths.refresh }
      })),
      target: { ratio: 0.8, p95Ms: 200 },
    },
  ]
}

function contender({ name, server, paths }: Side, options: AuthRequestOptions, mongod: number): Contender {
  return {
    name,
    url: server.url,
    path: options.kind === 'repeat' ? options.path : paths.refresh,
    pids: { server: server.pid, mongod },
    requests: { module: new URL('auth-requests.ts', import.meta.url).href, options },
  }
}

/** An access token of the person. */
async function signIn({ server, paths, client, person }: Side): Promise<string> {
  const body = JSON.stringify({ grant_type: 'password', ...client, ...person })
  const answer = await fetch(server.url + paths.token, { method: 'POST', headers: json, body })
  return ((await answer.json()) as { access_token: string }).access_token
}
