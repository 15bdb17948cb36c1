/** What makes the app open without a signal; fetched once the first page stands. */
import type { QueryClient } from '@tanstack/react-query'
import { keepAnswers } from './keep-answers.ts'

export function startOffline(client: QueryClient): void {
  keepAnswers(client)
  // a worker would keep a page of the development server that is not a build
  if (import.meta.env.PROD && window.isSecureContext && 'serviceWorker' in navigator) void installWorker()
}

async function installWorker(): Promise<void> {
  try {
    await navigator.serviceWorker.register('/sw.js', { updateViaCache: 'none' })
    const { active } = await navigator.serviceWorker.ready
    const loaded = performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname)
    active?.postMessage(
      loaded.filter((path) => path.startsWith('/assets/')),
      { transfer: [] },
    )
  } catch {
    // a browser that does not let it: the app is as it was without
  }
}
