import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import * as endpoints from '../../../domain/contract/fee-matrices.ts'
import * as shapes from '../../../domain/contract/fee-matrices.shapes.ts'
import { padSwaCode } from '../../../domain/references.ts'
import { feeFields, type Fees } from '../../../domain/rules/fee-matrix-checks.ts'
import { londonDate } from '../../../domain/rules/working-days.ts'
import { moneyWords } from '../../../domain/words.ts'
import { implement } from '../../http/implement.ts'
import { notFound } from '../../http/refusals.ts'
import type { Database } from '../../store/database.ts'
import { inForceOn, versionsOf, type StoredVersion } from '../../store/fee-matrices.ts'
import { pageSize } from '../../store/paging.ts'
import { changedWords } from '../changed-words.ts'
import { instantAnswer } from '../wire-dates.ts'

/** An authority's fees of today, for anybody signed in, once a version of them is in force (BR-FEE-08). */
export const getFeeMatrix = implement(endpoints.getFeeMatrix, shapes.getFeeMatrix, async ({ db, params, now }) => {
  const versions = await versionsOf(db, padSwaCode(params.organisationReference))
  const version = inForceOn(versions, londonDate(now))
  if (!version) throw notFound(`The fee matrix of ${params.organisationReference}`)
  return { ...version.fees, discount_guidance: version.discount_guidance }
})

/** Every version with what it changed; who published it is told to the authority's own people. */
export const listFeeMatrixVersions = implement(
  endpoints.listFeeMatrixVersions,
  shapes.listFeeMatrixVersions,
  async ({ db, caller, params, query, now }) => {
    const authority = padSwaCode(params.organisationReference)
    const versions = await versionsOf(db, authority)
    if (versions.length === 0 && !(await isOrganisation(db, authority))) throw notFound(`Organisation ${authority}`)
    const current = inForceOn(versions, londonDate(now))
    const isOwn = caller.organisation_reference === authority
    const rows = versions.map((version) => describe(version, { versions, current, isOwn, now }))
    if (query.sort_direction === 'asc') rows.reverse()
    const offset = query.offset ?? 0
    return {
      pagination: { total_rows: rows.length, has_next_page: rows.length > offset + pageSize },
      rows: rows.slice(offset, offset + pageSize),
    }
  },
)

async function isOrganisation(db: Database, swaCode: string): Promise<boolean> {
  const found = await db
    .selectFrom('organisation')
    .select('swa_code')
    .where('swa_code', '=', swaCode)
    .executeTakeFirst()
  return found !== undefined
}

interface Known {
  readonly versions: readonly StoredVersion[]
  readonly current: StoredVersion | undefined
  readonly isOwn: boolean
  readonly now: Temporal.Instant
}

function describe(
  version: StoredVersion,
  { versions, current, isOwn, now }: Known,
): AnswerOf<typeof endpoints.listFeeMatrixVersions>['rows'][number] {
  // the one published before it, whichever day that is in force from
  const before = versions.find((other) => other.version === version.version - 1)
  return {
    ...version.fees,
    discount_guidance: version.discount_guidance,
    version: version.version,
    effective_from: version.effective_from,
    is_in_force: version === current,
    is_to_come: version.effective_from > londonDate(now).toString(),
    date_published: version.published_at && instantAnswer(version.published_at),
    published_by: isOwn ? (version.published_by_name ?? version.published_by) : null,
    changes: before ? matrixChanges(before, version) : '',
  }
}

interface MatrixValues {
  readonly fees: Partial<Fees>
  readonly discount_guidance: string
}

/** What one matrix has otherwise than another, fee by fee in words: "Minor permit, … from £65 to £70". */
export function matrixChanges(before: MatrixValues | undefined, after: MatrixValues): string {
  return changedWords(matrixNames, told(before), told(after))
}

const matrixNames = {
  ...Object.fromEntries(feeFields.map(({ field, words }) => [field, words])),
  discount_guidance: 'Discount guidance',
}

function told(values: MatrixValues | undefined): Record<string, string | undefined> {
  const fees = feeFields.map(({ field }) => {
    const fee = values?.fees[field]
    return [field, fee === undefined ? undefined : moneyWords(Math.round(fee * 100))] as const
  })
  return { ...Object.fromEntries(fees), discount_guidance: values?.discount_guidance }
}
