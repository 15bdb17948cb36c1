import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { earlyFile, earlyPageOf, type EarlyPage } from '../../domain/early-pages.ts'
import { isServerPath } from '../../domain/server-paths.ts'
import { answerUnknownPath } from './answer-errors.ts'

const built = join(import.meta.dirname, '../../dist')

/** Serves the built app: its files for good where their names carry a hash, its page for every route of the app. */
export async function registerApp(app: FastifyInstance): Promise<void> {
  const isBuilt = existsSync(join(built, 'index.html'))
  if (isBuilt) {
    await app.register(fastifyStatic, {
      root: built,
      wildcard: false,
      index: false,
      setHeaders: (response, path) => {
        const isHashed = path.includes('/assets/')
        void response.header('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache')
      },
    })
  }
  const pageOf = isBuilt ? readPages() : () => ''
  // unknown paths pass by the limit of the routes, and looking for one is what a scanner does
  app.setNotFoundHandler({ preHandler: app.rateLimit() }, (request: FastifyRequest, reply: FastifyReply) => {
    const wantsPage = request.method === 'GET' && (request.headers.accept ?? '').includes('text/html')
    if (!isBuilt || !wantsPage || isNoPage(request.url)) return answerUnknownPath(request, reply)
    return reply
      .header('cache-control', 'no-cache')
      .type('text/html; charset=utf-8')
      .send(pageOf(pathOf(request.url)))
  })
}

const pathOf = (url: string) => url.split('?', 1)[0] ?? ''

function isNoPage(url: string): boolean {
  const path = pathOf(url)
  return path.startsWith('/assets/') || isServerPath(path)
}

/** The app's page for an address, naming what that address needs beside the app itself, to be fetched in the same breath. */
function readPages(): (address: string) => string {
  const page = readFileSync(join(built, 'index.html'), 'utf8')
  const path = join(built, earlyFile)
  // a build from before this was told to the server works without: its pages come a little later
  const early = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as EarlyPage[]) : []
  return (address) => withEarlyFiles(page, earlyPageOf(early, address)?.files ?? [])
}

/** The files named at the end of the head: after the app's own, which are waited for first. */
export function withEarlyFiles(page: string, files: readonly string[]): string {
  const links = files.map((file) =>
    file.endsWith('.css')
      ? `<link rel="preload" as="style" crossorigin href="${file}">`
      : `<link rel="modulepreload" crossorigin href="${file}">`,
  )
  return page.replace('</head>', () => `${links.join('')}</head>`)
}
