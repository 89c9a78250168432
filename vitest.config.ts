import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'

const here = import.meta.dirname
const alias = {
  '@shared': resolve(here, 'src/shared'),
  '@main': resolve(here, 'src/main'),
  '@renderer': resolve(here, 'src/renderer/src'),
}

export default defineConfig({
  test: {
    projects: [
      { resolve: { alias }, test: { name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}'], environment: 'node', testTimeout: 60_000 } },
      { resolve: { alias }, test: { name: 'integration', include: ['tests/integration/**/*.test.ts'], environment: 'node', testTimeout: 120_000, hookTimeout: 180_000 } },
      {
        resolve: { alias },
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/e2e/support/globalSetup.ts'],
          environment: 'node',
          testTimeout: 180_000,
          hookTimeout: 600_000,
          // A second, the default, is too short for a window beside another on two busy cores.
          expect: { poll: { timeout: 20_000 } },
          // A window under load may miss a beat once; twice is a fault.
          retry: 1,
          fileParallelism: true,
          maxWorkers: 2,
        },
      },
    ],
  },
})
