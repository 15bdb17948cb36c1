import * as endpoints from '../../../domain/contract/reports.ts'
import * as shapes from '../../../domain/contract/reports.shapes.ts'
import { workCategoryLabels } from '../../../domain/labels/permits.ts'
import { label } from '../../../domain/labels/words.ts'
import { countOverrunDays, estimateOverrunCharge, overrunStreet } from '../../../domain/rules/overrun-charges.ts'
import { registrationDueDate } from '../../../domain/rules/reinstatement-dates.ts'
import { validityPeriodEnd } from '../../../domain/rules/validity-period.ts'
import { civilDate, londonDate, type Holidays } from '../../../domain/rules/working-days.ts'
import { implement } from '../../http/implement.ts'
import * as store from '../../store/overrun-reports.ts'
import { requireFewStreets } from '../lists/area-limit.ts'
import { dayAnswer } from '../wire-dates.ts'
import { askedReport, monthAnswer } from './asked-report.ts'

export const overrunsReport = implement(endpoints.getOverrunsReport, shapes.getOverrunsReport, async (call) => {
  const { asked, scope, months, today, holidays } = await askedReport(call)
  const groups = (await store.overrunsReport(call.db, asked, scope, { months, today })).map((group) => {
    const days = countOverrunDays(civilDate(group.period_ends), civilDate(group.until), holidays)
    return { ...group, days: days * group.total, pence: estimateOverrunCharge(streetOf(group), days) * group.total }
  })
  const added = (alike: typeof groups) => {
    const sum = (of: (group: (typeof groups)[number]) => number) => alike.reduce((all, group) => all + of(group), 0)
    return {
      overruns: sum(({ total }) => total),
      in_progress: sum(({ total, is_in_progress }) => (is_in_progress ? total : 0)),
      overrun_days: sum(({ days }) => days),
      estimated_charge: sum(({ pence }) => pence) / 100,
    }
  }
  const byMonth = Map.groupBy(groups, ({ month }) => month)
  const byOrganisation = Map.groupBy(groups, ({ swa_code }) => swa_code)
  return {
    months: [...byMonth]
      .toSorted(([one], [other]) => one - other)
      .map(([month, alike]) => ({ ...monthAnswer(months, month), ...added(alike) })),
    by_organisation: [...byOrganisation].map(([swa_code, alike]) => {
      const { in_progress: _, ...row } = added(alike)
      return { swa_code, organisation: alike[0]?.organisation ?? '', ...row }
    }),
  }
})

const streetOf = ({ road_category, designations }: Pick<store.PermitAtRisk, 'road_category' | 'designations'>) =>
  overrunStreet(
    road_category,
    designations.map((street_special_desig_code) => ({ street_special_desig_code })),
  )

const mostRows = 100

export const jeopardy = implement(
  endpoints.getJeopardy,
  shapes.getJeopardy,
  async ({ db, house, query, rows: scope, now }) => {
    await requireFewStreets(db, query.geographical_area_reference_number, scope)
    const today = londonDate(now)
    const moment = { today, holidays: house.holidays }
    const starts = await store.startsAtRisk(db, query, scope, moment)
    const stops = await store.stopsAtRisk(db, query, scope, moment)
    const registrations = await store.registrationsAtRisk(db, query, scope, moment)
    const overruns = (await store.overrunsAtRisk(db, query, scope, moment)).rows.map((permit) =>
      overrunOf(permit, today, house.holidays),
    )
    return {
      starts: {
        total: starts.total,
        rows: starts.rows.map((permit) => ({
          ...placeOf(permit),
          proposed_start_date: dayAnswer(permit.proposed_start_on),
          validity_period_end_date: dayAnswer(validUntil(permit, house.holidays).toString()),
        })),
      },
      stops: {
        total: stops.total,
        rows: stops.rows.map((permit) => ({ ...placeOf(permit), ...endsOf(permit) })),
      },
      registrations: {
        total: registrations.total,
        rows: registrations.rows.map((permit) => ({
          ...placeOf(permit),
          registration_due_date: dayAnswer(registrationDueDate(civilDate(permit.end_on), house.holidays).toString()),
        })),
      },
      overruns: { total: overruns.length, rows: overruns.slice(0, mostRows) },
      overrun_days: overruns.reduce((all, { overrun_days }) => all + overrun_days, 0),
      estimated_charge: overruns.reduce((all, row) => all + Math.round(row.estimated_charge * 100), 0) / 100,
    }
  },
)

function placeOf(permit: store.PermitAtRisk) {
  return {
    work_reference_number: permit.work_reference,
    permit_reference_number: permit.reference,
    street: permit.street_name,
    town: permit.town,
    organisation: permit.organisation,
    work_category_string: label(workCategoryLabels, permit.work_category),
  }
}

const endsOf = (permit: store.PermitAtRisk) => ({
  proposed_end_date: dayAnswer(permit.proposed_end_on),
  reasonable_period_end_date: dayAnswer(permit.reasonable_period_end_on),
  has_change_waiting: permit.has_change_waiting,
})

function validUntil({ proposed_start_on, work_category }: store.PermitAtRisk, holidays: Holidays) {
  const start = civilDate(proposed_start_on)
  return validityPeriodEnd(start, work_category, holidays) ?? start
}

function overrunOf(permit: store.PermitAtRisk, today: Temporal.PlainDate, holidays: Holidays) {
  const ends = civilDate(permit.reasonable_period_end_on)
  const charge = (until: Temporal.PlainDate) =>
    estimateOverrunCharge(streetOf(permit), countOverrunDays(ends, until, holidays))
  return {
    ...placeOf(permit),
    ...endsOf(permit),
    overrun_days: countOverrunDays(ends, today, holidays),
    estimated_charge: charge(today) / 100,
    estimated_next_day: (charge(today.add({ days: 1 })) - charge(today)) / 100,
  }
}
