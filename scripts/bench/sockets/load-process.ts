/** `run-job.ts` starts this with the module of the job and its order; what the job gives is printed as its last line. */
const { module, order } = JSON.parse(process.argv[2] ?? '{}') as { module: string; order: unknown }
const { job } = (await import(module)) as { job(order: unknown): Promise<unknown> }
const result = await job(order)
process.stdout.write(`${JSON.stringify(result ?? null)}\n`, () => process.exit(0))
