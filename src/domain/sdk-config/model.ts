/** What SDKs are told about themselves (seed 000 §4.1, CFG-1). Times are ms, rates 0 to 1. */
export interface SdkConfig {
  telemetry: {
    enabled: boolean
    endpoint: string
    sampleRate: number
    batchSize: number
    flushInterval: number
  }
  performance: { enabled: boolean; sampleRate: number; webVitals: boolean }
  realtime: { enabled: boolean; url: string; heartbeatInterval: number }
  features: Record<string, boolean>
}

/** Any part of the configuration; what is missing stays as it is. */
export interface SdkConfigPatch {
  telemetry?: Partial<SdkConfig['telemetry']>
  performance?: Partial<SdkConfig['performance']>
  realtime?: Partial<SdkConfig['realtime']>
  features?: Record<string, boolean>
}

/** What differs for one app, and inside it for some of its releases. */
export interface AppSdkConfig extends SdkConfigPatch {
  /** In this order; every match applies. `match` is a release, or its beginning followed by `*`. */
  releases?: { match: string; override: SdkConfigPatch }[]
}

/** `1.4.*` matches `1.4.2`; `1.4.2` matches only itself. */
export function releaseMatches(match: string, release: string): boolean {
  return match.endsWith('*') ? release.startsWith(match.slice(0, -1)) : match === release
}

/** The configuration with the app's differences, and those of its release, laid over it. */
export function effectiveConfig(
  base: SdkConfig,
  app: AppSdkConfig | undefined,
  release: string | undefined,
): SdkConfig {
  if (!app) return base
  const { releases = [], ...patch } = app
  const matching = release === undefined ? [] : releases.filter(({ match }) => releaseMatches(match, release))
  return matching.reduce((config, { override }) => patched(config, override), patched(base, patch))
}

function patched(base: SdkConfig, patch: SdkConfigPatch): SdkConfig {
  return {
    telemetry: { ...base.telemetry, ...patch.telemetry },
    performance: { ...base.performance, ...patch.performance },
    realtime: { ...base.realtime, ...patch.realtime },
    features: { ...base.features, ...patch.features },
  }
}

/** A stored value and when it was stored. */
export interface Dated<Value> {
  config: Value
  updatedAt: Date
}

export interface NamedAppConfig extends Dated<AppSdkConfig> {
  app: string
}
