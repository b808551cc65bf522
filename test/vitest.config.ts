import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['test/**/*.test.ts'],
    exclude: ['test/crash/**', '**/node_modules/**'],
    globalSetup: ['test/global-setup.ts'],
    fileParallelism: true,
    testTimeout: 30_000,
    hookTimeout: 120_000,
  },
})
