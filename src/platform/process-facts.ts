/** What a process knows of itself. */
import { randomUUID } from 'node:crypto'

export interface ProcessFacts {
  id: string
  uptimeMs: number
  memoryBytes: number
  /** Of one core, since the start. */
  cpuPercent: number
}

const id = randomUUID()

export function processFacts(): ProcessFacts {
  const uptimeMs = process.uptime() * 1000
  const { user, system } = process.cpuUsage()
  return {
    id,
    uptimeMs: Math.round(uptimeMs),
    memoryBytes: process.memoryUsage.rss(),
    cpuPercent: Math.round((user + system) / uptimeMs) / 10,
  }
}
