/** A lived permit as its row. */
import { isEarlyStart } from '../../domain/rules/early-start.ts'
import { isHighImpact } from '../../domain/rules/traffic-management.ts'
import { londonInstant, type Holidays } from '../../domain/rules/working-days.ts'
import { permitReference } from '../../domain/references.ts'
import type { BulkRow } from '../store/insert-rows.ts'
import type { PermitTable } from '../store/work-tables.ts'
import type { Chance } from './chance.ts'
import { isImmediateCategory, type LivedPermit } from './live-through.ts'
import { permitAnswers } from './permit-answers.ts'
import type { WorkFacts } from './work-facts.ts'
import { trafficManagement } from './work-words.ts'

export function permitRow(
  work: WorkFacts,
  lived: LivedPermit,
  position: { readonly sequence: number; readonly isActive: boolean },
  holidays: Holidays,
  chance: Chance,
): BulkRow<PermitTable> {
  const { street } = work
  const isImmediate = isImmediateCategory(lived.life)
  const isMajor = lived.life.category === 'major' || lived.life.category === 'paa'
  const traffic = trafficManagement(street.road_category, isMajor, chance)
  const isEarly = isEarlyStart(lived.receivedAt, lived.startOn, lived.life.category, holidays)
  const changedAt = (lived.happened.at(-1)?.at ?? lived.receivedAt).toString()
  const selected = street.is_traffic_sensitive && chance.percent(75)
  const excavation = chance.percent(82)
  const isChallenged = lived.happened.some(({ move }) => move === 'grant_with_duration_challenge')
  return {
    reference: permitReference(work.reference, position.sequence),
    work_reference: work.reference,
    sequence: position.sequence,
    is_active: position.isActive,
    promoter_swa_code: work.promoter,
    highway_authority_swa_code: street.authority_swa_code,
    workstream_prefix: work.workstream,
    usrn: street.usrn,
    street_name: street.street_descriptor,
    town: street.town,
    area_name: street.area,
    road_category: street.road_category,
    permit_status: lived.status,
    assessment_status: lived.assessment,
    work_type: isImmediate ? 'immediate' : 'planned',
    work_category: lived.life.category,
    traffic_management_type: traffic,
    is_high_impact: isHighImpact(traffic),
    proposed_start_on: lived.startOn.toString(),
    proposed_end_on: lived.endOn.toString(),
    // for immediate works the actual start is the proposed one (BR-WORK-21)
    proposed_start_at: isImmediate ? (lived.startedAt?.toString() ?? null) : timeOr(lived.startOn, 8, chance),
    proposed_end_at: timeOr(lived.endOn, 17, chance),
    actual_start_at: lived.startedAt?.toString() ?? null,
    actual_stop_at: lived.stoppedAt?.toString() ?? null,
    deadline_on: lived.deadlineOn.toString(),
    // a challenge shortens it, to two working days from the start at least (BR-PERMIT-43)
    reasonable_period_end_on: (isChallenged ? lived.challengedEndOn : lived.endOn).toString(),
    created_at: lived.receivedAt.toString(),
    modified_at: changedAt,
    status_changed_at: changedAt,
    is_deemed: lived.isDeemed,
    is_early_start: isEarly,
    is_traffic_sensitive: selected,
    is_duration_challenged: isChallenged,
    duration_challenge_review_status: null,
    duration_challenge_non_acceptance_response_status: null,
    ever_modification_requested: lived.wasSentBack,
    excavation,
    excavation_carried_out: excavation && lived.startedAt !== null,
    final_reinstatement: false,
    is_lane_rental: street.is_lane_rental,
    lane_rental_assessment_outcome: null,
    lane_rental_charges_agreed: null,
    is_hs2: false,
    hs2_is_consultation: false,
    hs2_is_consent: false,
    hs2_acknowledged: false,
    hs2_acknowledged_at: null,
    details: {
      ...permitAnswers(work, lived, traffic, { isEarly, areDesignationsSelected: selected }, chance),
      ...(lived.beforeStop ? { before_stop: lived.beforeStop } : {}),
      ...(lived.status === 'progressed'
        ? { progressed_to: permitReference(work.reference, position.sequence + 1) }
        : {}),
    },
  }
}

function timeOr(day: Temporal.PlainDate, hour: number, chance: Chance): string | null {
  return chance.percent(35) ? londonInstant(day, new Temporal.PlainTime(hour)).toString() : null
}
