import {
  financialYearStart,
  inspectionUnits,
  serviceActivities,
  type Excavation,
} from '../../../domain/rules/inspection-units.ts'
import { civilDate, londonDate, type Holidays } from '../../../domain/rules/working-days.ts'
import type { Database } from '../../store/database.ts'
import { permitsOf } from '../../store/permits.ts'
import { recordEvent, type Actor } from '../../store/record-event.ts'
import type { PermitRow, WorkRow } from '../../store/work-tables.ts'
import { changeWork } from '../../store/works.ts'
import { unitsEvent } from './site-events.ts'

type CountedWork = Pick<
  WorkRow,
  'reference' | 'promoter_swa_code' | 'highway_authority_swa_code' | 'workstream_prefix' | 'inspection_units'
>

interface Settling {
  /** As it was read, with its units before. */
  readonly work: CountedWork
  readonly holidays: Holidays
  readonly actor: Actor
  readonly now: Temporal.Instant
}

/**
 * Brings the units of inspection of works up to date after their sites or their stop changed, in the same transaction, and
 * says so in the history when a number is another (BR-PERMIT-90). While works are stopped their units are counted, and
 * what is new goes to the yearly total of the promoter and the authority; while they go on nothing of theirs is in it.
 *
 * Sources have units counted at the stop alone. Reinstatements registered after it, for which there are ten working days, are
 * counted as they come.
 */
export async function settleUnits(db: Database, { work, holidays, actor, now }: Settling): Promise<void> {
  const [permit] = await permitsOf(db, work.reference)
  const areStopped = permit?.permit_status === 'closed' && permit.actual_stop_at !== null
  const countedBefore = await countedByOthers(db, work.reference, permit?.reference)
  const areServices = serviceActivities.includes(permit?.details.activity_type ?? '')
  const sites = await sitesToCount(db, work.reference)
  const units = inspectionUnits({ sites, areStopped, countedBefore }, { areServices, holidays })
  const counted = areStopped && units !== null ? Math.max(0, units - countedBefore) : null
  const isAnotherCount = permit !== undefined && (await keepCount(db, work, permit, counted))
  if (units !== work.inspection_units) await changeWork(db, work.reference, { inspection_units: units })
  if (units === null || (units === work.inspection_units && !isAnotherCount)) return
  await recordEvent(db, work, unitsEvent(work.reference, units, areStopped), actor, now)
}

/** Units that stops under earlier permits of the works have counted: they are not counted again. */
async function countedByOthers(db: Database, workReference: string, permit: string | undefined): Promise<number> {
  const rows = await db
    .selectFrom('inspection_unit_count')
    .select('units')
    .where('work_reference', '=', workReference)
    .where('permit_reference', '!=', permit ?? '')
    .execute()
  return rows.reduce((sum, { units }) => sum + units, 0)
}

/**
 * Keeps what the stop of the permit has counted; null when it has not stopped, or there is nothing to count. Whether the
 * yearly total has more, or less, for it.
 */
async function keepCount(db: Database, work: CountedWork, permit: PermitRow, units: number | null): Promise<boolean> {
  const kept = await db
    .deleteFrom('inspection_unit_count')
    .where('permit_reference', '=', permit.reference)
    .returning('units')
    .executeTakeFirst()
  if (units === null || permit.actual_stop_at === null) return false
  await db
    .insertInto('inspection_unit_count')
    .values({
      permit_reference: permit.reference,
      work_reference: work.reference,
      promoter_swa_code: work.promoter_swa_code,
      highway_authority_swa_code: work.highway_authority_swa_code,
      financial_year_start: financialYearStart(londonDate(permit.actual_stop_at)).toString(),
      units,
    })
    .execute()
  return units !== kept?.units
}

/** Sites in the order of their numbers: measures of the active reinstatement, the day of the first. */
async function sitesToCount(db: Database, workReference: string) {
  const rows = await db
    .selectFrom('site')
    .innerJoin('reinstatement', (join) =>
      join
        .onRef('reinstatement.work_reference', '=', 'site.work_reference')
        .onRef('reinstatement.site_reference', '=', 'site.reference'),
    )
    .select(['site.number', 'site.reinstatement_type', 'site.is_subsumed'])
    .select(['reinstatement.is_active', 'reinstatement.length', 'reinstatement.reinstated_on'])
    .select('reinstatement.details')
    .where('site.work_reference', '=', workReference)
    .orderBy('site.number')
    .orderBy('reinstatement.sequence')
    .execute()
  const bySite = Map.groupBy(rows, ({ number }) => number)
  return [...bySite.values()].flatMap((reinstatements) => {
    const [first] = reinstatements
    const active = reinstatements.find(({ is_active }) => is_active)
    if (!first || !active) return []
    const excavation: Excavation | null =
      active.reinstatement_type === 'excavation'
        ? {
            length: active.length ?? 0,
            place: active.details.reinstatement_coordinates,
            on: civilDate(first.reinstated_on),
          }
        : null
    return [{ isSubsumed: active.is_subsumed, excavation }]
  })
}
