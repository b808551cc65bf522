/**
 * The connection that listens. It is asked for a sign of life regularly: a connection whose other end vanished without a word would
 * otherwise look like a quiet one, and its listeners would miss everything without ever being told.
 */
import { Redis } from 'ioredis'

const ANSWER_WITHIN_MS = 5000

export interface BusConnectionOptions {
  url: string
  /** Between two signs of life. */
  pingMs: number
  onError: (error: Error) => void
}

/** Connects and reconnects by itself; never subscribes by itself, because only the bus knows when listeners may be told. */
export function openBusConnection({ url, pingMs, onError }: BusConnectionOptions): Redis {
  const connection = new Redis(url, {
    autoResubscribe: false,
    autoResendUnfulfilledCommands: false,
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    connectTimeout: 5000,
    // Ends the connection when a command stays unanswered; set to less than the interval, so that pings do not pile up.
    socketTimeout: Math.min(ANSWER_WITHIN_MS, pingMs),
    retryStrategy: (attempt) => Math.min(50 * 2 ** attempt, 1000),
  })
  connection.on('error', onError)
  const pings = setInterval(() => {
    // An unanswered ping ends the connection, which is all that is wanted of it.
    if (connection.status === 'ready') connection.ping().catch(() => undefined)
  }, pingMs)
  pings.unref()
  connection.once('end', () => clearInterval(pings))
  return connection
}
