import { Parser } from '@asyncapi/parser'
import { join } from '../pointer.ts'
import type { Problem } from '../problem.ts'
import type { AsyncDocument } from './document.ts'

/** Advice of the parser that is not about right and wrong. */
const adviceOnly =
  /^asyncapi(3)?-(latest-version|tags|info-|operation-(summary|description)|server-|unused-|.*-unused)/

const errorLevel = 0
const warningLevel = 1

export interface Finding {
  pointer: string
  rule: string
  message: string
  severity: Problem['severity']
}

/** What `@asyncapi/parser` finds wrong with a bundled document, by pointers into it. */
export async function validateDocument(document: AsyncDocument): Promise<Finding[]> {
  const diagnostics = await new Parser().validate(JSON.stringify(document))
  const findings = diagnostics
    .filter(({ severity, code }) => severity <= warningLevel && !adviceOnly.test(String(code)))
    .map(({ path, code, message, severity }) => ({
      pointer: join('#', ...path),
      rule: String(code),
      message,
      severity: severity === errorLevel ? ('error' as const) : ('warn' as const),
    }))
  return withoutConsequences(findings)
}

/** The parser says that the document is invalid and then why; the first is no news. */
function withoutConsequences(findings: Finding[]): Finding[] {
  const seen = new Set<string>()
  return findings.filter(({ pointer, message }) => {
    const key = `${pointer}\n${message}`
    return !seen.has(key) && seen.add(key)
  })
}
