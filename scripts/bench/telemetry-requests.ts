/** Requests of the telemetry bench: batches or single events of about 300 bytes, each event with an id of its own. */
import { type Requests, requestBytes } from './http-load.ts'

export interface TelemetryRequestOptions {
  path: string
  /** Events in a request; a single one is sent bare to a reference that takes one. */
  events: number
  /** Whether a single event stands in an array. */
  inArray: boolean
  /** Share of the events, 0 to 1, that repeat an id sent before by this process. */
  repeated: number
}

const ID_LENGTH = 24
const REMEMBERED = 10_000

export function requests({ path, events, inArray, repeated }: TelemetryRequestOptions): Requests {
  const all = Array.from({ length: events }, (_, nth) => eventWith(placeholder(nth)))
  const body = Buffer.from(JSON.stringify(inArray ? all : all[0]))
  const template = requestBytes('POST', path, { 'content-type': 'application/json' }, body)
  const places = all.map((_, nth) => template.indexOf(placeholder(nth)))
  const nextId = idSource(repeated)
  return {
    next() {
      const request = Buffer.from(template)
      for (const place of places) request.write(nextId(), place, ID_LENGTH, 'latin1')
      return request
    },
  }
}

/** Ids in rising order, as clients make them, mixed with some that were sent before. */
function idSource(repeated: number): () => string {
  const run = Date.now()
    .toString(36)
    .padStart(ID_LENGTH - 'evt__'.length - 7, '0')
  const sent: string[] = []
  let count = 0
  return () => {
    if (repeated > 0 && sent.length > 0 && Math.random() < repeated) {
      return sent[Math.floor(Math.random() * sent.length)] as string
    }
    const id = `evt_${run}_${count.toString(36).padStart(7, '0')}`
    if (repeated > 0) sent[count % REMEMBERED] = id
    count += 1
    return id
  }
}

const placeholder = (nth: number) => `@${nth}@`.padEnd(ID_LENGTH, '@')

function eventWith(id: string) {
  return {
    id,
    type: 'custom',
    name: 'button_click',
    ts: Date.now(),
    app: 'my-app',
    release: '1.0.0',
    sessionId: 'sess_xyz789',
    user: { id: 'user_123', email: 'user@example.com' },
    props: { button_id: 'save-btn', section: 'settings', url: 'https://app.example.com/dashboard', step: 3 },
  }
}
