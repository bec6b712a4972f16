import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: ['test/browser/**', 'node_modules/**'],
    globalSetup: ['test/support/template.ts'],
    // Vitest would leave a core free, which on a small machine is half of it.
    maxWorkers: '100%',
    testTimeout: 20_000,
  },
})
