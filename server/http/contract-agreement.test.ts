/** What this server publishes against the contract: paths, parameters, fields, values. Skipped where it does not lie beside us. */
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { apis } from '../../domain/contract/endpoint.ts'
import { compareApis, type Difference } from '../conformance/compare-apis.ts'
import { holdsContract, readContract, type ApiDocument } from '../conformance/contract-documents.ts'
import { justified } from '../conformance/justified-differences.ts'
import { implementations } from '../street-manager/implementations.ts'
import { openApiDocument } from './openapi.ts'

const folder = join(import.meta.dirname, '../../../shared/contract')
const here = holdsContract(folder)

const compared = (here ? apis : []).map((api) =>
  compareApis(api, openApiDocument(api, implementations) as unknown as ApiDocument, readContract(folder, api)),
)
const operations = compared.flatMap(({ api, differences }) =>
  implementations
    .filter(({ endpoint }) => endpoint.api === api)
    .map(({ endpoint }) => {
      const operation = `${endpoint.method} ${endpoint.path.replaceAll(/:(\w+)/g, '{$1}')}`
      return { name: `${api} ${operation}`, faults: faultsOf(differences, operation) }
    }),
)

function faultsOf(differences: (typeof compared)[number]['differences'], operation: string): string[] {
  return differences
    .filter((one) => one.operation === operation && one.reason === undefined)
    .map(({ difference }) => difference)
}

describe.skipIf(!here)('declarations and the contract (skipped without ../shared/contract)', () => {
  it.each(operations)('$name', ({ faults }) => {
    expect(faults).toEqual([])
  })

  it.each(compared)('$api has nothing that the contract lacks, and lacks nothing once it is whole', (comparison) => {
    const ofNoOperation = comparison.differences.filter(({ difference }) =>
      /^(?:missing here|not in the)/.test(difference),
    )
    expect(ofNoOperation.filter(({ reason }) => reason === undefined)).toEqual([])
  })

  it.each(justified)('$operation: the excuse "$reason" is still needed', ({ api, operation, difference }) => {
    const where = compared.filter((comparison) => api === 'every' || comparison.api === api)
    const isThere = (one: Difference) => one.operation === operation && one.difference === difference
    expect(where.every(({ differences }) => differences.some(isThere))).toBe(true)
  })
})
