/** Prints values and calls as code that reads well without a formatter: short on one line, long over several. */
import { propertyKey, quote } from './names.ts'

const lineWidth = 100

export const indent = (text: string): string => text.replaceAll(/\n(?=[^\n])/g, '\n  ')

/** `[a, b]`, broken into lines where it is long. */
export const list = (items: string[]): string => enclose('[', items, ']')

/** `{ a: 1, b }`, broken into lines where it is long. The values are code. */
export function record(entries: [string, string][]): string {
  if (entries.length === 0) return '{}'
  return enclose(
    '{',
    entries.map(([name, value]) => `${propertyKey(name)}: ${value}`),
    '}',
    ' ',
  )
}

/** Always one entry a line, each with what stands above it (a comment, or nothing). */
export function block(entries: { above?: string; text: string }[]): string {
  if (entries.length === 0) return '{}'
  const lines = entries.map(({ above, text }) => `${above ? `${above}\n` : ''}${text},`)
  return `{${indent(`\n${lines.join('\n')}`)}\n}`
}

export const call = (callee: string, ...args: string[]): string => {
  const flat = `${callee}(${args.join(', ')})`
  const onlyLastIsLong = args.slice(0, -1).every((arg) => !arg.includes('\n'))
  if ((!flat.includes('\n') && flat.length <= lineWidth) || (onlyLastIsLong && args.at(-1)?.includes('\n')))
    return flat
  return `${callee}(${indent(`\n${args.join(',\n')},`)}\n)`
}

function enclose(open: string, items: string[], close: string, padding = ''): string {
  const flat = `${open}${padding}${items.join(', ')}${padding}${close}`
  if (!flat.includes('\n') && flat.length <= lineWidth) return flat
  return `${open}${indent(`\n${items.join(',\n')},`)}\n${close}`
}

/** A JSON value as code. */
export function literal(value: unknown): string {
  if (typeof value === 'string') return quote(value)
  if (Array.isArray(value)) return list(value.map(literal))
  if (value !== null && typeof value === 'object') {
    return record(Object.entries(value).map(([name, member]) => [name, literal(member)]))
  }
  return String(value)
}

/** A doc comment, or nothing where there is nothing to say. */
export function docComment(...paragraphs: (string | undefined)[]): string {
  const text = paragraphs.filter(Boolean).join('\n\n').trim().replaceAll('*/', '*\\/')
  if (!text) return ''
  const lines = text.split('\n').flatMap((line) => wrap(line.trimEnd()))
  if (lines.length === 1) return `/** ${lines[0]} */`
  return `/**\n${lines.map((line) => (line ? ` * ${line}` : ' *')).join('\n')}\n */`
}

/** A paragraph in lines, broken between words; what is indented (code, lists) keeps its form. */
function wrap(paragraph: string): string[] {
  if (paragraph.length <= lineWidth || /^\s/.test(paragraph)) return [paragraph]
  const lines: string[] = []
  let line = ''
  for (const word of paragraph.split(' ')) {
    if (line !== '' && line.length + word.length + 1 > lineWidth) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line]
}
