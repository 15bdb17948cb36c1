import type { Insertable } from 'kysely'
import type { BodyOf } from '../../../domain/contract/endpoint.ts'
import type { createPermit } from '../../../domain/contract/permits.ts'
import { permitReference } from '../../../domain/references.ts'
import { isEarlyStart } from '../../../domain/rules/early-start.ts'
import { hs2PromoterSwaCode } from '../../../domain/rules/hs2-checks.ts'
import { needsHs2Consent } from '../../../domain/rules/hs2-works.ts'
import { isHighImpact } from '../../../domain/rules/traffic-management.ts'
import { workCategory } from '../../../domain/rules/work-category.ts'
import { civilDate, instantOf, type Holidays } from '../../../domain/rules/working-days.ts'
import type { keptAnswers } from '../../store/permit-details.ts'
import type { PermitRow, PermitTable, WorkRow } from '../../store/work-tables.ts'
import type { StreetRow } from '../../store/street-tables.ts'
import { detailsOf } from './application-details.ts'
import { deadlineOn, firstStatus } from './first-status.ts'

/** What every application says, with or without a new works record. */
export type PermitApplication = Pick<
  BodyOf<typeof createPermit>,
  | (typeof keptAnswers)[number]
  | 'work_type'
  | 'excavation'
  | 'traffic_management_type'
  | 'proposed_start_date'
  | 'proposed_start_time'
  | 'proposed_end_date'
  | 'proposed_end_time'
  | 'file_ids'
>

/** The columns of a works record that its permits repeat. */
export type PermitPlace = Pick<
  WorkRow,
  | 'reference'
  | 'promoter_swa_code'
  | 'highway_authority_swa_code'
  | 'workstream_prefix'
  | 'usrn'
  | 'street_name'
  | 'town'
  | 'area_name'
  | 'road_category'
>

export interface Submission {
  readonly application: PermitApplication
  readonly place: PermitPlace
  /** Null when the gazetteer does not hold the street of an imported works record. */
  readonly street: StreetRow | null
  readonly earlierPermits: readonly Pick<PermitRow, 'work_category' | 'permit_status' | 'sequence'>[]
  /** It is the first permit after a forward plan (BR-WORK-49). */
  readonly progressesPlan?: boolean
  readonly receivedAt: Temporal.Instant
  readonly holidays: Holidays
}

export type NewPermit = Omit<Insertable<PermitTable>, 'is_active'>

/**
 * The permit that an application becomes: its category, its deadline, whether it starts early (BR-WORK-41 to 47;
 * BR-PERMIT-10, 12, 27, 33, 50, 96; BR-COND-02).
 */
export function permitRow(submission: Submission): NewPermit {
  const { application, place, street, receivedAt, holidays } = submission
  const [startOn, endOn] = [civilDate(application.proposed_start_date), civilDate(application.proposed_end_date)]
  const category = categoryOf(submission, startOn, endOn)
  const sequence = Math.max(0, ...submission.earlierPermits.map((permit) => permit.sequence)) + 1
  const startAt = maybeInstant(application.proposed_start_time)
  const at = receivedAt.toString()
  const { reference: work_reference, ...repeated } = pickPlace(place)
  return {
    ...repeated,
    work_reference,
    reference: permitReference(work_reference, sequence),
    sequence,
    ...firstStatus(submission, category),
    work_type: application.work_type,
    work_category: category,
    traffic_management_type: application.traffic_management_type,
    is_high_impact: isHighImpact(application.traffic_management_type),
    proposed_start_on: startOn.toString(),
    proposed_end_on: endOn.toString(),
    proposed_start_at: startAt,
    proposed_end_at: maybeInstant(application.proposed_end_time),
    // immediate works are in progress from the proposed start (BR-WORK-21)
    actual_start_at: application.work_type === 'immediate' ? startAt : null,
    deadline_on: deadlineOn(submission, category),
    reasonable_period_end_on: endOn.toString(),
    created_at: at,
    modified_at: at,
    status_changed_at: at,
    is_early_start: isEarlyStart(receivedAt, startOn, category, holidays),
    is_traffic_sensitive: (application.permit_asds ?? []).some((asd) => asd.street_special_desig_code === 2),
    excavation: application.excavation,
    excavation_carried_out: application.excavation,
    is_lane_rental: street?.is_lane_rental ?? false,
    is_hs2: place.promoter_swa_code === hs2PromoterSwaCode,
    hs2_is_consultation: Boolean(application.hs2_consultation_requested_response_date),
    hs2_is_consent: needsHs2Consent(application),
    ...notYet,
    details: JSON.stringify(detailsOf(application, street)),
  }
}

/** What can only happen to a permit later. */
const notYet = {
  is_deemed: false,
  is_duration_challenged: false,
  ever_modification_requested: false,
  final_reinstatement: false,
  hs2_acknowledged: false,
} as const

function categoryOf(
  { application, earlierPermits, progressesPlan, holidays }: Submission,
  startOn: Temporal.PlainDate,
  endOn: Temporal.PlainDate,
) {
  const { work_type, immediate_risk, is_ttro_required, activity_type } = application
  const earlier = earlierPermits.map((permit) => ({ category: permit.work_category, status: permit.permit_status }))
  return workCategory(
    {
      work_type,
      immediate_risk,
      is_ttro_required,
      activity_type,
      startOn,
      endOn,
      earlierPermits: earlier,
      progressesPlan,
    },
    holidays,
  )
}

function pickPlace(place: PermitPlace): PermitPlace {
  const { reference, promoter_swa_code, highway_authority_swa_code, workstream_prefix, usrn } = place
  const { street_name, town, area_name, road_category } = place
  return {
    reference,
    promoter_swa_code,
    highway_authority_swa_code,
    workstream_prefix,
    usrn,
    street_name,
    town,
    area_name,
    road_category,
  }
}

function maybeInstant(text: string | null | undefined): string | null {
  return text ? instantOf(text).toString() : null
}
