import { defineConfig } from 'vitest/config'
import { LongestFirst } from './support/longest-first.ts'
import { MetReporter } from './support/met-reporter.ts'

const shared = { testTimeout: 30_000, hookTimeout: 120_000 }
const notHere = ['test/crash/**', '**/node_modules/**']

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    reporters: ['default', new MetReporter()],
    globalSetup: ['test/global-setup.ts'],
    // The default leaves a core idle, and most files wait for a database half of their time.
    maxWorkers: '100%',
    sequence: { sequencer: LongestFirst },
    projects: [
      // Nothing in the program is global, so its files may share a process; loading it costs more than most of them.
      {
        extends: true,
        test: {
          ...shared,
          name: 'program',
          include: ['test/**/*.test.ts'],
          exclude: [...notHere, 'test/codegen/**'],
          isolate: false,
        },
      },
      // The generator registers schemas by name for the whole process.
      {
        extends: true,
        test: { ...shared, name: 'codegen', include: ['test/codegen/**/*.test.ts'], exclude: notHere },
      },
    ],
  },
})
