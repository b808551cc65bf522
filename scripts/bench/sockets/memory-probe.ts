/** Loaded into a server under test with `--import`: on SIGUSR2 it collects garbage and writes down what is left. */
import { writeFileSync } from 'node:fs'

process.on('SIGUSR2', () => {
  for (let turn = 0; turn < 3; turn += 1) globalThis.gc?.()
  const { heapUsed, external, rss } = process.memoryUsage()
  writeFileSync(process.env.BENCH_MEMORY_FILE ?? '', JSON.stringify({ heapUsed, external, rss }))
})
