import type { SdkConfig } from './model.ts'

/** What SDKs are told before an administrator says otherwise. @param publicUrl where clients reach the platform */
export function fallbackSdkConfig(publicUrl: string): SdkConfig {
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
    realtime: { enabled: false, url: base.replace(/^http/, 'ws'), heartbeatInterval: 30_000 },
    features: {},
  }
}
