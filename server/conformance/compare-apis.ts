/** A published document of this server beside the contract's document of the same API. */
import { operationDifferences } from './compare-operations.ts'
import type { ApiDocument, Operation, PublishedApi } from './contract-documents.ts'
import { reasonFor, wholeApis } from './justified-differences.ts'

export interface Difference {
  /** Method and path: `PUT /works/{workReferenceNumber}/start`. */
  readonly operation: string
  /** What differs, in one line. */
  readonly difference: string
  /** Why that is right; undefined for a fault. */
  readonly reason: string | undefined
}

export interface Comparison {
  readonly api: PublishedApi
  /** Operations of the contract that this server declares. */
  readonly declared: number
  readonly inContract: number
  readonly differences: readonly Difference[]
  /** Operations of the contract that are not declared, in an API that is not whole yet. */
  readonly toCome: readonly string[]
}

/** Every operation of either side, compared. */
export function compareApis(api: PublishedApi, ours: ApiDocument, theirs: ApiDocument): Comparison {
  const [here, there] = [operationsOf(ours), operationsOf(theirs)]
  const missing = [...there.keys()].filter((operation) => !here.has(operation))
  const isWhole = wholeApis.includes(api)
  const found = [
    ...(isWhole ? missing : []).map((operation) => [operation, 'missing here'] as const),
    ...[...here].flatMap(([operation, mine]) => {
      const known = there.get(operation)
      const lines = known ? operationDifferences(mine, known, theirs.components?.schemas) : ['not in the contract']
      return lines.map((line) => [operation, line] as const)
    }),
  ]
  return {
    api,
    declared: there.size - missing.length,
    inContract: there.size,
    differences: found.map(([operation, difference]) => ({
      operation,
      difference,
      reason: reasonFor(api, operation, difference),
    })),
    toCome: isWhole ? [] : missing,
  }
}

const methods = ['get', 'post', 'put', 'delete', 'patch']

function operationsOf({ paths }: ApiDocument): Map<string, Operation> {
  const entries = Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations)
      .filter(([method]) => methods.includes(method))
      .map(([method, operation]) => [`${method.toUpperCase()} ${path}`, operation] as const),
  )
  return new Map(entries)
}
