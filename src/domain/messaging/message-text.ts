/** What of a payload can be searched: the texts in it where it is JSON, else itself where it is text. */
import { isUtf8 } from 'node:buffer'

/** Deeper values are left out. */
const MAX_DEPTH = 20

/** Whether the payload says the keyword; upper and lower case are the same. */
export function says(payload: Buffer, keyword: string): boolean {
  const wanted = keyword.toLowerCase()
  if (!isUtf8(payload)) return false
  const text = payload.toString('utf8')
  const value = parsed(text)
  return value === undefined ? text.toLowerCase().includes(wanted) : contains(value, wanted, 0)
}

function contains(value: unknown, wanted: string, depth: number): boolean {
  if (typeof value === 'string') return value.toLowerCase().includes(wanted)
  if (typeof value === 'number' || typeof value === 'boolean') return String(value).includes(wanted)
  if (typeof value !== 'object' || value === null || depth >= MAX_DEPTH) return false
  return Object.values(value).some((part) => contains(part, wanted, depth + 1))
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
