/** A route written by hand is found with its line; what only looks like one is not (GEN-3). */
import { resolve } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { handWrittenRoutes } from '#scripts/check/routes.ts'

const fileName = resolve('src/planted.ts')

function routesIn(code: string): string[] {
  const { options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile('tsconfig.json', ts.sys.readFile).config,
    ts.sys,
    process.cwd(),
  )
  const host = ts.createCompilerHost(options)
  const read = host.getSourceFile.bind(host)
  const planted = ts.createSourceFile(fileName, code, ts.ScriptTarget.Latest, true)
  host.getSourceFile = (name, ...rest) => (resolve(name) === fileName ? planted : read(name, ...rest))
  const program = ts.createProgram([fileName], options, host)
  return handWrittenRoutes(planted, program.getTypeChecker())
}

test('routes by hand, however they are added, are named; look-ups are not', () => {
  const found = routesIn(`
import Fastify, { type FastifyInstance } from 'fastify'
const app = Fastify()
app.get('/by-hand', () => 'x')
export const add = (server: FastifyInstance, path: string) => server.post(path, () => 'x')
app.register(async (scope) => { scope.route({ method: 'GET', url: '/y', handler: () => 'y' }) })
export const looked = new Map([['/by-hand', 1]]).get('/by-hand')
export const gone = new URLSearchParams('').delete('x')
`)

  expect(found).toEqual([
    'src/planted.ts:4: app.get(…) adds a route that no contract names',
    'src/planted.ts:5: server.post(…) adds a route that no contract names',
    'src/planted.ts:6: scope.route(…) adds a route that no contract names',
  ])
})
