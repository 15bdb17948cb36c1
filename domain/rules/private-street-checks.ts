import type { LocationType } from '../contract/enums/permits.ts'
import { hs2PromoterSwaCode, hs2Problems } from './hs2-checks.ts'
import { referenceProblems, streetProblems, type PlaceAnswers } from './place-checks.ts'
import type { RuleProblem } from './rule-broken.ts'
import { isLater, orderProblems, sameDayProblems } from './span-checks.ts'
import { privateStreet, unfitStreetProblems, type GazetteerStreet } from './street-support.ts'
import { contactProblems, fileProblems } from './submission-checks.ts'

/** A private street notice as it goes on the wire. */
export type NoticeAnswers = PlaceAnswers & {
  readonly promoter_swa_code: string
  readonly highway_authority_swa_code: string
  readonly proposed_start_date: string
  readonly proposed_start_time?: string | null
  readonly proposed_end_date: string
  readonly proposed_end_time?: string | null
  readonly location_types: readonly LocationType[]
  readonly secondary_contact_email?: string | null
  readonly additional_contact_email?: string | null
  readonly file_ids?: readonly number[] | null
}

export type NoticeContext = {
  readonly now: Temporal.Instant
  readonly promoterPrefix?: string
  /** null when the gazetteer has no such USRN */
  readonly street: GazetteerStreet | null
}

/** What is wrong with a private street notice (BR-PSN-01, 05); its promoter's code has four digits. */
export function checkPrivateStreetNotice(notice: NoticeAnswers, context: NoticeContext): RuleProblem[] {
  const { street, now } = context
  // which of several categories is meant is asked by the rule of private streets itself
  const place = { ...context, isNewRecord: false }
  return [
    ...streetProblems(notice, place),
    ...referenceProblems(notice, place),
    ...(street ? [...unfitStreetProblems(street, notice), ...privacyProblems(street, notice.road_category)] : []),
    ...timeProblems(notice),
    ...locationProblems(notice, now),
    ...contactProblems(notice),
    ...fileProblems(notice.file_ids),
  ]
}

/** Only a private street, and the private part of one that is so in part, which the promoter has to name (BR-PSN-01, 04). */
function privacyProblems(street: GazetteerStreet, chosen: number | null | undefined): RuleProblem[] {
  const types = new Set([street.roadCategory, ...street.reinstatementTypeCodes])
  const rule = 'BR-PSN-01'
  if (!types.has(privateStreet)) {
    return [{ field: 'usrn', message: 'This street is not private: apply for a permit instead', rule }]
  }
  if (chosen === privateStreet || (chosen == null && types.size === 1)) return []
  const message =
    chosen == null
      ? 'Only a part of this street is private: give its road category, 9'
      : 'A private street notice is for road category 9'
  return [{ field: 'road_category', message, rule }]
}

function timeProblems(notice: NoticeAnswers): RuleProblem[] {
  const { proposed_start_date: start, proposed_end_date: end, proposed_start_time, proposed_end_time } = notice
  const problems = [
    ...orderProblems({ start, end, endField: 'proposed_end_date', rule: 'BR-PSN-05' }),
    ...sameDayProblems('proposed_start_time', proposed_start_time, start),
    ...sameDayProblems('proposed_end_time', proposed_end_time, end),
  ]
  if (problems.length > 0 || isLater(proposed_end_time, proposed_start_time)) return problems
  return [{ field: 'proposed_end_time', message: 'End time must be after the start time', rule: 'BR-PSN-05' }]
}

function locationProblems({ location_types, promoter_swa_code }: NoticeAnswers, now: Temporal.Instant): RuleProblem[] {
  if (location_types.length === 0) {
    return [{ field: 'location_types', message: 'Select where in the street the works are', rule: 'BR-PSN-05' }]
  }
  // the parts of a street that only HS2 may name (BR-PERMIT-31); a notice asks nothing else about HS2
  if (promoter_swa_code === hs2PromoterSwaCode) return []
  return hs2Problems({ location_types }, { now, promoterSwaCode: promoter_swa_code })
}
