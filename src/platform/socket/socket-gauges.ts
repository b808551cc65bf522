/** What is counted of the sockets of one process when somebody looks. */
import { Gauge, type Registry } from 'prom-client'

export interface SocketGaugesOptions {
  registry: Registry
  /** Of the series: `<prefix>_connections`. */
  prefix: string
  /** What an open connection is, for the page of the series. */
  connections: string
}

/** @returns the function that is told where to look */
export function socketGauges({ registry, prefix, connections }: SocketGaugesOptions) {
  function gaugeOf(series: string, help: string, read: () => number): void {
    new Gauge({
      name: `${prefix}_${series}`,
      help,
      registers: [registry],
      collect() {
        this.set(read())
      },
    })
  }

  return (read: { connections(): number; queuedBytes(): number }): void => {
    gaugeOf('connections', connections, read.connections)
    gaugeOf('queued_bytes', 'Bytes that wait for clients to read', read.queuedBytes)
  }
}
