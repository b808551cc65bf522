import { defineConfig } from 'vitest/config'
import { MetReporter } from './support/met-reporter.ts'

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['test/**/*.test.ts'],
    exclude: ['test/crash/**', '**/node_modules/**'],
    reporters: ['default', new MetReporter()],
    globalSetup: ['test/global-setup.ts'],
    // The default leaves a core idle, and most files wait for a database half of their time.
    maxWorkers: '100%',
    testTimeout: 30_000,
    hookTimeout: 120_000,
  },
})
