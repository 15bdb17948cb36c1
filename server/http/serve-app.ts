import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
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
  // unknown paths pass by the limit of the routes, and looking for one is what a scanner does
  app.setNotFoundHandler({ preHandler: app.rateLimit() }, (request: FastifyRequest, reply: FastifyReply) => {
    const wantsPage = request.method === 'GET' && (request.headers.accept ?? '').includes('text/html')
    if (!isBuilt || !wantsPage || isNoPage(request.url)) return answerUnknownPath(request, reply)
    return reply.header('cache-control', 'no-cache').sendFile('index.html')
  })
}

function isNoPage(url: string): boolean {
  const path = url.split('?', 1)[0] ?? ''
  return path.startsWith('/assets/') || isServerPath(path)
}
