/** One run over sockets: a family and a seed, against a program of its own. */
import { createAdminClient } from '#generated/admin/client.ts'
import { createSdkClient } from '#generated/sdk/client.ts'
import { startTarget, type Target } from '../target.ts'
import { type AttackResult, attack } from './attack.ts'
import { plainContractOf } from './plain/contract.ts'
import { runPlainSockets } from './plain/run.ts'
import { type SocketContract, socketContractOf } from './socket-contract.ts'

export interface SocketPlan {
  family: string
  seed: number
  messages: number
}

export interface SocketResult extends AttackResult {
  family: string
  seed: number
  seconds: number
}

/** Connections, every other one of somebody who may do little. */
const lanes = 8

export async function runSockets(plan: SocketPlan): Promise<SocketResult | undefined> {
  const plain = plainContractOf(plan.family)
  if (plain) return runPlainSockets(plan, plain)
  const contract = socketContractOf(plan.family)
  if (!contract) return undefined
  const startedAt = performance.now()
  const target = await startTarget()
  try {
    await createExampleTopics(contract, target)
    const tokens = [target.token, await tokenOfGuest(target)]
    const result = await attack(contract, {
      url: target.url,
      seed: plan.seed,
      count: plan.messages,
      tokens: Array.from({ length: lanes }, (_, lane) => tokens[lane % tokens.length] ?? target.token),
    })
    const failures = [...result.failures, ...(await target.faults()), ...(await target.stop())]
    const seconds = (performance.now() - startedAt) / 1000
    return { ...result, failures, family: plan.family, seed: plan.seed, seconds }
  } finally {
    await target.stop()
  }
}

/** Topics that exist only when somebody created them. */
async function createExampleTopics({ topics }: SocketContract, { url, token }: Target): Promise<void> {
  const admin = createAdminClient({ baseUrl: url, token })
  for (const topic of topics) {
    if (!('exists' in topic) || topic.exists !== 'created') continue
    const { response } = await admin.createTopic({ body: { topic: topic.example } })
    if (!response.ok) throw new Error(`the topic ${topic.example} was refused with ${response.status}`)
  }
}

async function tokenOfGuest({ url, token }: Target): Promise<string> {
  const admin = createAdminClient({ baseUrl: url, token })
  const made = await admin.createClient({
    body: { id: 'fuzz-guest', grants: ['client_credentials'], scopes: ['telemetry:read'] },
  })
  const client_secret = made.data?.secret ?? ''
  const { data, error } = await createSdkClient({ baseUrl: url }).issueToken({
    body: { grant_type: 'client_credentials', client_id: 'fuzz-guest', client_secret },
  })
  if (!data) throw new Error(`the guest got no token: ${JSON.stringify(error)}`)
  return data.access_token
}
