/** MongoDB and Redis for a start of the server, for the command line and for tests: found, started, shared, stopped. */
export { findBinaries } from './find-binaries.ts'
export { startMongod, startRedis } from './server.ts'
export type { ServerHandle } from './server-kind.ts'
export { running, type Services, startServices } from './start-services.ts'
