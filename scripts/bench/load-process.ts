/** The load generator in a process of its own, so that its work is not counted as the server's: `run-load.ts` starts it. */
import { generateLoad, type Requests } from './http-load.ts'
import type { LoadCommand } from './run-load.ts'

const { order, requests } = JSON.parse(process.argv[2] ?? '{}') as LoadCommand
const maker = (await import(requests.module)) as { requests(options: unknown): Requests }
const result = await generateLoad(order, maker.requests(requests.options))
process.stdout.write(JSON.stringify(result))
