/**
 * Health from real probes (CFG-2). The verdict is pure and apart from the asking: without the database nothing
 * can be acknowledged, so that is `unhealthy`; anything else that fails is `degraded`.
 */
export type ServiceState = 'healthy' | 'unhealthy'
export type ServiceName = 'telemetry' | 'auth' | 'websocket' | 'database'

export interface Health {
  status: 'healthy' | 'degraded' | 'unhealthy'
  services: Record<ServiceName, ServiceState>
  /** When the probes ran, ms. */
  timestamp: number
}

/** Resolves when the service can do its work, rejects when it cannot. */
export type Probe = () => Promise<unknown>

export interface HealthOptions {
  probes: Record<ServiceName, Probe>
  now: () => number
  /** A probe that has not answered by then has failed. */
  probeTimeoutMs?: number
  /** An answer serves everybody who asks within this time. */
  cacheMs?: number
}

export function healthService({ probes, now, probeTimeoutMs = 2000, cacheMs = 1000 }: HealthOptions) {
  let last: { at: number; health: Promise<Health> } | undefined

  async function ask(): Promise<Health> {
    const names = Object.keys(probes) as ServiceName[]
    const states = await Promise.all(names.map((name) => stateOf(probes[name], probeTimeoutMs)))
    const services = Object.fromEntries(
      names.map((name, index) => [name, states[index]]),
    ) as Health['services']
    return { status: assess(services), services, timestamp: now() }
  }

  return {
    /** The state of every service, at most `cacheMs` old. */
    check(): Promise<Health> {
      if (!last || now() - last.at >= cacheMs) last = { at: now(), health: ask() }
      return last.health
    },
  }
}

/** The table behind `status`. */
export function assess(services: Health['services']): Health['status'] {
  if (services.database === 'unhealthy') return 'unhealthy'
  return Object.values(services).includes('unhealthy') ? 'degraded' : 'healthy'
}

async function stateOf(probe: Probe, timeoutMs: number): Promise<ServiceState> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('no answer in time')), timeoutMs)
  })
  try {
    await Promise.race([probe(), late])
    return 'healthy'
  } catch {
    return 'unhealthy'
  } finally {
    clearTimeout(timer)
  }
}
