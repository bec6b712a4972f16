import { defineConfig } from 'vitest/config'

/** These hold the clock, and whatever was begun before them in the same process. */
const clocks = ['test/people/attempts.test.ts']
const elsewhere = ['test/browser/**', 'node_modules/**']

export default defineConfig({
  test: {
    globalSetup: ['test/support/template.ts'],
    // Vitest would leave a core free, which on a small machine is half of it.
    maxWorkers: '100%',
    testTimeout: 20_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: [...elsewhere, ...clocks],
          // Each app that a test makes is its own; the modules may be shared, and are read once a worker instead of once a file.
          isolate: false,
        },
      },
      { extends: true, test: { name: 'clock', include: clocks } },
    ],
  },
})
