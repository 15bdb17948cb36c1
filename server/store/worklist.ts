/** The rows of the six lists of today; `today` and every date are civil days in Europe/London (BR-WL-11). */
import { sql, type SqlBool } from 'kysely'
import { longestValidityDays } from '../../domain/rules/start-due.ts'
import { endOfLondonDay } from '../../domain/rules/working-days.ts'
import type { RowsScope } from '../http/rows-scope.ts'
import type { Database } from './database.ts'
import { instant } from './instants.ts'
import { ownRows } from './list-filters.ts'
import { allOf } from './matching.ts'

/** Permits that await a decision and whose time to decide ends today, the hour passed or not (BR-WL-01). */
export function permitsAboutToDeem(db: Database, scope: RowsScope, today: Temporal.PlainDate) {
  return ownPermits(db, scope)
    .where('permit.permit_status', 'in', ['submitted', 'under_assessment'])
    .where('permit.actual_stop_at', 'is', null)
    .where('permit.deadline_on', '=', today.toString())
    .orderBy('permit.deadline_on')
    .orderBy('permit.reference')
    .execute()
}

/** Change requests that await a decision and whose time to decide ends today (BR-WL-08). */
export function changeRequestsAboutToDeem(db: Database, scope: RowsScope, today: Temporal.PlainDate) {
  return db
    .selectFrom('permit_alteration as request')
    .innerJoin('work', 'work.reference', 'request.work_reference')
    .innerJoin('organisation as promoter', 'promoter.swa_code', 'request.promoter_swa_code')
    .select(['request.reference', 'request.permit_reference', 'request.work_reference', 'request.work_category'])
    .select(['request.deadline_on', 'request.created_at', 'request.proposed_start_on', 'request.proposed_end_on'])
    .select(['work.street_name', 'work.work_status', 'promoter.name as promoter_name'])
    .where(allOf(ownRows(scope, 'request')))
    .where('request.alteration_status', '=', 'submitted')
    .where('request.deadline_on', '=', today.toString())
    .orderBy('request.reference')
    .execute()
}

/**
 * Granted and not started: proposed to start yesterday, today or tomorrow (BR-WL-09). Those whose start lies longer back
 * come too, for the caller to keep while their validity period lasts: no such period is longer than 5 working days.
 */
export function workStartsDue(db: Database, scope: RowsScope, today: Temporal.PlainDate) {
  return ownPermits(db, scope)
    .where('permit.permit_status', '=', 'granted')
    .where('permit.actual_start_at', 'is', null)
    .where('permit.proposed_start_on', '>=', today.subtract({ days: longestValidityDays }).toString())
    .where('permit.proposed_start_on', '<=', today.add({ days: 1 }).toString())
    .orderBy('permit.proposed_start_on')
    .orderBy('permit.reference')
    .execute()
}

/** In progress and proposed to end yesterday, today or tomorrow (BR-WL-02). */
export function workStopsDue(db: Database, scope: RowsScope, today: Temporal.PlainDate) {
  return ownPermits(db, scope)
    .where('permit.actual_start_at', 'is not', null)
    .where('permit.actual_stop_at', 'is', null)
    .where('permit.permit_status', '!=', 'cancelled')
    .where('permit.proposed_end_on', '>=', today.subtract({ days: 1 }).toString())
    .where('permit.proposed_end_on', '<=', today.add({ days: 1 }).toString())
    .orderBy('permit.proposed_end_on')
    .orderBy('permit.reference')
    .execute()
}

/** In progress, and the reasonable period ended 1 to 7 days ago; dismissed ones are left out (BR-WL-03, 12). */
export function potentialWorksOverrunning(db: Database, scope: RowsScope, today: Temporal.PlainDate) {
  return overrunning(db, scope, today).orderBy('permit.reasonable_period_end_on').orderBy('permit.reference').execute()
}

/** The entry of {@link potentialWorksOverrunning} for one permit, if it has one. */
export function potentialOverrun(db: Database, scope: RowsScope, today: Temporal.PlainDate, reference: string) {
  return overrunning(db, scope, today).where('permit.reference', '=', reference).executeTakeFirst()
}

function overrunning(db: Database, scope: RowsScope, today: Temporal.PlainDate) {
  return ownPermits(db, scope)
    .where('permit.actual_start_at', 'is not', null)
    .where('permit.actual_stop_at', 'is', null)
    .where('permit.permit_status', '!=', 'cancelled')
    .where('permit.reasonable_period_end_on', '>=', today.subtract({ days: 7 }).toString())
    .where('permit.reasonable_period_end_on', '<=', today.subtract({ days: 1 }).toString())
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('overrun_dismissal')
            .select('permit_reference')
            .whereRef('overrun_dismissal.permit_reference', '=', 'permit.reference')
            .whereRef('overrun_dismissal.reasonable_period_end_on', '=', 'permit.reasonable_period_end_on'),
        ),
      ),
    )
}

/** Latest permits of their works, refused in the last 28 days (BR-WL-05). */
export function refusedPermits(db: Database, scope: RowsScope, today: Temporal.PlainDate) {
  const from = instant(endOfLondonDay(today.subtract({ days: 29 })))
  return ownPermits(db, scope)
    .where('permit.permit_status', '=', 'refused')
    .where('permit.is_active', '=', true)
    .where(sql<SqlBool>`permit.status_changed_at >= ${from}`)
    .orderBy('permit.status_changed_at')
    .orderBy('permit.reference')
    .execute()
}

function ownPermits(db: Database, scope: RowsScope) {
  return db
    .selectFrom('permit')
    .innerJoin('organisation as promoter', 'promoter.swa_code', 'permit.promoter_swa_code')
    .innerJoin('organisation as authority', 'authority.swa_code', 'permit.highway_authority_swa_code')
    .selectAll('permit')
    .select(['promoter.name as promoter_name', 'authority.name as authority_name'])
    .where(allOf(ownRows(scope, 'permit')))
}
