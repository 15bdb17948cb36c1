/** Start here: brings what an older browser lacks, then draws the app. */
import './styles/main.scss'
import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode, Suspense } from 'react'
import { createRoot } from 'react-dom/client'
import { RouterProvider } from 'react-router/dom'
import { makeQueryClient } from './api/query.ts'
import { endOpening } from './app/end-opening.ts'
import { makeRouter } from './app/router.tsx'
import { watchSession } from './app/signed-out-watch.ts'

async function start(): Promise<void> {
  if (!('Temporal' in globalThis)) await import('temporal-polyfill/global')
  const client = makeQueryClient()
  const router = makeRouter(client)
  watchSession(client, router)
  const root = document.getElementById('root')
  if (!root) throw new Error('index.html has no element with the id root')
  endOpening(root)
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={client}>
        <Suspense fallback={null}>
          <RouterProvider router={router} />
        </Suspense>
      </QueryClientProvider>
    </StrictMode>,
  )
}

void start()
