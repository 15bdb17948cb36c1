import { sql, type SqlBool } from 'kysely'
import { rowsOf } from './carried-rows.ts'
import type { Database } from './database.ts'
import { inOrderOf } from './in-order-of.ts'
import { carryRows } from './rows-at-once.ts'

export type ListedPermit = Awaited<ReturnType<typeof readListedPermits>>[number]

/** What lists, searches and notifications say of a permit; the rest would take as long again to carry over. */
const columns = [
  'permit.reference',
  'permit.work_reference',
  'permit.promoter_swa_code',
  'permit.highway_authority_swa_code',
  'permit.usrn',
  'permit.street_name',
  'permit.town',
  'permit.area_name',
  'permit.road_category',
  'permit.permit_status',
  'permit.assessment_status',
  'permit.work_category',
  'permit.traffic_management_type',
  'permit.is_active',
  'permit.is_high_impact',
  'permit.is_deemed',
  'permit.is_early_start',
  'permit.is_traffic_sensitive',
  'permit.is_duration_challenged',
  'permit.is_lane_rental',
  'permit.lane_rental_assessment_outcome',
  'permit.lane_rental_charges_agreed',
  'permit.final_reinstatement',
  'permit.excavation_carried_out',
  'permit.proposed_start_on',
  'permit.proposed_end_on',
  'permit.proposed_start_at',
  'permit.proposed_end_at',
  'permit.actual_start_at',
  'permit.actual_stop_at',
  'permit.deadline_on',
  'permit.reasonable_period_end_on',
  'permit.created_at',
  'permit.status_changed_at',
  'permit.details',
] as const

const instants = {
  proposed_start_at: true,
  proposed_end_at: true,
  actual_start_at: true,
  actual_stop_at: true,
  created_at: true,
  status_changed_at: true,
} as const

/** The permits as the list shows them, in the order of the references. */
export async function readListedPermits(db: Database, references: readonly string[]) {
  if (references.length === 0) return []
  return inOrderOf(references, rowsOf(await carryListedPermits(db, references)), ({ reference }) => reference)
}

/** The same permits in no order, for somebody else to make rows of. */
export function carryListedPermits(db: Database, references: readonly string[]) {
  const query = db
    .selectFrom('permit')
    .innerJoin('work', 'work.reference', 'permit.work_reference')
    .innerJoin('organisation as promoter', 'promoter.swa_code', 'permit.promoter_swa_code')
    .innerJoin('organisation as authority', 'authority.swa_code', 'permit.highway_authority_swa_code')
    .select(columns)
    .select([
      'work.works_coordinates',
      'work.work_status',
      'promoter.name as promoter_organisation',
      'authority.name as highway_authority',
    ])
    // one list, not a parameter for each of a thousand
    .where(sql<SqlBool>`permit.reference = any(${references}::text[])`)
  return carryRows(db, query, instants)
}
