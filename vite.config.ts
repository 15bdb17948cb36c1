import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { serverPaths } from './domain/server-paths.ts'
import { earlyFiles } from './scripts/early-files-plugin.ts'
import { serviceWorker, workerFile, workerSource } from './scripts/service-worker-plugin.ts'

const server = process.env['SERVER_URL'] ?? 'http://127.0.0.1:3000'
const toServer = Object.fromEntries(serverPaths.map((path) => [path, { target: server }]))

export default defineConfig({
  plugins: [react(), earlyFiles(), serviceWorker()],
  server: { proxy: toServer },
  css: {
    // GOV.UK Frontend 6.6 carries one old media-query hack that the minifier refuses; it may go when theirs does
    lightningcss: { errorRecovery: true },
    preprocessorOptions: { scss: { quietDeps: true } },
  },
  build: {
    target: 'es2023',
    manifest: true,
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: { index: 'index.html', worker: workerSource },
      output: {
        entryFileNames: ({ name }) => (name === 'worker' ? workerFile : 'assets/[name]-[hash].js'),
      },
    },
  },
})
