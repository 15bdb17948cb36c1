/** A Section 81 as it is typed at the roadside, and what of it goes on the wire. */
import type { BodyOf } from '../../../domain/contract/endpoint.ts'
import type { LocationType } from '../../../domain/contract/enums/permits.ts'
import { section81Types, type Section81Severity } from '../../../domain/contract/enums/section-81s.ts'
import type { createSection81 } from '../../../domain/contract/section-81s.ts'
import type { Geometry } from '../../../domain/geometry.ts'
import { checkSection81, isUnattributed } from '../../../domain/rules/section-81-checks.ts'
import { londonDate } from '../../../domain/rules/working-days.ts'
import { nothingChosen, type AutocompleteValue } from '../../forms/Autocomplete.tsx'
import { dateOf, dateProblem, noDate, partsOf, type DateParts } from '../../forms/date-parts.ts'
import type { FormProblem } from '../../forms/field-problems.ts'
import type { Photo } from '../../forms/photos/photos.ts'
import { textProblem, timeProblem } from '../../forms/typed-text.ts'
import { instantOfMoment } from '../on-site/on-site-times.ts'
import { noPlace, placeBody, placeProblems, type PlaceAnswers } from '../streets/place-answers.ts'

export interface DefectDraft extends PlaceAnswers {
  readonly works_coordinates: Geometry | null
  /** Whether what was found nearby is something else: `none` was found, or it is `another`. */
  readonly nearby: string
  readonly section_81_type: string
  readonly other_type_details: string
  readonly section_81_severity: string
  readonly made_safe_by_ha: string
  /** SWA code of an owner that was suggested, or `other`. */
  readonly promoter_swa_code: string
  /** Its name, for people who read the answers. */
  readonly promoter_name: string
  readonly other_promoter: AutocompleteValue
  readonly location_types: readonly string[]
  readonly location_description: string
  readonly inspection_date: DateParts
  readonly inspector_name: string
  readonly inspector_contact_number: string
  readonly additional_details: string
  readonly photos: readonly Photo[]
  readonly next_inspection: string
  readonly reinspection_date: DateParts
  readonly reinspection_time: string
}

/** What the address of the journey says already of the kind and what was seen. */
export function defectAsked(search: URLSearchParams): Partial<DefectDraft> {
  const type = section81Types.find((known) => known === search.get('type'))
  const note = search.get('note') ?? ''
  return { ...(type ? { section_81_type: type } : {}), ...(note ? { additional_details: note } : {}) }
}

/** Seen today by the person who types it; both can be changed. */
export function newDefect(now: Temporal.Instant, inspector: string): DefectDraft {
  return {
    ...noPlace,
    works_coordinates: null,
    nearby: '',
    section_81_type: '',
    other_type_details: '',
    section_81_severity: '',
    made_safe_by_ha: '',
    promoter_swa_code: '',
    promoter_name: '',
    other_promoter: nothingChosen,
    location_types: [],
    location_description: '',
    inspection_date: partsOf(londonDate(now)),
    inspector_name: inspector,
    inspector_contact_number: '',
    additional_details: '',
    photos: [],
    next_inspection: 'no',
    reinspection_date: noDate,
    reinspection_time: '',
  }
}

const typeOf = ({ section_81_type: typed }: DefectDraft) => section81Types.find((known) => known === typed)

/** Severity and whether it is safe are asked of apparatus, not of works that are nobody's yet (BR-S81-02). */
export function asksSeverity(typed: DefectDraft): boolean {
  const type = typeOf(typed)
  return type === undefined || !isUnattributed(type)
}

/** SWA code of the chosen owner; empty while there is none. */
export const ownerOf = ({ promoter_swa_code: chosen, other_promoter: other }: DefectDraft) =>
  chosen === '' || chosen === 'other' ? other.value : chosen

/** "Marl Water (9310)". */
export function ownerWords(typed: DefectDraft): string {
  const code = ownerOf(typed)
  const name = code === typed.other_promoter.value ? typed.other_promoter.label : typed.promoter_name
  return code && (name ? `${name} (${code})` : code)
}

type DefectBody = BodyOf<typeof createSection81>

/** What goes on the wire, without the photos: they go before it, one by one. Undefined while the place or the kind is open. */
export function defectBody(typed: DefectDraft, authority: string): DefectBody | undefined {
  const place = placeBody({ ...typed, highway_authority_swa_code: authority })
  const type = typeOf(typed)
  const day = dateOf(typed.inspection_date)
  const { works_coordinates } = typed
  if (!place || !works_coordinates || !type || !day) return undefined
  const isApparatus = asksSeverity(typed)
  const text = (field: string, value: string) => (value.trim() ? { [field]: value.trim() } : {})
  return {
    ...place,
    works_coordinates: works_coordinates as DefectBody['works_coordinates'],
    promoter_swa_code: ownerOf(typed),
    section_81_type: type,
    ...(type === 'other' ? text('other_type_details', typed.other_type_details) : {}),
    ...(isApparatus && typed.section_81_severity
      ? { section_81_severity: typed.section_81_severity as Section81Severity }
      : {}),
    ...(isApparatus && typed.made_safe_by_ha ? { made_safe_by_ha: typed.made_safe_by_ha === 'yes' } : {}),
    location_types: typed.location_types as LocationType[],
    location_description: typed.location_description.trim(),
    inspection_date: day.toString(),
    ...text('inspector_name', typed.inspector_name),
    ...text('inspector_contact_number', typed.inspector_contact_number),
    additional_details: typed.additional_details.trim(),
    section_81_evidence: typed.photos.length > 0,
    ...nextVisit(typed),
  }
}

function nextVisit(typed: DefectDraft) {
  if (typed.next_inspection !== 'yes') return {}
  const day = dateOf(typed.reinspection_date)
  const at = instantOfMoment({ day: typed.reinspection_date, time: typed.reinspection_time })
  return {
    ...(day ? { reinspection_date: day.toString() } : {}),
    ...(at ? { reinspection_date_time: at.toString() } : {}),
  }
}

/** Every problem of a Section 81 as typed (BR-S81-02, 06). */
export function defectProblems(typed: DefectDraft, authority: string, now: Temporal.Instant): FormProblem[] {
  const isOther = typed.section_81_type === 'other'
  const isFollowed = typed.next_inspection === 'yes'
  const typing = [
    ...placeProblems({ ...typed, highway_authority_swa_code: authority }, 'works_coordinates', typed.works_coordinates),
    typeOf(typed) ? undefined : { field: 'section_81_type', message: 'Select what is wrong' },
    isOther
      ? textProblem('other_type_details', 'What it is', typed.other_type_details, 100, 'Enter what it is')
      : undefined,
    ownerOf(typed) ? undefined : ownerProblem(typed),
    textProblem('location_description', 'Where exactly', typed.location_description, 500, 'Enter where exactly it is'),
    dateProblem('inspection_date', 'Date', typed.inspection_date, 'Enter when it was seen'),
    textProblem('inspector_name', 'Inspector', typed.inspector_name, 100),
    textProblem('inspector_contact_number', 'Telephone number', typed.inspector_contact_number, 100),
    textProblem(
      'additional_details',
      'Description',
      typed.additional_details,
      500,
      'Enter a description of the defect',
    ),
    ...(isFollowed
      ? [
          dateProblem(
            'reinspection_date',
            'Date of the next inspection',
            typed.reinspection_date,
            'Enter the date of the next inspection',
          ),
          timeProblem('reinspection_time', 'Time', typed.reinspection_time),
        ]
      : []),
  ].filter((problem) => problem !== undefined)
  const told = new Set(typing.map(({ field }) => field.split('.')[0]))
  return [...typing, ...ruleProblems(typed, now).filter(({ field }) => !told.has(field))]
}

function ownerProblem({ promoter_swa_code: chosen }: DefectDraft): FormProblem {
  return { field: chosen === 'other' ? 'other_promoter' : 'promoter_swa_code', message: 'Select the promoter' }
}

function ruleProblems(typed: DefectDraft, now: Temporal.Instant): FormProblem[] {
  const type = typeOf(typed)
  const isApparatus = asksSeverity(typed)
  return checkSection81(
    {
      // before a kind is chosen the others' questions stand as for any apparatus
      section_81_type: type ?? 'cabinet',
      other_type_details: typed.other_type_details,
      section_81_severity: isApparatus ? (typed.section_81_severity as Section81Severity) || null : null,
      made_safe_by_ha: isApparatus && typed.made_safe_by_ha ? typed.made_safe_by_ha === 'yes' : null,
      location_types: typed.location_types,
      inspection_date: (dateOf(typed.inspection_date) ?? londonDate(now)).toString(),
      section_81_evidence: false,
      ...nextVisit(typed),
    },
    now,
  )
}
