/**
 * Says, for each address of the app, which files its page needs: the server names them in the page it sends, so that a phone
 * fetches them while it still reads the first. Otherwise each is asked for when the one before has been read: the app, the
 * addresses, the page, what the page imports.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import type { Plugin } from 'vite'
import { earlyFile, type EarlyPage } from '../domain/early-pages.ts'

const features = 'src/features'

/** An address with a page of its own, as the routes write it; one that is written otherwise is only not fetched early. */
const route = /path: '([^']+)',\s*lazy: async \(\) => \(\{ Component: \(await import\('([^']+)'\)\)/g

export function earlyFiles(): Plugin {
  let root = ''
  return {
    name: 'early-files',
    apply: 'build',
    enforce: 'post',
    configResolved(config) {
      root = config.root
    },
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk')
      const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]))
      const bySource = new Map(
        chunks.flatMap((chunk) => (chunk.facadeModuleId ? [[relative(root, chunk.facadeModuleId), chunk]] : [])),
      )
      const entry = chunks.find(({ isEntry, name }) => isEntry && name === 'index')
      const addresses = bySource.get('src/app/pages.ts')
      if (!entry || !addresses) throw new Error('The build has no app, or no addresses, to fetch early')
      const own = new Set(needsOf(entry))
      const pages = routesIn(root).flatMap(({ path, source }): EarlyPage[] => {
        const page = bySource.get(source)
        if (!page) return []
        const files = new Set([addresses, page].flatMap(needsOf))
        return [{ path, files: [...files].filter((file) => !own.has(file)).map((file) => `/${file}`) }]
      })
      this.emitFile({ type: 'asset', fileName: earlyFile, source: JSON.stringify(pages) })

      function needsOf(chunk: (typeof chunks)[number]): string[] {
        const seen = new Set<string>()
        const visit = (each: typeof chunk) => {
          if (seen.has(each.fileName)) return
          seen.add(each.fileName)
          for (const style of each.viteMetadata?.importedCss ?? []) seen.add(style)
          for (const needed of each.imports) {
            const found = byName.get(needed)
            if (found) visit(found)
          }
        }
        visit(chunk)
        return [...seen]
      }
    },
  }
}

/** Every address that a feature names, with the source of its page. */
function routesIn(root: string): { path: string; source: string }[] {
  return readdirSync(join(root, features), { recursive: true, encoding: 'utf8' })
    .filter((name) => /(^|[/-])routes\.ts$/.test(name))
    .flatMap((name) => {
      const text = readFileSync(join(root, features, name), 'utf8')
      return [...text.matchAll(route)].map(([, path = '', imported = '']) => ({
        path,
        source: join(features, dirname(name), imported),
      }))
    })
}
