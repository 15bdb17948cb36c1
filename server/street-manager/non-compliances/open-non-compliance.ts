import type {
  InspectionOutcome,
  InspectionType,
  InspectionCategory,
} from '../../../domain/contract/enums/inspections.ts'
import type { RuleProblem } from '../../../domain/rules/rule-broken.ts'
import {
  linkOf,
  mayBeLinked,
  nonComplianceMachine,
  type InspectionLink,
} from '../../../domain/rules/non-compliance-states.ts'
import { mayMove } from '../../../domain/rules/state-machine.ts'
import { refuseMove, refuseProblems } from '../../http/refusals.ts'
import type { Database } from '../../store/database.ts'
import type { NonComplianceRow } from '../../store/inspection-tables.ts'
import type { WorkRow } from '../../store/work-tables.ts'

interface NamingInspection {
  readonly inspection_type: InspectionType
  readonly inspection_category?: InspectionCategory | null
  readonly inspection_outcome: InspectionOutcome
  readonly non_compliance_reference_number?: string | null
}

/** The non-compliance that an inspection names, and what the inspection does to it. */
export interface NamedNonCompliance {
  readonly row: NonComplianceRow
  readonly link: InspectionLink
}

/**
 * The non-compliance that an inspection names; none when it names none. Refuses one of other works, one that is settled, and
 * inspections that have nothing to do with non-compliances (BR-NC-02, 39).
 */
export async function openNonCompliance(
  db: Database,
  work: WorkRow,
  inspection: NamingInspection,
): Promise<NamedNonCompliance | undefined> {
  if (!inspection.non_compliance_reference_number) return undefined
  if (!mayBeLinked(inspection)) {
    refuseProblems([problem('Only reinstatement and follow-up inspections belong to a non-compliance', 'BR-NC-02')])
  }
  const row = await nonComplianceOf(db, work, inspection.non_compliance_reference_number)
  const link = linkOf(inspection)
  refuseMove(mayMove(nonComplianceMachine, row.non_compliance_status, link, 'HighwayAuthority'))
  return { row, link }
}

/** The non-compliance of these works with this reference; 400 naming the field when there is none (BR-GEN-73, BR-NC-02, 09). */
export async function nonComplianceOf(db: Database, work: WorkRow, reference: string): Promise<NonComplianceRow> {
  const row = await db
    .selectFrom('non_compliance')
    .selectAll()
    .where('reference', '=', reference.trim().toUpperCase())
    .where('work_reference', '=', work.reference)
    .executeTakeFirst()
  if (!row) refuseProblems([problem('These works have no non-compliance with this reference', 'BR-GEN-73')])
  return row as NonComplianceRow
}

const problem = (message: string, rule: string): RuleProblem => ({
  field: 'non_compliance_reference_number',
  message,
  rule,
})
