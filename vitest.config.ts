import { defineConfig } from 'vitest/config'

const node = { environment: 'node' as const }

export default defineConfig({
  test: {
    projects: [
      { test: { ...node, name: 'domain', include: ['domain/**/*.test.ts'] } },
      { test: { ...node, name: 'app', include: ['src/**/*.test.ts'] } },
      {
        test: {
          ...node,
          name: 'server',
          include: ['server/**/*.test.ts'],
          globalSetup: ['server/testing/prepare-world.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
