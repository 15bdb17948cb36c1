import { failureReasons } from '../contract/enums/inspections.ts'
import type {
  ChosenInspectionCategory,
  FailureReason,
  InspectionOutcome,
  InspectionType,
} from '../contract/enums/inspections.ts'

/** Which outcomes an inspection of this type and one of these categories may have; null: no category is chosen. */
export interface InspectionRow {
  readonly type: InspectionType
  readonly categories: readonly (ChosenInspectionCategory | null)[]
  readonly outcomes: readonly InspectionOutcome[]
}

const unable = 'unable_to_complete_inspection'
const judged = ['passed', 'failed_high', 'failed_low', unable] as const

/** Every lawful pairing of type, category and outcome (BR-INSP-01 to 05, 10). What has no line here is refused. */
// oxfmt-ignore
export const inspectionMatrix: readonly InspectionRow[] = [
  { type: 'live_site', categories: ['a', 'third_party', 'routine'], outcomes: judged },
  { type: 'live_site', categories: ['site_occupancy'], outcomes: ['works_stopped', 'works_stopped_apparatus_remaining', 'works_in_progress', 'works_in_progress_no_carriageway_incursion', unable] },
  { type: 'live_site', categories: ['conditions'], outcomes: ['passed', 'non_compliant_with_conditions', unable] },
  { type: 'reinstatement', categories: ['b', 'c', 'third_party', 'routine'], outcomes: judged },
  { type: 'non_compliance_follow_up', categories: ['joint_site_visit'], outcomes: ['further_inspections_required', 'agreed_site_compliance', unable] },
  { type: 'non_compliance_follow_up', categories: ['follow_up', 'follow_up_completion'], outcomes: judged },
  { type: 'section_81', categories: [null], outcomes: judged },
  { type: 'investigatory_works', categories: ['core_sample', 'skid_resistance', 'texture_depth', 'surface_regularity', 'trial_hole'], outcomes: ['passed', 'failed', unable] },
]

/** The categories to choose from for a type, in the order of the table; none for Section 81 (BR-INSP-04). */
export function categoriesOf(type: InspectionType): ChosenInspectionCategory[] {
  const rows = inspectionMatrix.filter((row) => row.type === type)
  return rows.flatMap((row) => row.categories).filter((category) => category !== null)
}

/** The outcomes to choose from; empty when type and category do not go together (BR-INSP-10). */
export function outcomesOf(
  type: InspectionType,
  category: ChosenInspectionCategory | null | undefined,
): readonly InspectionOutcome[] {
  const row = inspectionMatrix.find((row) => row.type === type && row.categories.includes(category ?? null))
  return row?.outcomes ?? []
}

/** Whether the inspection found defects: the outcomes that a promoter answers (BR-INSP-55). */
export function isFailed(outcome: InspectionOutcome | 'upcoming_enum'): boolean {
  return outcome === 'failed_high' || outcome === 'failed_low' || outcome === 'failed'
}

const areasOf: Readonly<Record<InspectionType, readonly string[]>> = {
  live_site: ['live_site_'],
  reinstatement: ['reinstatement_'],
  // no source names the list of a follow-up: what failed before may have been either
  non_compliance_follow_up: ['live_site_', 'reinstatement_'],
  section_81: [],
  investigatory_works: ['investigatory_'],
}

/** The areas that an inspection of this type can fail in (BR-INSP-24). */
export function failureReasonsOf(type: InspectionType): FailureReason[] {
  return failureReasons.filter((reason) => areasOf[type].some((start) => reason.startsWith(start)))
}
