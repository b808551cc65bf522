/**
 * Every route comes from a contract: nothing in src/ adds one to a Fastify instance by hand, except files that serve
 * no API. The compiler knows what is a Fastify instance, so a map's `get` is none.
 */
import { relative } from 'node:path'
import ts from 'typescript'
import { projectProgram } from './program.ts'
import type { Step } from './step.ts'

/** Files that serve no API, and why. This list may only get shorter. */
const knownExceptions: Record<string, string> = {
  'src/platform/http/docs.ts': 'serves the documentation and the contracts themselves as files',
}

const routingMethods = new Set('get head post put patch delete options trace query all route'.split(' '))

export const routesStep: Step = {
  name: 'routes only from contracts',
  advice: 'Describe the operation in specs/, run `npm run generate` and write its handler.',
  async run() {
    const program = projectProgram()
    const files = program.getSourceFiles().filter(({ fileName }) => nameOf(fileName).startsWith('src/'))
    const findings = files.flatMap((file) => handWrittenRoutes(file, program.getTypeChecker()))
    const unused = Object.keys(knownExceptions).filter(
      (name) => !files.some(({ fileName }) => nameOf(fileName) === name),
    )
    findings.push(
      ...unused.map((name) => `scripts/check/routes.ts: the exception ${name} is not needed any more`),
    )
    return { facts: `${files.length} files, ${Object.keys(knownExceptions).length} exception`, findings }
  },
}

const nameOf = (fileName: string): string => relative(process.cwd(), fileName).replaceAll('\\', '/')

/** Where a file adds a route by hand, as `file:line: what`. */
export function handWrittenRoutes(file: ts.SourceFile, checker: ts.TypeChecker): string[] {
  const name = nameOf(file.fileName)
  if (name in knownExceptions) return []
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && addsRoute(node.expression, checker)) {
      const { line } = file.getLineAndCharacterOfPosition(node.getStart())
      found.push(`${name}:${line + 1}: ${node.expression.getText()}(…) adds a route that no contract names`)
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}

function addsRoute(callee: ts.Expression, checker: ts.TypeChecker): boolean {
  if (!ts.isPropertyAccessExpression(callee) || !routingMethods.has(callee.name.text)) return false
  return isFastifyInstance(checker.getTypeAtLocation(callee.expression))
}

/** `Fastify()` itself gives an instance that is also a promise of one. */
const isFastifyInstance = (type: ts.Type): boolean =>
  type.isUnionOrIntersection()
    ? type.types.some(isFastifyInstance)
    : type.getSymbol()?.name === 'FastifyInstance'
