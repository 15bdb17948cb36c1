/** A penalty as it is typed, and what of it goes on the wire; the same for works in the service and for older ones. */
import type { OffenceCode, PaymentMethod } from '../../../domain/contract/enums/fixed-penalty-notices.ts'
import type { AnswerOf, BodyOf } from '../../../domain/contract/endpoint.ts'
import type { issueFpn } from '../../../domain/contract/fixed-penalty-notices.ts'
import type { getFpnDetails, updateFpnDetails } from '../../../domain/contract/fpn-details.ts'
import type { getInspection } from '../../../domain/contract/inspections.ts'
import { offenceCodeLabels } from '../../../domain/labels/fixed-penalty-notices.ts'
import { label } from '../../../domain/labels/words.ts'
import { checkPenalty } from '../../../domain/rules/fixed-penalty-notice-checks.ts'
import { draftKey } from '../../forms/drafts.ts'
import { dateTimeWords } from '../../../domain/words.ts'
import { noDate, partsOf, dateProblem, type DateParts } from '../../forms/date-parts.ts'
import type { FormProblem } from '../../forms/field-problems.ts'
import { textProblem, timeProblem } from '../../forms/typed-text.ts'
import type { UploadedFile } from '../../forms/uploads.ts'
import { instantOfMoment } from '../on-site/on-site-times.ts'
import { instantOf, londonDate, londonTime } from '../../../domain/rules/working-days.ts'

export interface PenaltyDraft {
  readonly offence_code: string
  readonly offence_date: DateParts
  readonly offence_time: string
  readonly offence_details: string
  readonly fpn_evidence: string
  readonly file_ids: readonly UploadedFile[]
  readonly authorised_officer: string
  readonly officer_contact_details: string
  readonly officer_address: string
  readonly representations_contact: string
  readonly representations_contact_address: string
  readonly payment_methods: readonly string[]
  /** `yes` in it keeps the officer's page as the authority's usual details. */
  readonly remember: readonly string[]
}

export type FpnDetails = AnswerOf<typeof getFpnDetails>

/** An untouched penalty: what the authority usually says is there already (BR-FPN-07). */
export function newPenalty(usual: FpnDetails | null, personName: string): PenaltyDraft {
  return {
    offence_code: '',
    offence_date: noDate,
    offence_time: '',
    offence_details: '',
    fpn_evidence: '',
    file_ids: [],
    authorised_officer: usual?.authorised_officer_name ?? personName,
    officer_contact_details: usual?.authorised_officer_contact_details ?? '',
    officer_address: usual?.authorised_officer_address ?? '',
    representations_contact: usual?.representations_contact_details ?? '',
    representations_contact_address: usual?.representations_contact_address ?? '',
    payment_methods: usual?.payment_methods?.filter((method) => method !== 'upcoming_enum') ?? [],
    remember: [],
  }
}

export type InspectionInHand = Pick<
  AnswerOf<typeof getInspection>,
  | 'inspection_reference_number'
  | 'inspection_start_date'
  | 'inspection_outcome'
  | 'inspection_outcome_string'
  | 'inspection_outcome_details'
  | 'failure_reason_details'
>

const mostDetails = 500

/** Where the device keeps a notice that is being prepared; one from an inspection stands by itself. */
export const penaltyDraftKey = (wrn: string, inspection: string | undefined) =>
  draftKey('fixed-penalty-notice', inspection ? `${wrn}/${inspection}` : wrn)

/** What an inspection already says about an offence: when, and what was found. */
export function penaltyFromInspection(inspection: InspectionInHand): Partial<PenaltyDraft> {
  const at = instantOf(inspection.inspection_start_date)
  const found = [
    inspection.inspection_outcome_details,
    ...(inspection.failure_reason_details ?? []).map((item) => `${item.failure_reason_string}: ${item.details}`),
  ].filter(Boolean)
  const words = [
    `Inspection ${inspection.inspection_reference_number}: ${inspection.inspection_outcome_string.toLowerCase()}.`,
    ...found,
  ].join('\n')
  return {
    ...(inspection.inspection_outcome === 'non_compliant_with_conditions' ? { offence_code: 'offence_code_09' } : {}),
    offence_date: partsOf(londonDate(at)),
    offence_time: londonTime(at).toString({ smallestUnit: 'minute' }),
    offence_details: words.slice(0, mostDetails),
  }
}

/** When it happened, as typed so far; undefined while the day or the time is none. */
export const offenceAt = (typed: Pick<PenaltyDraft, 'offence_date' | 'offence_time'>) =>
  instantOfMoment({ day: typed.offence_date, time: typed.offence_time })

/** A question to colleagues, begun from what is typed. */
export function questionOn(
  typed: Pick<PenaltyDraft, 'offence_code' | 'offence_date' | 'offence_time' | 'offence_details'>,
) {
  const at = offenceAt(typed)
  return [
    'Should we give a fixed penalty notice here?',
    typed.offence_code && `Offence: ${label(offenceCodeLabels, typed.offence_code)}`,
    at && `When: ${dateTimeWords(at)}`,
    typed.offence_details.trim(),
  ]
    .filter(Boolean)
    .join('\n')
}

/** Every problem of a penalty as typed (BR-FPN-01, BR-GEN-56). */
export function penaltyProblems(typed: PenaltyDraft, now: Temporal.Instant): FormProblem[] {
  const at = offenceAt(typed)
  const typing = [
    asked('offence_code', typed.offence_code, 'Select an offence'),
    dateProblem('offence_date', 'Date of the offence', typed.offence_date, 'Enter when the offence happened'),
    timeProblem('offence_time', 'Time', typed.offence_time, 'Enter a time'),
    textProblem('offence_details', 'What happened', typed.offence_details, mostDetails, 'Enter what happened'),
    asked('fpn_evidence', typed.fpn_evidence, 'Select yes if you have photos or other evidence'),
    ...officerProblems(typed),
  ].filter((problem) => problem !== undefined)
  const rules = checkPenalty(
    {
      // while it is no moment, that problem is told above, and the rule has nothing to judge
      offence_date: (at ?? now.subtract({ hours: 1 })).toString(),
      payment_methods: typed.payment_methods as PaymentMethod[],
      fpn_evidence: typed.fpn_evidence === 'yes',
      file_ids: typed.file_ids.map(({ file_id }) => file_id),
    },
    now,
  )
  return [...typing, ...rules]
}

function officerProblems(typed: PenaltyDraft) {
  return [
    textProblem(
      'authorised_officer',
      'Authorised officer',
      typed.authorised_officer,
      100,
      "Enter the authorised officer's name",
    ),
    textProblem(
      'officer_contact_details',
      "Officer's telephone or email",
      typed.officer_contact_details,
      100,
      'Enter how to contact the officer',
    ),
    textProblem('officer_address', "Officer's address", typed.officer_address, 500, "Enter the officer's address"),
    textProblem(
      'representations_contact',
      'Who to write to about this notice',
      typed.representations_contact,
      100,
      'Enter who to write to about this notice',
    ),
    textProblem(
      'representations_contact_address',
      'Address to write to',
      typed.representations_contact_address,
      500,
      'Enter the address to write to',
    ),
  ]
}

const asked = (field: string, value: string, message: string): FormProblem | undefined =>
  value === '' ? { field, message } : undefined

type PenaltyBody = Omit<BodyOf<typeof issueFpn>, 'permit_reference_number'>

/** What goes on the wire; asked of answers without problems. */
export function penaltyBody(typed: PenaltyDraft): PenaltyBody {
  const hasEvidence = typed.fpn_evidence === 'yes'
  return {
    offence_code: typed.offence_code as OffenceCode,
    offence_date: offenceAt(typed)?.toString() ?? '',
    offence_details: typed.offence_details.trim(),
    fpn_evidence: hasEvidence,
    ...(hasEvidence ? { file_ids: typed.file_ids.map(({ file_id }) => file_id) } : {}),
    authorised_officer: typed.authorised_officer.trim(),
    officer_contact_details: typed.officer_contact_details.trim(),
    officer_address: typed.officer_address.trim(),
    representations_contact: typed.representations_contact.trim(),
    representations_contact_address: typed.representations_contact_address.trim(),
    payment_methods: typed.payment_methods as PaymentMethod[],
  }
}

/** The officer's page as the authority's usual details. */
export function usualDetails(typed: PenaltyDraft): BodyOf<typeof updateFpnDetails> {
  return {
    authorised_officer_name: typed.authorised_officer.trim(),
    authorised_officer_contact_details: typed.officer_contact_details.trim(),
    authorised_officer_address: typed.officer_address.trim(),
    representations_contact_details: typed.representations_contact.trim(),
    representations_contact_address: typed.representations_contact_address.trim(),
    payment_methods: typed.payment_methods as PaymentMethod[],
  }
}
