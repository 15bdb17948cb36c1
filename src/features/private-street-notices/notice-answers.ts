/** A private street notice from the form to the wire, and what is wrong with it. */
import { wireDate, wireTime } from '../../forms/wire-date.ts'
import type { AnswerOf, BodyOf } from '../../../domain/contract/endpoint.ts'
import type {
  CloseFootpath,
  CloseFootway,
  LocationType,
  TrafficManagementType,
} from '../../../domain/contract/enums/permits.ts'
import type {
  createPrivateStreetNotice,
  getPrivateStreetNotice,
} from '../../../domain/contract/private-street-notices.ts'
import type { Geometry } from '../../../domain/geometry.ts'
import { answerProblems } from '../../../domain/rules/application-answers.ts'
import { checkPrivateStreetNotice } from '../../../domain/rules/private-street-checks.ts'
import { privateStreet } from '../../../domain/rules/street-support.ts'
import { isSignals } from '../../../domain/rules/traffic-management.ts'
import { dateProblem, noDate } from '../../forms/date-parts.ts'
import type { DateParts } from '../../forms/date-parts.ts'
import type { FormProblem } from '../../forms/field-problems.ts'
import { timeProblem } from '../../forms/typed-text.ts'
import type { UploadedFile } from '../../forms/uploads.ts'
import { noPlace, placeBody, placeOn, placeProblems } from '../streets/place-answers.ts'
import type { PlaceAnswers } from '../streets/place-answers.ts'
import { surfacesOf } from '../streets/street-facts.ts'
import type { Street } from '../streets/street-facts.ts'

export type Notice = AnswerOf<typeof getPrivateStreetNotice>
type NoticeBody = BodyOf<typeof createPrivateStreetNotice>
type YesNo = '' | 'yes' | 'no'

export type NoticeAnswers = PlaceAnswers & {
  works_coordinates: Geometry | null
  works_location_description: string
  location_types: LocationType[]
  close_footway: '' | CloseFootway
  close_footpath: '' | CloseFootpath
  description_of_work: string
  excavation: YesNo
  workstream_prefix: string
  reference_from: 'service' | 'own'
  work_reference_number: string
  project_reference_number: string
  proposed_start_date: DateParts
  proposed_start_time: string
  proposed_end_date: DateParts
  proposed_end_time: string
  traffic_management_type: '' | TrafficManagementType
  traffic_management_plan: YesNo
  emergency_contact_name: string
  emergency_contact_number: string
  secondary_contact: string
  secondary_contact_number: string
  secondary_contact_email: string
  additional_contact: string
  additional_contact_number: string
  additional_contact_email: string
  file_ids: UploadedFile[]
}

export const noNoticeAnswers: NoticeAnswers = {
  ...noPlace,
  works_coordinates: null,
  works_location_description: '',
  location_types: [],
  close_footway: '',
  close_footpath: '',
  description_of_work: '',
  excavation: '',
  workstream_prefix: '',
  reference_from: 'service',
  work_reference_number: '',
  project_reference_number: '',
  proposed_start_date: noDate,
  proposed_start_time: '',
  proposed_end_date: noDate,
  proposed_end_time: '',
  traffic_management_type: '',
  traffic_management_plan: '',
  emergency_contact_name: '',
  emergency_contact_number: '',
  secondary_contact: '',
  secondary_contact_number: '',
  secondary_contact_email: '',
  additional_contact: '',
  additional_contact_number: '',
  additional_contact_email: '',
  file_ids: [],
}

export type NoticeAround = {
  readonly now: Temporal.Instant
  readonly promoter: string
  /** First letters of the promoter's works references, once known. */
  readonly promoterPrefix?: string | undefined
}

/** A notice is for the private part: on a street with one it is category 9 (BR-PSN-01). */
export function noticeCategory(street: Street): string {
  const surfaces = surfacesOf(street)
  return surfaces.includes(privateStreet) ? String(privateStreet) : String(surfaces[0] ?? '')
}

/** Everything but dates, references and files. */
export function copyOfNotice(notice: Notice, street: Street | null): NoticeAnswers {
  return {
    ...noNoticeAnswers,
    ...(street ? { ...placeOn(street), road_category: noticeCategory(street) } : {}),
    highway_authority_swa_code: notice.highway_authority_swa_code,
    works_coordinates: notice.works_coordinates,
    works_location_description: notice.works_location_description,
    location_types: notice.location_types.filter((type) => type !== 'upcoming_enum'),
    close_footway: known(notice.close_footway),
    close_footpath: known(notice.close_footpath),
    description_of_work: notice.description_of_work,
    excavation: notice.excavation ? 'yes' : 'no',
    workstream_prefix: notice.workstream_prefix,
    traffic_management_type: known(notice.traffic_management_type),
    emergency_contact_name: notice.emergency_contact_name ?? '',
    emergency_contact_number: notice.emergency_contact_number ?? '',
    secondary_contact: notice.secondary_contact,
    secondary_contact_number: notice.secondary_contact_number,
    secondary_contact_email: notice.secondary_contact_email ?? '',
    additional_contact: notice.additional_contact ?? '',
    additional_contact_number: notice.additional_contact_number ?? '',
    additional_contact_email: notice.additional_contact_email ?? '',
  }
}

function known<Value extends string>(value: Value): Exclude<Value, 'upcoming_enum'> | '' {
  return value === 'upcoming_enum' ? '' : (value as Exclude<Value, 'upcoming_enum'>)
}

/** As far as it has been answered; empty optional fields are left out. */
export function noticeBody(answers: NoticeAnswers, around: NoticeAround): Partial<NoticeBody> {
  const { proposed_start_date: start, proposed_end_date: end } = answers
  const hasSignals = isSignals(answers.traffic_management_type)
  const body: { [Field in keyof NoticeBody]?: NoticeBody[Field] | '' | null | undefined } = {
    promoter_swa_code: around.promoter,
    ...placeBody(answers),
    works_coordinates: answers.works_coordinates
      ? (structuredClone(answers.works_coordinates) as NoticeBody['works_coordinates'])
      : null,
    works_location_description: answers.works_location_description.trim(),
    location_types: answers.location_types,
    close_footway: answers.close_footway,
    close_footpath: answers.close_footpath,
    description_of_work: answers.description_of_work.trim(),
    excavation: truth(answers.excavation),
    workstream_prefix: answers.workstream_prefix,
    work_reference_number: answers.reference_from === 'own' ? answers.work_reference_number.trim() : '',
    project_reference_number: answers.project_reference_number.trim(),
    proposed_start_date: wireDate(start),
    proposed_start_time: wireTime(start, answers.proposed_start_time),
    proposed_end_date: wireDate(end),
    proposed_end_time: wireTime(end, answers.proposed_end_time),
    traffic_management_type: answers.traffic_management_type,
    traffic_management_plan: truth(answers.traffic_management_plan),
    emergency_contact_name: hasSignals ? answers.emergency_contact_name.trim() : '',
    emergency_contact_number: hasSignals ? answers.emergency_contact_number.trim() : '',
    secondary_contact: answers.secondary_contact.trim(),
    secondary_contact_number: answers.secondary_contact_number.trim(),
    secondary_contact_email: answers.secondary_contact_email.trim(),
    additional_contact: answers.additional_contact.trim(),
    additional_contact_number: answers.additional_contact_number.trim(),
    additional_contact_email: answers.additional_contact_email.trim(),
    file_ids: answers.file_ids.length > 0 ? answers.file_ids.map((file) => file.file_id) : undefined,
  }
  const given = Object.entries(body).filter(([, value]) => value !== undefined && value !== null && value !== '')
  return Object.fromEntries(given) as Partial<NoticeBody>
}

function truth(answer: YesNo): boolean | undefined {
  return answer === '' ? undefined : answer === 'yes'
}

/** Every problem, in the order of the pages: what is missing or typed wrong, then what the rules say (BR-PSN-01, 05). */
export function noticeProblems(answers: NoticeAnswers, around: NoticeAround): FormProblem[] {
  const body = noticeBody(answers, around)
  const asked = new Set(Object.keys(noNoticeAnswers))
  const told = [
    ...placeProblems(answers, 'works_coordinates', answers.works_coordinates),
    ...answerProblems(body, false).filter(({ field }) => asked.has(field)),
    ...typedProblems(answers),
  ]
  const fields = new Set(told.map(({ field }) => field.split('.')[0]))
  return [...told, ...ruledProblems(answers, body, around).filter(({ field }) => !fields.has(field))]
}

function typedProblems(answers: NoticeAnswers): FormProblem[] {
  const typed = [
    dateProblem('proposed_start_date', 'Start date', answers.proposed_start_date),
    timeProblem('proposed_start_time', 'Start time', answers.proposed_start_time),
    dateProblem('proposed_end_date', 'End date', answers.proposed_end_date),
    timeProblem('proposed_end_time', 'End time', answers.proposed_end_time),
  ].filter((problem) => problem !== undefined)
  const isReferenceMissing = answers.reference_from === 'own' && answers.work_reference_number.trim() === ''
  return [
    ...typed,
    ...(answers.workstream_prefix === '' ? [{ field: 'workstream_prefix', message: 'Select a workstream' }] : []),
    ...(isReferenceMissing ? [{ field: 'work_reference_number', message: 'Enter a works reference' }] : []),
  ]
}

/** The same rules as the service's; only that the street is open for works is left to it. */
function ruledProblems(answers: NoticeAnswers, body: Partial<NoticeBody>, around: NoticeAround): FormProblem[] {
  const { street } = answers
  const { proposed_start_date, proposed_end_date } = body
  if (!street || !proposed_start_date || !proposed_end_date) return street ? notPrivate(street) : []
  const surfaces = surfacesOf(street)
  return checkPrivateStreetNotice(
    {
      ...body,
      promoter_swa_code: around.promoter,
      highway_authority_swa_code: answers.highway_authority_swa_code,
      location_types: answers.location_types,
      proposed_start_date,
      proposed_end_date,
    },
    {
      now: around.now,
      ...(around.promoterPrefix ? { promoterPrefix: around.promoterPrefix } : {}),
      street: {
        state: openStreet,
        roadCategory: surfaces[0] ?? 0,
        reinstatementTypeCodes: surfaces,
        authoritySwaCode: answers.highway_authority_swa_code,
      },
    },
  )
}

/** The look-up only finds streets that are open. */
const openStreet = 2

/** Told on the page of the street, before the dates are known (BR-PSN-01). */
function notPrivate(street: Street): FormProblem[] {
  return surfacesOf(street).includes(privateStreet)
    ? []
    : [{ field: 'usrn', message: 'This street is not private: apply for a permit instead' }]
}
