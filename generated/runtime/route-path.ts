// Copied from codegen/static/route-path.ts by `npm run generate`. Do not edit.
/** Paths of a contract (`/users/{userId}`) as the router wants them. Parameters go by position, names may be anything. */
export interface RouterPath {
  url: string
  /** The declared name of the first parameter, the second, … */
  names: string[]
}

export function toRouterPath(path: string): RouterPath {
  const names: string[] = []
  const url = path.replaceAll(/\{([^}]+)\}|:/g, (match: string, name: string | undefined, offset: number) => {
    if (name === undefined) return '::'
    names.push(name)
    const next = path[offset + match.length]
    const endsItself = next === undefined || next === '/' || next === '-' || next === '.'
    return `:p${names.length - 1}${endsItself ? '' : '(^.+?)'}`
  })
  return { url, names }
}

/** The router's `p0`, `p1` … under their declared names. */
export function namedParameters(found: unknown, names: string[]): Record<string, string> {
  const values: Record<string, string> = {}
  for (const [index, name] of names.entries())
    values[name] = String((found as Record<string, string>)[`p${index}`])
  return values
}
