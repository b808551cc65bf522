import type { SdkConfig } from './model.ts'

export interface Addresses {
  /** Where clients reach the platform. */
  publicUrl: string
  /** `host:port` of the listener that Socket.IO has for itself, where it has one. */
  realtimeAddr?: string | undefined
}

/** What SDKs are told before an administrator says otherwise. */
export function fallbackSdkConfig({ publicUrl, realtimeAddr }: Addresses): SdkConfig {
  const base = publicUrl.replace(/\/$/, '')
  return {
    telemetry: {
      enabled: true,
      endpoint: `${base}/api/telemetry/events`,
      sampleRate: 1,
      batchSize: 50,
      flushInterval: 5000,
    },
    performance: { enabled: true, sampleRate: 1, webVitals: true },
    realtime: { enabled: true, url: realtimeUrl(base, realtimeAddr), heartbeatInterval: 30_000 },
    features: {},
  }
}

/** The platform's address; with a listener of its own the same host at that listener's port. */
function realtimeUrl(base: string, realtimeAddr: string | undefined): string {
  const url = new URL(base.replace(/^http/, 'ws'))
  if (realtimeAddr === undefined) return url.href.replace(/\/$/, '')
  url.port = realtimeAddr.slice(realtimeAddr.lastIndexOf(':') + 1)
  return `${url.protocol}//${url.host}`
}
