import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/browser/**/*.test.ts'],
    globalSetup: ['test/browser/support/build.ts'],
    // Each file has a server and a browser of its own, and waits more than it works.
    maxWorkers: 2,
    testTimeout: 90_000,
    hookTimeout: 60_000,
    // A browser on a busy machine now and then loses a journey. What fails twice running has failed; a second try is told.
    retry: 1,
  },
})
