import { workCategory } from '../../domain/rules/work-category.ts'
import { addWorkingDays, type Holidays } from '../../domain/rules/working-days.ts'
import type { PermitValues } from '../store/alteration-tables.ts'
import type { BulkRow } from '../store/insert-rows.ts'
import type { PermitTable, WorkTable } from '../store/work-tables.ts'
import { wholeAnswers } from '../street-manager/alterations/permit-values.ts'
import type { Chance } from './chance.ts'

/** One to four working days more, and the category that follows (BR-ALT-15). */
export function longer(
  permit: BulkRow<PermitTable>,
  original: PermitValues,
  holidays: Holidays,
  chance: Chance,
): PermitValues {
  const startOn = Temporal.PlainDate.from(permit.proposed_start_on)
  const endOn = addWorkingDays(Temporal.PlainDate.from(permit.proposed_end_on), chance.whole(1, 4), holidays)
  const { immediate_risk, is_ttro_required } = permit.details
  return {
    ...original,
    work_category: workCategory(
      { work_type: permit.work_type, immediate_risk, is_ttro_required, startOn, endOn, progressesPaa: true },
      holidays,
    ),
    proposed_end_on: endOn.toString(),
    proposed_end_at: null,
    reasonable_period_end_on: endOn.toString(),
  }
}

/** A permit of the sandbox in everything that a change can be about (BR-ALT-12). */
export function valuesOf(permit: BulkRow<PermitTable>, work: BulkRow<WorkTable>): PermitValues {
  return {
    work_category: permit.work_category,
    traffic_management_type: permit.traffic_management_type,
    is_high_impact: permit.is_high_impact,
    proposed_start_on: permit.proposed_start_on,
    proposed_end_on: permit.proposed_end_on,
    proposed_start_at: permit.proposed_start_at ?? null,
    proposed_end_at: permit.proposed_end_at ?? null,
    reasonable_period_end_on: permit.reasonable_period_end_on,
    is_early_start: permit.is_early_start,
    is_traffic_sensitive: permit.is_traffic_sensitive,
    excavation: permit.excavation,
    excavation_carried_out: permit.excavation_carried_out,
    answers: wholeAnswers(permit.details),
    works_coordinates: work.works_coordinates,
    file_ids: [],
  }
}
