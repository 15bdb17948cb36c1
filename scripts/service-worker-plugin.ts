/** Tells the service worker, once all else is built, which files it keeps. */
import { createHash } from 'node:crypto'
import { relative } from 'node:path'
import type { Plugin } from 'vite'
import { offlineFiles, type BuiltFile } from '../src/offline/worker-plan.ts'

export const workerSource = 'src/offline/service-worker.ts'

/** Its address is its scope: from the root it serves every page. */
export const workerFile = 'sw.js'

const placeholder = 'OFFLINE_FILES'

export function serviceWorker(): Plugin {
  let root = ''
  return {
    name: 'service-worker',
    apply: 'build',
    enforce: 'post',
    configResolved(config) {
      root = config.root
    },
    generateBundle(_options, bundle) {
      const worker = bundle[workerFile]
      if (worker?.type !== 'chunk' || !worker.code.includes(placeholder)) {
        throw new Error(`The build made no ${workerFile} that waits for its files`)
      }
      if (worker.imports.length > 0) throw new Error(`${workerFile} has to stand alone`)
      const files: BuiltFile[] = Object.values(bundle).flatMap((chunk) =>
        chunk.type === 'chunk' && chunk !== worker
          ? {
              file: chunk.fileName,
              source: chunk.facadeModuleId ? relative(root, chunk.facadeModuleId) : undefined,
              isEntry: chunk.isEntry,
              needs: chunk.imports,
              styles: [...(chunk.viteMetadata?.importedCss ?? [])],
            }
          : [],
      )
      // names carry their content: all of them together are the build, with the worker's own text
      const build = createHash('sha256')
        .update(Object.keys(bundle).sort().join('\n') + worker.code)
        .digest('hex')
        .slice(0, 12)
      worker.code = worker.code.replace(placeholder, () => JSON.stringify(offlineFiles(files, build)))
    },
  }
}
