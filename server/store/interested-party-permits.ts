import { sql, type SqlBool } from 'kysely'
import type { QueryOf } from '../../domain/contract/endpoint.ts'
import type { listInterestedPartyPermits } from '../../domain/contract/permits.ts'
import type { RowsScope } from '../http/rows-scope.ts'
import { partyNamed, placeConditions, worksIn } from './list-filters.ts'
import { dayBetween, flagged, instantBetween, oneOf, partOfReference, type Condition } from './matching.ts'

export type InterestFilters = QueryOf<typeof listInterestedPartyPermits>

/**
 * Permits of other authorities on streets in which the gazetteer gives this one an interest (BR-ROLE-66), and every filter
 * of the list (BR-REP-L12). Both parties are looked for by name: here the authority is never the one that asks (BR-REP-11).
 */
export function interestConditions(filters: InterestFilters, scope: RowsScope): (Condition | undefined)[] {
  const { usrn, street_descriptor, geographical_area_reference_number } = filters
  return [
    sql<SqlBool>`permit.usrn in (select usrn from street_interest where authority_swa_code = ${scope.swa_code})`,
    sql<SqlBool>`permit.highway_authority_swa_code <> ${scope.swa_code}`,
    partOfReference('permit', 'reference', filters.permit_reference_number),
    partOfReference('permit', 'work_reference', filters.work_reference_number),
    ...dayBetween('permit.start_on', filters.work_start_date_from, filters.work_start_date_to),
    ...dayBetween('permit.end_on', filters.work_end_date_from, filters.work_end_date_to),
    ...instantBetween('permit.created_at', filters.start_date_created, filters.end_date_created),
    worksIn(filters.work_status, 'permit'),
    oneOf('permit.work_category', filters.work_category),
    flagged('permit.is_high_impact', filters.is_high_impact_traffic_management),
    partyNamed(filters.promoter_organisation_name, 'permit.promoter_swa_code'),
    partyNamed(filters.ha_organisation_name, 'permit.highway_authority_swa_code'),
    ...placeConditions({ usrn, street_descriptor, geographical_area_reference_number }, scope, 'permit'),
  ]
}
