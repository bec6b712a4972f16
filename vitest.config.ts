import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: { include: ['test/**/*.test.{ts,tsx}'], exclude: ['test/browser/**', 'node_modules/**'], testTimeout: 20_000 },
})
