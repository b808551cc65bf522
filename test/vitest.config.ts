import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { LongestFirst } from './support/longest-first.ts'
import { MetReporter } from './support/met-reporter.ts'

const shared = { testTimeout: 30_000, hookTimeout: 120_000 }
const notHere = ['test/crash/**', '**/node_modules/**']
const parity = ['test/codegen/**/*.test.ts', 'test/contract/{gateway,realtime,chat-realtime}.test.ts']

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    reporters: ['default', new MetReporter()],
    globalSetup: ['test/global-setup.ts'],
    // Most files wait for a database, or for a program that starts, half of their time.
    maxWorkers: availableParallelism() + 1,
    sequence: { sequencer: LongestFirst },
    projects: [
      // Nothing in the program is global, so its files may share a process; loading it costs more than most of them.
      {
        extends: true,
        test: {
          ...shared,
          name: 'program',
          include: ['test/**/*.test.ts'],
          exclude: [...notHere, ...parity],
          isolate: false,
        },
      },
      // zod learns OpenAPI for the whole process, before any schema is made.
      {
        extends: true,
        test: { ...shared, name: 'codegen', include: parity, exclude: notHere },
      },
    ],
  },
})
