/** Builders fill the dull fields, so that a test shows only what matters to it. */
import { randomUUID } from 'node:crypto'

/** A valid custom event as it goes over the wire. */
export function telemetryEvent<Fields extends object>(fields: Fields = {} as Fields) {
  return {
    id: randomUUID(),
    type: 'custom' as const,
    name: 'button_click',
    ts: Date.now(),
    app: 'test',
    release: '1.0.0',
    sessionId: 'sess_1',
    ...fields,
  }
}
