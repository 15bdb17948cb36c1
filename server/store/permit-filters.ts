import { sql, type SqlBool } from 'kysely'
import type { QueryOf } from '../../domain/contract/endpoint.ts'
import type { listPermits } from '../../domain/contract/permits.ts'
import type { RowsScope } from '../http/rows-scope.ts'
import { ownRows, placeConditions, worksIn } from './list-filters.ts'
import { dayBetween, flagged, instantBetween, oneOf, partOfReference, type Condition } from './matching.ts'

export type PermitFilters = QueryOf<typeof listPermits>

/**
 * Which permits a list shows: those of the organisation and workstreams in `scope` (BR-REP-05) for which every filter
 * holds (BR-REP-18). A flag sent as false keeps the permits without it; an `…_only` flag sent as false limits nothing
 * (the sources are silent on both). The HS2 filters have to be taken out before for those they are not for (BR-HS2-10).
 */
export function permitConditions(filters: PermitFilters, scope: RowsScope): (Condition | undefined)[] {
  return [
    ...ownRows(scope, 'permit'),
    oneOf('permit_status', filters.status),
    oneOf('work_category', filters.work_category),
    oneOf('lane_rental_assessment_outcome', filters.lane_rental_assessment_outcome),
    worksIn(filters.work_status, 'permit'),
    ...dateConditions(filters),
    ...flagConditions(filters),
    ...onlyConditions(filters),
    ...placeConditions(filters, scope, 'permit'),
    partOfReference('permit', 'reference', filters.permit_reference_number),
    partOfReference('permit', 'work_reference', filters.work_reference_number),
  ]
}

function dateConditions(filters: PermitFilters): (Condition | undefined)[] {
  return [
    // BR-REP-19: permits whose days overlap the range, so the range's start bounds the end of the works
    ...dayBetween('end_on', filters.start_date, undefined),
    ...dayBetween('start_on', undefined, filters.end_date),
    ...dayBetween('start_on', filters.work_start_date_from, filters.work_start_date_to),
    ...dayBetween('end_on', filters.work_end_date_from, filters.work_end_date_to),
    ...dayBetween(
      'reasonable_period_end_on',
      filters.reasonable_period_end_date_from,
      filters.reasonable_period_end_date_to,
    ),
    ...instantBetween('created_at', filters.start_date_created, filters.end_date_created),
  ]
}

/** BR-REP-28, of a permit */
export const chargesNotAgreed = sql<SqlBool>`(coalesce(lane_rental_assessment_outcome, '') = 'chargeable'
                                              and not coalesce(lane_rental_charges_agreed, false))`

/** BR-REP-27, of a permit */
export const chargesPotentiallyApply = sql<SqlBool>`(is_lane_rental
  or coalesce(lane_rental_assessment_outcome, '') in ('chargeable', 'potentially_chargeable'))`

const noFinalRegistration = sql<SqlBool>`(not final_reinstatement)`

function flagConditions(filters: PermitFilters): (Condition | undefined)[] {
  return [
    flagged('is_traffic_sensitive', filters.is_traffic_sensitive), // BR-REP-21
    flagged('is_high_impact', filters.is_high_impact_traffic_management), // BR-REP-22
    flagged(noFinalRegistration, filters.has_no_final_registration), // BR-REP-23
    flagged('excavation', filters.has_excavation), // BR-REP-24
    flagged('is_deemed', filters.is_deemed), // BR-REP-25
    flagged('is_early_start', filters.is_early_start), // BR-REP-26
    flagged(chargesPotentiallyApply, filters.lane_rental_charges_potentially_apply),
    flagged(chargesNotAgreed, filters.lane_rental_charges_not_agreed),
    flagged('ever_modification_requested', filters.ever_modification_requested), // BR-REP-36
    flagged('is_duration_challenged', filters.is_duration_challenged), // BR-REP-38
  ]
}

function onlyConditions(filters: PermitFilters): (Condition | undefined)[] {
  return [
    filters.active_permit_only ? flagged('is_active', true) : undefined, // BR-REP-37
    filters.hs2_works_only ? flagged('is_hs2', true) : undefined, // BR-REP-42 and its companions
    filters.consultation_works_only ? flagged('hs2_is_consultation', true) : undefined,
    filters.consent_works_only ? flagged('hs2_is_consent', true) : undefined,
    filters.unacknowledged_by_ha_only ? sql<SqlBool>`(is_hs2 and not hs2_acknowledged)` : undefined,
  ]
}
