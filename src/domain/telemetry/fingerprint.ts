/**
 * Which errors are the same error? Those with the same name, the same message once the changing parts are
 * taken out, and the same function on top of the stack. Line and column are left out, and the hash in a
 * bundle's file name too, so that a group survives a release.
 *
 * Every pattern is linear and the texts are cut first: the input is a stranger's.
 */
import { hash } from 'node:crypto'

const MESSAGE_LENGTH = 500
const STACK_LENGTH = 4000

/** In this order: an id is recognised before the numbers inside it are. */
const CHANGING_PARTS: [pattern: RegExp, name: string][] = [
  [/\b(https?:\/\/[^\s?#"')]{1,300})[?#][^\s"')]*/g, '$1?<query>'],
  [/\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/gi, '<uuid>'],
  [/\b0x[0-9a-f]+\b/gi, '<hex>'],
  [/\b(?=[0-9a-f]{0,64}\d)[0-9a-f]{8,64}\b/gi, '<hex>'],
  [/\d+(?:[.,]\d+)*/g, '<number>'],
]

/** 32 hexadecimal digits; equal for two errors that belong together. */
export function fingerprintOf(name: string, message: unknown, stack: unknown): string {
  const parts = [normaliseMessage(name), normaliseMessage(textOf(message)), topFrame(textOf(stack))]
  return hash('sha256', JSON.stringify(parts)).slice(0, 32)
}

/** The message with numbers, hexadecimal ids, UUIDs and URL queries replaced by their kind. */
export function normaliseMessage(message: string): string {
  return CHANGING_PARTS.reduce(
    (text, [pattern, name]) => text.replace(pattern, name),
    message.slice(0, MESSAGE_LENGTH).trim(),
  )
}

/** Function and file of the innermost frame, in V8's (`at f (file:1:2)`) or Gecko's and WebKit's (`f@file:1:2`) writing. */
export function topFrame(stack: string): string {
  for (const line of stack.slice(0, STACK_LENGTH).split('\n')) {
    const frame = frameOf(line.trim())
    if (frame !== undefined) return frame
  }
  return ''
}

function frameOf(line: string): string | undefined {
  if (!/:\d+\)?$/.test(line)) return undefined
  if (line.startsWith('at ')) {
    const bracket = line.lastIndexOf(' (')
    if (bracket < 0) return `@${fileOf(line.slice(3))}`
    return `${line.slice(3, bracket)}@${fileOf(line.slice(bracket + 2))}`
  }
  const at = line.lastIndexOf('@')
  return at < 0 ? undefined : `${line.slice(0, at)}@${fileOf(line.slice(at + 1))}`
}

/** The file's own name, without host, folder, query, position and build hash. */
function fileOf(place: string): string {
  const path = place.replace(/\)$/, '').replace(/(?::\d{1,9}){1,2}$/, '')
  const file = path.slice(path.search(/[^/\\]*$/)).replace(/[?#].*$/, '')
  return file.replace(/(?<=[.-])(?=[a-z_]*\d)[0-9a-z_]{6,64}(?=\.)/gi, '<hash>')
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : '')
