import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join } from 'node:path'

const kinds: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }

/** Serves a built page to the browser of a bench, with JSON texts under the paths that name them. */
export async function servePage(
  folder: string,
  json: Readonly<Record<string, string>> = {},
): Promise<{ address: string; close: () => void }> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const text = json[pathname]
    if (text !== undefined) {
      response.writeHead(200, { 'content-type': 'application/json' }).end(text)
      return
    }
    const path = pathname === '/' ? '/index.html' : pathname
    readFile(join(folder, path)).then(
      (body) => response.writeHead(200, { 'content-type': kinds[extname(path)] ?? 'text/plain' }).end(body),
      () => response.writeHead(404).end(),
    )
  })
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done)
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The bench server has no port')
  return { address: `http://127.0.0.1:${address.port}`, close: () => server.close() }
}
