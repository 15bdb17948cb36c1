import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import type * as endpoints from '../../../domain/contract/permits.ts'
import { workCategoryLabels } from '../../../domain/labels/permits.ts'
import { label } from '../../../domain/labels/words.ts'
import { isEarlyStart } from '../../../domain/rules/early-start.ts'
import { validityPeriodEnd } from '../../../domain/rules/validity-period.ts'
import { workCategory } from '../../../domain/rules/work-category.ts'
import { civilDate, countCalendarDays, countWorkingDays, type Holidays } from '../../../domain/rules/working-days.ts'
import type { Call } from '../../http/implement.ts'
import { refuseProblems } from '../../http/refusals.ts'
import type { Database } from '../../store/database.ts'
import { permitsOf } from '../../store/permits.ts'
import { dayAnswer } from '../wire-dates.ts'

type GetDuration = typeof endpoints.getDuration
type GetWorkCategory = typeof endpoints.getWorkCategory

/** Days between two dates, both counted (BR-GEN-18, 19, 26). Throws 400 for a date that is missing or before the other. */
export async function getDuration({ query, house }: Call<GetDuration>): Promise<AnswerOf<GetDuration>> {
  const [startOn, endOn] = twoDates({ startDate: query.startDate }, { endDate: query.endDate })
  return durationOf(startOn, endOn, house.holidays)
}

/**
 * The category that an application sent now would get, and what follows from it (BR-GEN-26; BR-WORK-41 to 47; BR-PERMIT-12,
 * 86). The contract leaves the dates optional, but without them there is no answer: 400 names the missing ones.
 */
export async function getWorkCategory(call: Call<GetWorkCategory>): Promise<AnswerOf<GetWorkCategory>> {
  const { db, query, house, now } = call
  const { proposed_start_date, proposed_end_date } = query
  const [startOn, endOn] = twoDates({ proposed_start_date }, { proposed_end_date })
  const earlierPermits = await permitsBefore(db, query.work_reference_number)
  const { work_type, immediate_risk, is_ttro_required } = query
  const category = workCategory(
    { work_type, immediate_risk, is_ttro_required, startOn, endOn, earlierPermits },
    house.holidays,
  )
  return {
    work_category: category,
    work_category_string: label(workCategoryLabels, category),
    duration: durationOf(startOn, endOn, house.holidays),
    // a category without a validity period is good to its proposed end, as on the permit itself
    validity_period_end_date: dayAnswer((validityPeriodEnd(startOn, category, house.holidays) ?? endOn).toString()),
    is_early_start: isEarlyStart(now, startOn, category, house.holidays),
  }
}

type NamedDate = Readonly<Record<string, string | undefined>>

function twoDates(first: NamedDate, second: NamedDate): [Temporal.PlainDate, Temporal.PlainDate] {
  const named = [...Object.entries(first), ...Object.entries(second)]
  refuseProblems(
    named
      .filter(([, value]) => !value)
      .map(([field]) => ({ field, message: 'Is required to count the days', rule: 'BR-GEN-26' })),
  )
  const [start, end] = named.map(([, value]) => civilDate(value ?? '')) as [Temporal.PlainDate, Temporal.PlainDate]
  if (Temporal.PlainDate.compare(end, start) < 0) {
    const field = named[1]?.[0] ?? ''
    refuseProblems([{ field, message: 'Must be the same as or after the start date', rule: 'BR-PERMIT-20' }])
  }
  return [start, end]
}

function durationOf(startOn: Temporal.PlainDate, endOn: Temporal.PlainDate, holidays: Holidays) {
  return {
    calendar_days: countCalendarDays(startOn, endOn),
    working_days: countWorkingDays(startOn, endOn, holidays),
  }
}

async function permitsBefore(db: Database, workReference: string | undefined) {
  if (!workReference) return []
  const reference = workReference.trim().toUpperCase()
  const work = await db.selectFrom('work').select('reference').where('reference', '=', reference).executeTakeFirst()
  if (!work) {
    const message = 'There is no works record with this reference'
    refuseProblems([{ field: 'work_reference_number', message, rule: 'BR-WORK-46' }])
  }
  const permits = await permitsOf(db, reference)
  return permits.map((permit) => ({ category: permit.work_category, status: permit.permit_status }))
}
