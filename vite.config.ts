import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const server = process.env['SERVER_URL'] ?? 'http://127.0.0.1:3000'
// a path here is a beginning: `/app` alone would take `/apply` too
const toServer = Object.fromEntries(
  ['/v5', '/v6', '/latest', '/app/', '/session', '/sandbox', '/healthz'].map((path) => [path, { target: server }]),
)

export default defineConfig({
  plugins: [react()],
  server: { proxy: toServer },
  css: {
    // GOV.UK Frontend 6.6 carries one old media-query hack that the minifier refuses; it may go when theirs does
    lightningcss: { errorRecovery: true },
    preprocessorOptions: { scss: { quietDeps: true } },
  },
  build: { target: 'es2023', manifest: true, assetsInlineLimit: 0 },
})
