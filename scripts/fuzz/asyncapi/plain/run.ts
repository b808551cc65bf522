/** One run over plain sockets: a family and a seed, against a program of its own, with users that its business server makes. */
import { createImClient } from '#generated/im/client.ts'
import { startTarget, type Target } from '../../target.ts'
import type { SocketPlan, SocketResult } from '../run.ts'
import { attackPlain, type PlainAttack } from './attack.ts'
import { chatHome } from './chat-home.ts'
import type { PlainContract } from './contract.ts'

const lanes = 8

const uids = Array.from({ length: lanes }, (_, lane) => `fuzz-${lane}`)

/** Where a family's sockets are, what opens the connection of a lane, and what is there already. */
const homes: Record<string, (target: Target) => Promise<Pick<PlainAttack, 'doors' | 'known'>>> = {
  async im({ imUrl, managerToken, listeners }) {
    const server = createImClient({ baseUrl: imUrl, token: managerToken })
    for (const uid of uids) {
      const { response } = await server.updateToken({
        body: { uid, token: uid, device_flag: 1, device_level: 0 },
      })
      if (!response.ok) throw new Error(`the token of ${uid} was refused with ${response.status}`)
    }
    const url = listeners.imWs ?? ''
    return { doors: uids.map((uid) => ({ url, opening: { uid, token: uid, deviceFlag: 1 } })) }
  },
  chat: (target) => chatHome(target, uids),
}

export async function runPlainSockets(plan: SocketPlan, contract: PlainContract): Promise<SocketResult> {
  const home = homes[plan.family]
  if (!home)
    throw new Error(
      `scripts/fuzz/asyncapi/plain/run.ts does not know where the sockets of ${plan.family} are`,
    )
  const startedAt = performance.now()
  const target = await startTarget()
  try {
    const { seed, messages: count } = plan
    const result = await attackPlain(contract, { ...(await home(target)), seed, count })
    const failures = [...result.failures, ...(await target.faults()), ...(await target.stop())]
    const seconds = (performance.now() - startedAt) / 1000
    return { ...result, failures, family: plan.family, seed: plan.seed, seconds }
  } finally {
    await target.stop()
  }
}
