import type { ReinstatementType } from '../../domain/contract/enums/reinstatements.ts'
import { englandAndWales } from '../../domain/rules/bank-holidays.ts'
import { financialYearStart, inspectionUnits, serviceActivities } from '../../domain/rules/inspection-units.ts'
import { civilDate, londonDate } from '../../domain/rules/working-days.ts'
import type { BulkRow } from '../store/insert-rows.ts'
import type { Actor } from '../store/record-event.ts'
import type { InspectionUnitCountTable, ReinstatementTable } from '../store/site-tables.ts'
import type { PermitTable, WorkTable } from '../store/work-tables.ts'
import { unitsEvent } from '../street-manager/sites/site-events.ts'
import { eventRow, type EventRow } from './event-row.ts'

interface Counted {
  readonly work: BulkRow<WorkTable>
  readonly permit: BulkRow<PermitTable>
  readonly type: ReinstatementType
  /** What is registered on the works so far. */
  readonly own: readonly BulkRow<ReinstatementTable>[]
  readonly actor: Actor
  readonly at: Temporal.Instant
}

interface Made {
  readonly unitCounts: BulkRow<InspectionUnitCountTable>[]
  readonly events: EventRow[]
}

/** Units of inspection after a registration, as the server would count them (BR-PERMIT-90, 91). */
export function countUnits(made: Made, { work, permit, type, own, actor, at }: Counted): void {
  const sites = own.map((one) => ({
    isSubsumed: false,
    excavation:
      type === 'excavation'
        ? {
            length: one.length ?? 0,
            place: one.details.reinstatement_coordinates,
            on: civilDate(one.reinstated_on),
          }
        : null,
  }))
  const areStopped = permit.actual_stop_at !== null
  const areServices = serviceActivities.includes(permit.details.activity_type ?? '')
  const units = inspectionUnits({ sites, areStopped, countedBefore: 0 }, { areServices, holidays: englandAndWales })
  if (units === null || units === work.inspection_units) return
  work.inspection_units = units
  made.events.push(eventRow(work, unitsEvent(work.reference, units, areStopped), actor, at))
  if (permit.actual_stop_at) keepCount(made, { work, permit, units, stop: permit.actual_stop_at })
}

/** What goes to the yearly total of the promoter and the authority (BR-PBI-03). */
function keepCount(
  made: Made,
  { work, permit, units, stop }: Pick<Counted, 'work' | 'permit'> & { readonly units: number; readonly stop: string },
): void {
  // a permit's registrations come one after another
  const kept = made.unitCounts.at(-1)
  if (kept?.permit_reference === permit.reference) {
    kept.units = units
    return
  }
  made.unitCounts.push({
    permit_reference: permit.reference,
    work_reference: work.reference,
    promoter_swa_code: work.promoter_swa_code,
    highway_authority_swa_code: work.highway_authority_swa_code,
    financial_year_start: financialYearStart(londonDate(Temporal.Instant.from(stop))).toString(),
    units,
  })
}
