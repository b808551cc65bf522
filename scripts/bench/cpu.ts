import { readFileSync } from 'node:fs'

/** A clock tick of /proc; 100 a second on every Linux that matters. */
const TICK_MS = 10

/** Processor time that a process has used, in user and kernel mode. */
export function cpuMsOf(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[11]) + Number(fields[12])) * TICK_MS
}
