import { sql, type SqlBool } from 'kysely'
import type { listAlterations } from '../../domain/contract/alterations.ts'
import type { AlterationStatus, AlterationType } from '../../domain/contract/enums/alterations.ts'
import type { QueryOf } from '../../domain/contract/endpoint.ts'
import type { RowsScope } from '../http/rows-scope.ts'
import type { Database } from './database.ts'
import { ownRows, placeConditions, worksIn } from './list-filters.ts'
import { inOrderOf } from './in-order-of.ts'
import { allOf, flagged, instantBetween, oneOf, partOfReference, type Condition } from './matching.ts'
import { chargesNotAgreed, chargesPotentiallyApply } from './permit-filters.ts'

export type AlterationFilters = QueryOf<typeof listAlterations>

/**
 * The change requests that an organisation may see and every filter of the list (BR-REP-L02). What a request proposes is
 * asked of the request, lane rental of the permit that it is about. A flag sent as false keeps what does not have it.
 */
export function alterationConditions(filters: AlterationFilters, scope: RowsScope): (Condition | undefined)[] {
  return [
    ...ownRows(scope, 'permit_alteration'),
    oneOf('permit_alteration.alteration_status', filters.alteration_status),
    oneOf('permit_alteration.alteration_type', filters.alteration_type),
    oneOf('permit_alteration.work_category', filters.work_category),
    worksIn(filters.work_status, 'permit_alteration'),
    ...instantBetween('permit_alteration.created_at', filters.start_date_created, filters.end_date_created),
    ...instantBetween(
      'permit_alteration.status_changed_at',
      filters.status_update_date_from,
      filters.status_update_date_to,
    ),
    ...flagConditions(filters),
    ofItsPermit(laneRentalConditions(filters)),
    partOfReference('permit_alteration', 'reference', filters.permit_alteration_reference_number),
    ...placeConditions(filters, scope, 'permit_alteration'),
  ]
}

const isDeemed = sql<SqlBool>`(permit_alteration.alteration_status = ${'deemed' satisfies AlterationStatus})`
const isExtension = sql<SqlBool>`(permit_alteration.alteration_type = ${'WORK_EXTENSION' satisfies AlterationType})`

function flagConditions(filters: AlterationFilters): (Condition | undefined)[] {
  return [
    flagged('permit_alteration.is_traffic_sensitive', filters.is_traffic_sensitive), // BR-REP-21
    flagged('permit_alteration.is_high_impact', filters.is_high_impact_traffic_management), // BR-REP-22
    flagged(isDeemed, filters.is_deemed), // BR-REP-25
    flagged('permit_alteration.is_early_start', filters.is_early_start), // BR-REP-26
    flagged(isExtension, filters.is_duration_extension), // BR-REP-29
  ]
}

function laneRentalConditions(filters: AlterationFilters): (Condition | undefined)[] {
  const { lane_rental_charges_potentially_apply: apply, lane_rental_charges_not_agreed: notAgreed } = filters
  return [
    oneOf('permit.lane_rental_assessment_outcome', filters.lane_rental_assessment_outcome),
    flagged(chargesPotentiallyApply, apply), // BR-REP-27
    apply ? mayHaveCharges : undefined,
    flagged(chargesNotAgreed, notAgreed), // BR-REP-28
    notAgreed ? isChargeable : undefined,
  ]
}

// those whom these leave out the rules leave out too: they are said once more as indexes can be asked for them
const isChargeable = sql<SqlBool>`permit.lane_rental_assessment_outcome = 'chargeable'`
const mayHaveCharges = sql<SqlBool>`(permit.is_lane_rental
  or permit.lane_rental_assessment_outcome in ('chargeable', 'potentially_chargeable'))`

/** All of these hold for the permit that a change request is about; nothing is asked of it when there are none. */
function ofItsPermit(conditions: readonly (Condition | undefined)[]): Condition | undefined {
  if (conditions.every((condition) => condition === undefined)) return undefined
  return sql<SqlBool>`exists (select from permit
    where permit.reference = permit_alteration.permit_reference and ${allOf(conditions)})`
}

export type ListedAlteration = Awaited<ReturnType<typeof readListedAlterations>>[number]

/** The change requests of these references as the list shows them, in their order. */
export async function readListedAlterations(db: Database, references: readonly string[]) {
  if (references.length === 0) return []
  const rows = await db
    .selectFrom('permit_alteration')
    .innerJoin('permit', 'permit.reference', 'permit_alteration.permit_reference')
    .innerJoin('work', 'work.reference', 'permit_alteration.work_reference')
    .innerJoin('organisation as promoter', 'promoter.swa_code', 'permit_alteration.promoter_swa_code')
    .innerJoin('organisation as authority', 'authority.swa_code', 'permit_alteration.highway_authority_swa_code')
    .selectAll('permit_alteration')
    .select([
      'permit.is_lane_rental',
      'permit.lane_rental_assessment_outcome',
      'permit.lane_rental_charges_agreed',
      'work.work_status',
      'promoter.name as promoter',
      'authority.name as highway_authority',
    ])
    .where('permit_alteration.reference', 'in', references)
    .execute()
  return inOrderOf(references, rows, (row) => row.reference)
}
