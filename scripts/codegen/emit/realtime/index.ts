/** What the template of `@asyncapi/generator` calls: the bundled document in, one file out. */
export { emitRealtimeClient } from './client.ts'
export { emitRealtimeSchemas } from './schemas.ts'
export { emitRealtime } from './tables.ts'
