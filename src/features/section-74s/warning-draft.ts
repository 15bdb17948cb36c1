/** An overrun warning as it is typed, and what of it goes on the wire. */
import type { BodyOf } from '../../../domain/contract/endpoint.ts'
import type { LocationType } from '../../../domain/contract/enums/permits.ts'
import type { OverrunWarningReason } from '../../../domain/contract/enums/section-74s.ts'
import type { WorkStatus } from '../../../domain/contract/enums/works.ts'
import type { createSection74 } from '../../../domain/contract/section-74s.ts'
import { checkOverrunWarning } from '../../../domain/rules/overrun-warning-checks.ts'
import { dateOf, dateProblem, noDate, partsOf, type DateParts } from '../../forms/date-parts.ts'
import type { FormProblem } from '../../forms/field-problems.ts'
import { textProblem, timeProblem } from '../../forms/typed-text.ts'
import type { UploadedFile } from '../../forms/uploads.ts'
import { instantOfMoment } from '../on-site/on-site-times.ts'

export interface WarningDraft {
  readonly permit_reference_number: string
  readonly overrun_warning_reasons: readonly string[]
  readonly overrun_warning_details: string
  readonly location_types: readonly string[]
  readonly location_description: string
  readonly inspection_date: DateParts
  readonly inspection_time: string
  readonly officer_name: string
  readonly officer_contact_details: string
  readonly schedule_follow_up_inspection: string
  readonly reinspection_date: DateParts
  readonly reinspection_time: string
  readonly section_74_evidence: string
  readonly file_ids: readonly UploadedFile[]
}

interface Beginning {
  readonly permit: string
  readonly where: string
  readonly officer: string
  readonly contact: string
  readonly now: Temporal.Instant
}

/** Seen now, by the person who types it, where the works are: all of it can be changed. */
export function newWarning({ permit, where, officer, contact, now }: Beginning): WarningDraft {
  const local = now.toZonedDateTimeISO('Europe/London')
  return {
    permit_reference_number: permit,
    overrun_warning_reasons: [],
    overrun_warning_details: '',
    location_types: [],
    location_description: where,
    inspection_date: partsOf(local.toPlainDate()),
    inspection_time: local.toPlainTime().toString({ smallestUnit: 'minute' }),
    officer_name: officer,
    officer_contact_details: contact,
    schedule_follow_up_inspection: '',
    reinspection_date: noDate,
    reinspection_time: '',
    section_74_evidence: '',
    file_ids: [],
  }
}

type WarningBody = BodyOf<typeof createSection74>

/** What goes on the wire; a date that is none yet stands as the first day that there could be. */
export function warningBody(typed: WarningDraft): WarningBody {
  const isFollowed = typed.schedule_follow_up_inspection === 'yes'
  const day = dateOf(typed.reinspection_date)
  const at = instantOfMoment({ day: typed.reinspection_date, time: typed.reinspection_time })
  const hasEvidence = typed.section_74_evidence === 'yes'
  return {
    permit_reference_number: typed.permit_reference_number,
    location_types: typed.location_types as LocationType[],
    location_description: typed.location_description.trim(),
    inspection_date:
      instantOfMoment({ day: typed.inspection_date, time: typed.inspection_time })?.toString() ??
      '1970-01-01T00:00:00Z',
    overrun_warning_reasons: typed.overrun_warning_reasons as OverrunWarningReason[],
    overrun_warning_details: typed.overrun_warning_details.trim(),
    officer_name: typed.officer_name.trim(),
    officer_contact_details: typed.officer_contact_details.trim(),
    schedule_follow_up_inspection: isFollowed,
    ...(isFollowed && day ? { reinspection_date: day.toString() } : {}),
    ...(isFollowed && at ? { reinspection_date_time: at.toString() } : {}),
    section_74_evidence: hasEvidence,
    ...(hasEvidence ? { file_ids: typed.file_ids.map(({ file_id }) => file_id) } : {}),
  }
}

interface OverrunOn {
  readonly now: Temporal.Instant
  readonly workStatus: WorkStatus
  /** Permits that have a Section 74 already, by the reference of it (BR-S74-01). */
  readonly warned: ReadonlyMap<string, string>
}

/** Every problem of a warning as typed (BR-S74-01, 02). */
export function warningProblems(typed: WarningDraft, { now, workStatus, warned }: OverrunOn): FormProblem[] {
  const other = warned.get(typed.permit_reference_number)
  const typing = [
    typed.permit_reference_number === '' ? { field: 'permit_reference_number', message: 'Select a permit' } : undefined,
    other
      ? {
          field: 'permit_reference_number',
          message: `This permit already has an overrun warning, ${other}. Withdraw it first`,
          rule: 'BR-S74-01',
        }
      : undefined,
    textProblem(
      'overrun_warning_details',
      'Details',
      typed.overrun_warning_details,
      500,
      'Enter details of what is left',
    ),
    textProblem('location_description', 'Where exactly', typed.location_description, 500, 'Enter where exactly it is'),
    dateProblem('inspection_date', 'Date', typed.inspection_date, 'Enter when it was seen'),
    timeProblem('inspection_time', 'Time', typed.inspection_time, 'Enter a time'),
    textProblem('officer_name', 'Officer', typed.officer_name, 100, "Enter the officer's name"),
    textProblem(
      'officer_contact_details',
      "Officer's telephone or email",
      typed.officer_contact_details,
      100,
      'Enter how to contact the officer',
    ),
    ...followUpProblems(typed),
    typed.section_74_evidence === ''
      ? { field: 'section_74_evidence', message: 'Select yes if you have photos or other evidence' }
      : undefined,
  ].filter((problem) => problem !== undefined)
  const told = new Set(typing.map(({ field }) => field.split('.')[0]))
  const rules = checkOverrunWarning(warningBody(typed), { work_status: workStatus }, now)
  return [...typing, ...rules.filter(({ field }) => !told.has(field))]
}

function followUpProblems(typed: WarningDraft) {
  if (typed.schedule_follow_up_inspection === '') {
    return [{ field: 'schedule_follow_up_inspection', message: 'Select yes to schedule another inspection' }]
  }
  if (typed.schedule_follow_up_inspection === 'no') return []
  return [
    dateProblem(
      'reinspection_date',
      'Date of the next inspection',
      typed.reinspection_date,
      'Enter the date of the next inspection',
    ),
    timeProblem('reinspection_time', 'Time', typed.reinspection_time),
  ]
}
