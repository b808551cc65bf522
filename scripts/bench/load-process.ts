/** The load generator in a process of its own, so that its work is not counted as the server's: `run-load.ts` starts it. */
import { generateLoad, type LoadOrder, type LoadResult, type Requests } from './http-load.ts'
import type { LoadCommand } from './run-load.ts'

interface LoadModule {
  requests(options: unknown): Requests
  /** A load that is not made of HTTP requests. */
  load?(order: LoadOrder, options: unknown): Promise<Omit<LoadResult, 'cpuMs'>>
}

const { order, requests } = JSON.parse(process.argv[2] ?? '{}') as LoadCommand
const { load, ...maker } = (await import(requests.module)) as LoadModule
const result = load
  ? await load(order, requests.options)
  : await generateLoad(order, maker.requests(requests.options))
const { user, system } = process.cpuUsage()
process.stdout.write(JSON.stringify({ ...result, cpuMs: (user + system) / 1000 } satisfies LoadResult))
