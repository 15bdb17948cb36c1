import type { BodyOf } from '../../../domain/contract/endpoint.ts'
import type { createAlteration } from '../../../domain/contract/alterations.ts'
import { categoryAfterChange } from '../../../domain/rules/alteration-checks.ts'
import { earlyStartAfterChange } from '../../../domain/rules/altered-early-start.ts'
import { isTrafficSensitive } from '../../../domain/rules/sensitive-hours.ts'
import { isHighImpact } from '../../../domain/rules/traffic-management.ts'
import { civilDate, instantOf, type Holidays } from '../../../domain/rules/working-days.ts'
import type { PermitValues } from '../../store/alteration-tables.ts'
import { keptAnswers, type PermitAnswers, type PermitDetails } from '../../store/permit-details.ts'
import type { PermitRow, WorkRow } from '../../store/work-tables.ts'
import type { StreetRow } from '../../store/street-tables.ts'
import { detailsOf } from '../permits/application-details.ts'
import { permitToChange } from './permit-to-change.ts'

/** A permit as it stands, in everything that a change can be about (BR-ALT-12). */
export function valuesOf(
  permit: PermitRow,
  work: Pick<WorkRow, 'works_coordinates'>,
  fileIds: readonly number[],
): PermitValues {
  return {
    work_category: permit.work_category,
    traffic_management_type: permit.traffic_management_type,
    is_high_impact: permit.is_high_impact,
    proposed_start_on: permit.proposed_start_on,
    proposed_end_on: permit.proposed_end_on,
    proposed_start_at: permit.proposed_start_at?.toString() ?? null,
    proposed_end_at: permit.proposed_end_at?.toString() ?? null,
    reasonable_period_end_on: permit.reasonable_period_end_on,
    is_early_start: permit.is_early_start,
    is_traffic_sensitive: permit.is_traffic_sensitive,
    excavation: permit.excavation,
    excavation_carried_out: permit.excavation_carried_out,
    answers: wholeAnswers(permit.details),
    works_coordinates: work.works_coordinates,
    file_ids: fileIds,
  }
}

interface Change {
  readonly body: BodyOf<typeof createAlteration>
  readonly permit: PermitRow
  readonly original: PermitValues
  readonly street: StreetRow | null
  readonly receivedAt: Temporal.Instant
  readonly holidays: Holidays
}

/**
 * The permit as a promoter's change would have it: category and early start worked out again (BR-ALT-15, 16), the
 * reasonable period following an end that moves (BR-PERMIT-96, BR-ALT-32). Files are added, none is taken away.
 */
export function proposedValues({ body, permit, original, street, receivedAt, holidays }: Change): PermitValues {
  const toChange = permitToChange(permit)
  const category = categoryAfterChange(body, toChange, { now: receivedAt, holidays })
  const early = earlyStartAfterChange(
    body,
    { ...original.answers, is_early_start: original.is_early_start, proposed_start_date: original.proposed_start_on },
    { receivedAt, category, holidays },
  )
  const { is_early_start, ...earlyDetails } = early
  const application = { ...body, ...unchangeable(original.answers), ...earlyDetails }
  const endOn = civilDate(body.proposed_end_date).toString()
  return {
    work_category: category,
    traffic_management_type: body.traffic_management_type,
    is_high_impact: isHighImpact(body.traffic_management_type),
    proposed_start_on: civilDate(body.proposed_start_date).toString(),
    proposed_end_on: endOn,
    proposed_start_at: maybeInstant(body.proposed_start_time),
    proposed_end_at: maybeInstant(body.proposed_end_time),
    reasonable_period_end_on: endOn === original.proposed_end_on ? original.reasonable_period_end_on : endOn,
    is_early_start,
    is_traffic_sensitive: (body.permit_asds ?? []).some(isTrafficSensitive),
    excavation: body.excavation,
    // once works have started it is changed by itself alone (BR-PERMIT-92)
    excavation_carried_out: permit.actual_start_at ? original.excavation_carried_out : body.excavation,
    answers: wholeAnswers(detailsOf(application, street)),
    works_coordinates: body.works_coordinates ?? original.works_coordinates,
    file_ids: [...new Set([...original.file_ids, ...(body.file_ids ?? [])])],
  }
}

/** Every answer, those not given as null: laid over others they take them away. */
export function wholeAnswers(details: PermitDetails): PermitValues['answers'] {
  const answers = Object.fromEntries(keptAnswers.map((name) => [name, details[name] ?? null])) as PermitAnswers
  return { ...answers, permit_not_selected_asds: details.permit_not_selected_asds ?? [] }
}

/** Answers of the first application that no change request carries (BR-ALT-13, BR-HS2-08). */
function unchangeable(answers: PermitAnswers) {
  const { hs2_in_act_limits, hs2_highway_exemption, hs2_additional_usrns, non_compliance_reference_number } = answers
  return { hs2_in_act_limits, hs2_highway_exemption, hs2_additional_usrns, non_compliance_reference_number }
}

function maybeInstant(text: string | null | undefined): string | null {
  return text ? instantOf(text).toString() : null
}
