/**
 * `npm run conformance -- <folder of the contract> [--url http://localhost:3000]`: walks the OpenAPI documents that a
 * running server publishes against the contract, and prints every difference. Without `--url` it starts a server of its
 * own on an empty database in memory. Exit code 1 when a difference has no reason.
 */
import { parseArgs } from 'node:util'
import { apis, basePath } from '../domain/contract/endpoint.ts'
import { buildApp } from '../server/app.ts'
import { systemClock } from '../server/clock.ts'
import { readConfig } from '../server/config.ts'
import { compareApis, type Comparison } from '../server/conformance/compare-apis.ts'
import { holdsContract, readContract, type ApiDocument } from '../server/conformance/contract-documents.ts'
import { openStore } from '../server/store/database.ts'

interface RunningServer {
  readonly url: string
  stop(): Promise<void>
}

async function startServer(): Promise<RunningServer> {
  const config = readConfig({ DATA_DIR: 'memory://', LOG_LEVEL: 'silent' })
  const store = await openStore(config)
  const app = await buildApp(config, store, systemClock())
  const url = await app.listen({ port: 0, host: '127.0.0.1' })
  return {
    url,
    stop: async () => {
      await app.close()
      await store.close()
    },
  }
}

async function readPublished(url: string, api: (typeof apis)[number]): Promise<ApiDocument> {
  const answer = await fetch(`${url}${basePath(api)}/swagger.json`)
  if (!answer.ok) throw new Error(`${answer.url} answered ${answer.status}`)
  return (await answer.json()) as ApiDocument
}

function print(comparisons: readonly Comparison[]): void {
  const reasons: string[] = []
  for (const { api, differences } of comparisons) {
    if (differences.length > 0) console.log(`\n${api}`)
    for (const { operation, difference, reason } of differences) {
      if (reason && !reasons.includes(reason)) reasons.push(reason)
      const mark = reason ? `justified [${reasons.indexOf(reason) + 1}]` : 'DIFFERS'
      console.log(`  ${mark.padEnd(13)} ${operation}  ${difference}`)
    }
  }
  console.log()
  for (const [at, reason] of reasons.entries()) console.log(`[${at + 1}] ${reason}`)
  const rows = comparisons.map(({ api, declared, inContract, differences, toCome }) => ({
    API: api,
    'declared / in contract': `${declared}/${inContract}`,
    'still to come': toCome.length,
    'justified differences': differences.filter(({ reason }) => reason !== undefined).length,
    'unexplained differences': faultsOf([{ differences }]),
  }))
  console.table(rows)
}

function faultsOf(comparisons: readonly Pick<Comparison, 'differences'>[]): number {
  return comparisons.flatMap(({ differences }) => differences).filter(({ reason }) => reason === undefined).length
}

async function conform(folder: string, url: string): Promise<number> {
  const comparisons = await Promise.all(
    apis.map(async (api) => compareApis(api, await readPublished(url, api), readContract(folder, api))),
  )
  print(comparisons)
  return faultsOf(comparisons)
}

const { values, positionals } = parseArgs({ allowPositionals: true, options: { url: { type: 'string' } } })
const folder = positionals[0] ?? '../shared/contract'
if (!holdsContract(folder)) {
  console.error(`${folder} does not hold the contract: one OpenAPI document for each API`)
  process.exitCode = 2
} else {
  const own = values.url === undefined ? await startServer() : undefined
  try {
    const faults = await conform(folder, (values.url ?? own?.url ?? '').replace(/\/$/, ''))
    process.exitCode = faults === 0 ? 0 : 1
  } finally {
    await own?.stop()
  }
}
