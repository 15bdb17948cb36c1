/** An inspection as it is typed, at the desk and at the roadside, and what is needed around it. */
import { chosenInspectionCategories, inspectionTypes } from '../../../../domain/contract/enums/inspections.ts'
import type { InspectionOutcome, InspectionType } from '../../../../domain/contract/enums/inspections.ts'
import { categoriesOf, isFailed, outcomesOf } from '../../../../domain/rules/inspection-matrix.ts'
import { noDate, type DateParts } from '../../../forms/date-parts.ts'
import type { Photo } from '../../../forms/photos/photos.ts'
import type { UploadedFile } from '../../../forms/uploads.ts'
import { momentNow } from '../../on-site/on-site-times.ts'
import type { Work } from '../../works/use-work.ts'
import { areaGroupsFor } from '../failed-areas.ts'

export interface InspectionAnswers {
  inspection_type: string
  inspection_category: string
  non_compliance_reference_number: string
  photos: Photo[]
  files: UploadedFile[]
  inspection_outcome: string
  inspection_outcome_details: string
  made_safe_by_ha: string
  /** Areas chosen, by group. */
  failed: Record<string, string[]>
  /** What is wrong and where, by area; what was typed stays when an area is taken off and put back. */
  found: Record<string, { details?: string; sites?: string[]; site_name?: string }>
  defect_fixed_on_site: string
  was_call_logged: string
  call_logged_to: string
  call_logged_reference: string
  call_logged_summary: string
  schedule_another: string
  reinspection_date: DateParts
  reinspection_time: string
  reinspection_kind: string
  reinspection_type: string
  reinspection_category: string
  day: DateParts
  time: string
  inspector_name: string
  additional_comments: string
}

/** What the questions need to know of the works. */
export interface AroundInspection {
  readonly work: Pick<
    Work,
    'work_status' | 'sites' | 'non_compliances' | 'promoter_organisation' | 'active_permit' | 'inspections'
  >
  readonly now: Temporal.Instant
  /** Works from outside the service have no numbered sites: each is named in words. */
  readonly namesSites?: boolean
}

export interface Beginning {
  readonly inspector: string
  readonly now: Temporal.Instant
  /** Query of the address: `type`, `category`, `non_compliance`. What does not fit is left out. */
  readonly asked: URLSearchParams
}

export function freshAnswers({ inspector, now, asked }: Beginning): InspectionAnswers {
  const nonCompliance = asked.get('non_compliance') ?? ''
  const type = inspectionTypes.find((known) => known === asked.get('type'))
  const category = chosenInspectionCategories.find((known) => known === asked.get('category'))
  return {
    inspection_type: type ?? (nonCompliance ? 'non_compliance_follow_up' : ''),
    inspection_category: (type && category && categoriesOf(type).includes(category) && category) || '',
    non_compliance_reference_number: nonCompliance,
    photos: [],
    files: [],
    inspection_outcome: '',
    inspection_outcome_details: '',
    made_safe_by_ha: '',
    failed: {},
    found: {},
    defect_fixed_on_site: '',
    was_call_logged: '',
    call_logged_to: '',
    call_logged_reference: '',
    call_logged_summary: '',
    schedule_another: 'no',
    reinspection_date: noDate,
    reinspection_time: '',
    reinspection_kind: 'same',
    reinspection_type: '',
    reinspection_category: '',
    ...momentNow(now),
    inspector_name: inspector,
    additional_comments: '',
  }
}

export function typeOf(answers: InspectionAnswers): InspectionType | undefined {
  return inspectionTypes.find((type) => type === answers.inspection_type)
}

/** The category, if the type has it; one left over from another type is none. */
export function categoryOf(answers: InspectionAnswers) {
  const type = typeOf(answers)
  return type && categoriesOf(type).find((category) => category === answers.inspection_category)
}

export function outcomesFor(answers: InspectionAnswers): readonly InspectionOutcome[] {
  const type = typeOf(answers)
  return type ? outcomesOf(type, categoryOf(answers)) : []
}

export function outcomeOf(answers: InspectionAnswers): InspectionOutcome | undefined {
  return outcomesFor(answers).find((outcome) => outcome === answers.inspection_outcome)
}

export function hasFailed(answers: InspectionAnswers): boolean {
  const outcome = outcomeOf(answers)
  return outcome !== undefined && isFailed(outcome)
}

/** Areas are asked for unless it is a Section 81 inspection, which says whether it was made safe (BR-INSP-23, 27). */
export const asksAreas = (answers: InspectionAnswers) => hasFailed(answers) && answers.inspection_type !== 'section_81'

export const asksMadeSafe = (answers: InspectionAnswers) =>
  hasFailed(answers) && answers.inspection_type === 'section_81'

/** A dangerous live site: who was called, and was it put right (BR-INSP-26). */
export const asksCall = (answers: InspectionAnswers) =>
  answers.inspection_type === 'live_site' && outcomeOf(answers) === 'failed_high'

/** Outcomes that have to be explained (BR-INSP-25). */
export function asksDetails(outcome: string): boolean {
  return outcome === 'unable_to_complete_inspection' || outcome === 'non_compliant_with_conditions'
}

/** The areas chosen that this type can fail in, in the order of their groups. */
export function failedAreas(answers: InspectionAnswers) {
  const type = typeOf(answers)
  if (!type || !asksAreas(answers)) return []
  return areaGroupsFor(type).flatMap(({ key, areas }) => areas.filter((area) => answers.failed[key]?.includes(area)))
}

/** Sites with a reinstatement: a failed area names those that it was found on (BR-INSP-23). */
export function sitesOf({ sites }: Pick<AroundInspection['work'], 'sites'>) {
  const known = sites ?? []
  return known.filter(
    (site, at) => known.findIndex((other) => other.site_reference_number === site.site_reference_number) === at,
  )
}

/** The sites that an area failed on: where there is but one, it is that one. */
export function failedSites(answers: InspectionAnswers, area: string, work: Pick<AroundInspection['work'], 'sites'>) {
  const sites = sitesOf(work).map((site) => site.site_reference_number)
  return sites.length === 1 ? sites : (answers.found[area]?.sites ?? [])
}

/** Open non-compliances of the works, that a reinstatement or follow-up inspection may belong to (BR-NC-02). */
export function openNonCompliances({ non_compliances: all }: Pick<AroundInspection['work'], 'non_compliances'>) {
  return all?.filter((each) => each.non_compliance_status === 'issued') ?? []
}
