/** Which room may import from which (design, "the house"). `npm run check` proves that every module was seen. */
const inDomain = '^src/domain/'
const family = '^src/api/([^/]+)/'

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one file, or need a third.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'platform-knows-nobody',
      comment: 'The platform serves every area and face; what it needs from them is given to it.',
      severity: 'error',
      from: { path: '^src/platform/' },
      to: { path: '^src/(api|domain)/|^src/[^/]+\\.ts$' },
    },
    {
      name: 'domain-knows-no-wire',
      comment: 'An area speaks our words: no generated types, no HTTP, no queue, no sockets.',
      severity: 'error',
      from: { path: inDomain },
      to: {
        path: '^(generated|src/api)/|node_modules/(fastify|@fastify|bullmq|socket\\.io|ws|ioredis|undici)/',
      },
    },
    {
      name: 'only-stores-meet-the-database',
      comment: 'Move the query into a *-store.ts; services speak domain words.',
      severity: 'error',
      from: { path: inDomain, pathNot: '-store\\.ts$' },
      to: { path: 'node_modules/mongodb/' },
    },
    {
      name: 'families-are-strangers',
      comment: 'What two families share is an area in src/domain.',
      severity: 'error',
      from: { path: family },
      to: { path: '^src/api/[^/]+/', pathNot: '^src/api/$1/' },
    },
    {
      name: 'families-use-their-own-contract',
      comment: 'A family serves its own contract only.',
      severity: 'error',
      from: { path: family },
      to: { path: '^generated/', pathNot: '^generated/($1|runtime)/' },
    },
    {
      name: 'api-touches-no-store',
      comment: 'A handler makes one service call; services hold the stores.',
      severity: 'error',
      from: { path: '^src/api/' },
      to: { path: '-(store|log)\\.ts$|node_modules/(mongodb|ioredis|bullmq)/' },
    },
    {
      name: 'scripts-serve-main-only',
      comment: 'The program is complete without scripts; only main.ts starts the embedded services.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/main\\.ts$' },
      to: { path: '^scripts/' },
    },
    {
      name: 'generated-stands-alone',
      comment: 'Generated code is published by itself.',
      severity: 'error',
      from: { path: '^generated/' },
      to: { path: '^(src|scripts|test)/' },
    },
    {
      name: 'codegen-knows-no-project',
      comment: 'The generator takes contract folders in and gives an output folder out.',
      severity: 'error',
      from: { path: '^scripts/codegen/' },
      to: { path: '^(src|generated|test)/|^scripts/(?!codegen/)' },
    },
    {
      name: 'tests-stay-outside',
      comment: 'Nothing that runs in production imports a test or its support.',
      severity: 'error',
      from: { path: '^(src|scripts/codegen|scripts/services)/' },
      to: { path: '^test/' },
    },
    {
      name: 'everything-resolves',
      comment: 'An import that is not found would also escape every rule above.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^test/codegen/fixtures/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.js', '.mjs', '.cjs', '.json', '.d.ts'],
    },
  },
}
