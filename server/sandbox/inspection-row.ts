import type { InspectionCategory } from '../../domain/contract/enums/inspections.ts'
import { inspectionReference } from '../../domain/references.ts'
import { autoAcceptanceDue } from '../../domain/rules/auto-acceptance.ts'
import { checkInspection } from '../../domain/rules/inspection-checks.ts'
import { isFailed } from '../../domain/rules/inspection-matrix.ts'
import type { InspectionTable } from '../store/inspection-tables.ts'
import type { BulkRow } from '../store/insert-rows.ts'
import type { WorkTable } from '../store/work-tables.ts'
import type { InspectedSite } from '../street-manager/inspections/inspected-sites.ts'
import { inspectionDetails } from '../street-manager/inspections/inspection-details.ts'
import { faults, type Finding } from './inspection-stories.ts'
import { officerOf } from './work-words.ts'

export interface Visit {
  readonly work: BulkRow<WorkTable>
  /** As they were registered at the time. */
  readonly sites: readonly InspectedSite[]
  /** Suffix of the reference. */
  readonly sequence: number
  readonly nonCompliance: string | null
  readonly at: Temporal.Instant
}

/**
 * An inspection as the server would have kept it.
 *
 * @throws RangeError when the rules would not have taken it
 */
export function inspectionRow(finding: Finding, visit: Visit): BulkRow<InspectionTable> {
  const { work, sites, sequence, nonCompliance, at } = visit
  const { type, category, outcome } = finding
  const request = {
    ...answersOf(finding, visit),
    inspection_type: type,
    inspection_category: category,
    inspection_outcome: outcome,
    inspection_start_date: at.subtract({ minutes: 70 }).toString(),
    inspection_evidence: false,
    username: officerOf(work.highway_authority_swa_code).name,
    inspector_name: officerOf(work.highway_authority_swa_code).name,
  }
  const known = {
    work_status: work.work_status,
    site_reference_numbers: sites.map((site) => site.site_reference_number),
  }
  const [problem] = checkInspection(request, known, at)
  if (problem) throw new RangeError(`${work.reference}: ${problem.field} ${problem.message}`)
  return {
    reference: inspectionReference(work.reference, sequence),
    work_reference: work.reference,
    sequence,
    inspection_type: type,
    inspection_category: keptCategory(finding, sequence),
    inspection_outcome: outcome,
    inspection_status: 'recorded',
    inspection_at: request.inspection_start_date,
    promoter_response_status: null,
    promoter_responded_at: null,
    ha_response_status: null,
    ha_responded_at: null,
    auto_acceptance_due_on: isFailed(outcome) ? autoAcceptanceDue(at).toString() : null,
    is_auto_accepted: false,
    non_compliance_reference: nonCompliance,
    created_at: at.toString(),
    modified_at: at.toString(),
    deleted_at: null,
    details: inspectionDetails(request, sites),
  }
}

/** On a Section 81 record the first is the initial one (BR-INSP-04). */
function keptCategory({ type, category }: Finding, sequence: number): InspectionCategory | null {
  if (type !== 'section_81') return category
  return sequence === 1 ? 'section_81_initial' : 'section_81_follow_up'
}

/** What each outcome asks for besides (BR-INSP-23 to 27). */
function answersOf({ type, outcome }: Finding, { sites }: Visit) {
  const fault = isFailed(outcome) ? faults[type] : null
  const isExplained = outcome === 'unable_to_complete_inspection' || outcome === 'non_compliant_with_conditions'
  const isDangerous = type === 'live_site' && outcome === 'failed_high'
  return {
    ...(fault
      ? {
          failure_reason_details: [
            {
              failure_reason: fault[0],
              details: fault[1],
              site_reference_numbers: sites.slice(0, 1).map((site) => site.site_reference_number),
            },
          ],
        }
      : {}),
    ...(isExplained ? { inspection_outcome_details: 'A lorry stood across the works' } : {}),
    ...(isDangerous
      ? {
          was_call_logged: true,
          call_logged_to: 'The promoter’s control room',
          call_logged_reference: 'C-2041',
          call_logged_summary: 'Barriers down at the crossing',
          defect_fixed_on_site: 'yes_by_onsite_members' as const,
        }
      : {}),
    ...(type === 'section_81' && isFailed(outcome) ? { made_safe_by_ha: outcome === 'failed_high' } : {}),
  }
}
