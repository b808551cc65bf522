/** MongoDB and Redis for a start of the server, for the command line and for tests: found, started, shared, stopped. */
export { ServiceError, type ServiceProblem } from './errors.ts'
export { type Binaries, findBinaries } from './find-binaries.ts'
export { type MongodOptions, type RedisOptions, startMongod, startRedis } from './server.ts'
export type { ServerHandle } from './server-kind.ts'
export { running, type Services, type ServicesOptions, startServices } from './start-services.ts'
