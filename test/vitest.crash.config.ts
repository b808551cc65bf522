import { defineConfig } from 'vitest/config'

/** Long ledgers: `npm run test:crash`. They start services of their own, because they kill them. */
export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['test/crash/**/*.test.ts'],
    fileParallelism: false,
    hookTimeout: 120_000,
  },
})
