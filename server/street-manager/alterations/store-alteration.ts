import type { AlterationStatus, AlterationType } from '../../../domain/contract/enums/alterations.ts'
import { changeRequestReference } from '../../../domain/references.ts'
import type { AlterationDetails, AlterationRow } from '../../store/alteration-tables.ts'
import { insertAlteration, nextSequence } from '../../store/alterations.ts'
import type { Database } from '../../store/database.ts'
import type { PermitRow } from '../../store/work-tables.ts'

export interface NewAlteration {
  readonly type: AlterationType
  readonly status: AlterationStatus
  /** The permit's own where the change awaits nobody: the contract wants a day of every change request. */
  readonly deadlineOn: string
  readonly details: AlterationDetails
}

/** Stores a change under the next number of its permit, whose works record the caller has locked (BR-GEN-63, 80). */
export async function storeAlteration(
  db: Database,
  permit: PermitRow,
  { type, status, deadlineOn, details }: NewAlteration,
  now: Temporal.Instant,
): Promise<AlterationRow> {
  const sequence = await nextSequence(db, permit.reference)
  const { proposed } = details
  return insertAlteration(db, {
    reference: changeRequestReference(permit.reference, sequence),
    permit_reference: permit.reference,
    work_reference: permit.work_reference,
    sequence,
    promoter_swa_code: permit.promoter_swa_code,
    highway_authority_swa_code: permit.highway_authority_swa_code,
    workstream_prefix: permit.workstream_prefix,
    alteration_type: type,
    alteration_status: status,
    work_category: proposed.work_category,
    proposed_start_on: proposed.proposed_start_on,
    proposed_end_on: proposed.proposed_end_on,
    is_early_start: proposed.is_early_start,
    is_traffic_sensitive: proposed.is_traffic_sensitive,
    is_high_impact: proposed.is_high_impact,
    deadline_on: deadlineOn,
    created_at: now.toString(),
    status_changed_at: now.toString(),
    duration_challenge_review_status: null,
    duration_challenge_non_acceptance_response_status: null,
    details: JSON.stringify(details),
  })
}
