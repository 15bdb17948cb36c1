import { sql, type SqlBool } from 'kysely'
import type { listAlterationDurationChallenges } from '../../domain/contract/alterations.ts'
import type { QueryOf } from '../../domain/contract/endpoint.ts'
import type { AlterationStatus } from '../../domain/contract/enums/alterations.ts'
import type { listPermitDurationChallenges } from '../../domain/contract/permits.ts'
import type { RowsScope } from '../http/rows-scope.ts'
import type { Database } from './database.ts'
import { ownRows, placeConditions, worksIn } from './list-filters.ts'
import { inOrderOf } from './in-order-of.ts'
import { answeredBy, partOfReference, type Condition } from './matching.ts'

export type PermitChallengeFilters = QueryOf<typeof listPermitDurationChallenges>
export type AlterationChallengeFilters = QueryOf<typeof listAlterationDurationChallenges>

/** Permits that were granted with a challenge, whatever became of them since (BR-REP-L19, BR-REP-38). */
export function permitChallengeConditions(filters: PermitChallengeFilters, scope: RowsScope) {
  return [
    sql<SqlBool>`permit.is_duration_challenged`,
    partOfReference('permit', 'reference', filters.permit_reference_number),
    ...challengeConditions(filters, scope, 'permit'),
  ]
}

const challenged: AlterationStatus = 'granted_with_duration_challenge'

/** Change requests that were granted with a challenge (BR-REP-L03, BR-REP-38); it stays their status (BR-ALT-39). */
export function alterationChallengeConditions(filters: AlterationChallengeFilters, scope: RowsScope) {
  return [
    sql<SqlBool>`permit_alteration.alteration_status = ${sql.lit(challenged)}`,
    partOfReference('permit_alteration', 'reference', filters.permit_alteration_reference_number),
    ...challengeConditions(filters, scope, 'permit_alteration'),
  ]
}

function challengeConditions(
  filters: Omit<PermitChallengeFilters, 'permit_reference_number' | 'sort_column'>,
  scope: RowsScope,
  table: 'permit' | 'permit_alteration',
): (Condition | undefined)[] {
  const { duration_challenge_review_status, duration_challenge_non_acceptance_response_status } = filters
  return [
    ...ownRows(scope, table),
    answeredBy(`${table}.duration_challenge_review_status`, duration_challenge_review_status),
    answeredBy(
      `${table}.duration_challenge_non_acceptance_response_status`,
      duration_challenge_non_acceptance_response_status,
    ),
    worksIn(filters.work_status, table),
    ...placeConditions(filters, scope, table),
  ]
}

const withParties = (db: Database) =>
  db
    .selectFrom('permit')
    .innerJoin('work', 'work.reference', 'permit.work_reference')
    .innerJoin('organisation as promoter', 'promoter.swa_code', 'permit.promoter_swa_code')
    .innerJoin('organisation as authority', 'authority.swa_code', 'permit.highway_authority_swa_code')
    .select([
      'work.work_status',
      'permit.actual_start_at',
      'permit.actual_stop_at',
      'permit.reasonable_period_end_on',
      'promoter.name as promoter_organisation',
      'authority.name as highway_authority',
    ])

export type ChallengedPermit = Awaited<ReturnType<typeof readChallengedPermits>>[number]
export type ChallengedAlteration = Awaited<ReturnType<typeof readChallengedAlterations>>[number]

/** The permits of these references as the list of challenges shows them, in their order. */
export async function readChallengedPermits(db: Database, references: readonly string[]) {
  if (references.length === 0) return []
  const rows = await withParties(db).selectAll('permit').where('permit.reference', 'in', references).execute()
  return inOrderOf(references, rows, (row) => row.reference)
}

/** The change requests of these references as the list of challenges shows them, in their order. */
export async function readChallengedAlterations(db: Database, references: readonly string[]) {
  if (references.length === 0) return []
  const rows = await withParties(db)
    .innerJoin('permit_alteration', 'permit_alteration.permit_reference', 'permit.reference')
    .selectAll('permit_alteration')
    .where('permit_alteration.reference', 'in', references)
    .execute()
  return inOrderOf(references, rows, (row) => row.reference)
}
