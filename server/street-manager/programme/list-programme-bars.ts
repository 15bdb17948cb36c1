import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import { listProgrammeBars as endpoint } from '../../../domain/contract/programme.ts'
import { listProgrammeBars as shapes } from '../../../domain/contract/programme.shapes.ts'
import { activityActivityTypeLabels, activityStateLabels } from '../../../domain/labels/activities.ts'
import { forwardPlanStatusLabels } from '../../../domain/labels/forward-plans.ts'
import { permitStatusLabel, trafficManagementTypeLabels, workCategoryLabels } from '../../../domain/labels/permits.ts'
import { section58DurationLabels, section58StatusLabels } from '../../../domain/labels/section-58s.ts'
import { label } from '../../../domain/labels/words.ts'
import { civilDate, countCalendarDays, londonDate } from '../../../domain/rules/working-days.ts'
import { implement } from '../../http/implement.ts'
import { refuseProblems } from '../../http/refusals.ts'
import { rowsScope } from '../../http/rows-scope.ts'
import { programmeBars, type BarRow } from '../../store/programme-bars.ts'
import { requireUsrn } from '../lists/reporting-list.ts'
import { reversedDates } from '../reversed-dates.ts'
import { dayAnswer } from '../wire-dates.ts'

type Bar = AnswerOf<typeof endpoint>['rows'][number]

/** Bars of one page, and how far they are counted: as many as a chart draws. */
const pageBars = 1000
const mostCounted = 5001

/** Three years and a day: more is no programme. */
const mostDays = 1097

/** The caller's own works and plans (BR-REP-05), with what authorities have put where those are (BR-ROLE-67). */
export const listProgrammeBars = implement(endpoint, shapes, async ({ db, caller, query, now }) => {
  const { start_date, end_date, group_by = 'street', offset = 0, swa_code, ...filters } = query
  const scope = rowsScope(endpoint, caller, swa_code)
  refuseProblems(reversedDates(query, [['start_date', 'end_date']]))
  requireUsrn(query.usrn)
  if (countCalendarDays(civilDate(start_date), civilDate(end_date)) > mostDays) {
    refuseProblems([{ field: 'end_date', message: 'Must be within 3 years of start_date', rule: 'BR-REP-18' }])
  }
  const today = londonDate(now)
  const asked = { ...filters, scope, start_date, end_date, today, group_by }
  const { rows, total } = await programmeBars(db, asked, { offset, limit: pageBars + 1, mostCounted })
  return {
    pagination: { total_rows: total, has_next_page: rows.length > pageBars },
    rows: rows.slice(0, pageBars).map(barAnswer),
  }
})

function barAnswer(row: BarRow): Bar {
  const tm = row.traffic_management_type
  return {
    group: row.group,
    group_name: row.group_name,
    kind: row.kind,
    reference: row.reference,
    work_reference_number: row.work_reference,
    usrn: row.usrn,
    street_name: row.street_name,
    town: row.town,
    organisation: row.organisation,
    organisation_swa_code: row.owner,
    workstream_prefix: row.workstream_prefix,
    work_category: row.work_category,
    what: whatOf(row),
    phase: row.phase,
    status_string: statusOf(row),
    start_date: dayAnswer(row.start_on),
    end_date: dayAnswer(row.end_on),
    reasonable_period_end_date: maybeDay(row.reasonable_period_end_on),
    asked_end_date: maybeDay(row.asked_end_on),
    is_traffic_sensitive: row.is_traffic_sensitive,
    traffic_management_type_string: tm && label(trafficManagementTypeLabels, tm),
  }
}

const maybeDay = (on: string | null) => on && dayAnswer(on)

function whatOf({ work_category, words, activity_type, restriction_duration }: BarRow): string {
  if (work_category) return label(workCategoryLabels, work_category)
  if (activity_type) return `${label(activityActivityTypeLabels, activity_type)}: ${words ?? ''}`
  return restriction_duration ? `Section 58, ${label(section58DurationLabels, restriction_duration)}` : (words ?? '')
}

function statusOf(row: BarRow): string {
  const { permit_status, phase, section_58_status } = row
  if (permit_status) return phase === 'in_progress' ? 'In progress' : permitStatusLabel({ ...row, permit_status })
  if (section_58_status) return label(section58StatusLabels, section_58_status)
  return row.kind === 'activity' ? activityStateLabels.added : forwardPlanStatusLabels.raised
}
