import { permitOutcomes, type PermitOutcome } from '../../../domain/contract/enums/reports.ts'
import * as endpoints from '../../../domain/contract/reports.ts'
import * as shapes from '../../../domain/contract/reports.shapes.ts'
import { reasonForRefusalLabels, workCategoryLabels } from '../../../domain/labels/permits.ts'
import { label } from '../../../domain/labels/words.ts'
import { addWorkingDays } from '../../../domain/rules/working-days.ts'
import { implement } from '../../http/implement.ts'
import * as store from '../../store/permit-reports.ts'
import { askedReport, monthAnswer } from './asked-report.ts'

type Found = Awaited<ReturnType<typeof store.applicationsReport>>[number]

export const applicationsReport = implement(
  endpoints.getApplicationsReport,
  shapes.getApplicationsReport,
  async (call) => {
    const { asked, scope, months } = await askedReport(call)
    const found = await store.applicationsReport(call.db, asked, scope, months)
    const groups = Map.groupBy(
      found,
      ({ month, work_category }) => `${String(month).padStart(2, '0')} ${work_category}`,
    )
    const rows = [...groups]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .flatMap(([, [first, ...others]]) => {
        if (!first) return []
        const alike = [first, ...others]
        const sum = (of: (row: Found) => number) => alike.reduce((all, row) => all + of(row), 0)
        return {
          ...monthAnswer(months, first.month),
          work_category: first.work_category,
          work_category_string: label(workCategoryLabels, first.work_category),
          total: sum(({ total }) => total),
          outcomes: Object.fromEntries(
            permitOutcomes.map((outcome) => [outcome, sum((row) => (row.outcome === outcome ? row.total : 0))]),
          ) as Record<PermitOutcome, number>,
          early_starts: sum((row) => row.early_starts),
          modification_requested: sum((row) => row.modification_requested),
        }
      })
    return { rows }
  },
)

export const decisionsReport = implement(endpoints.getDecisionsReport, shapes.getDecisionsReport, async (call) => {
  const { asked, scope } = await askedReport(call)
  const { refused, refusals } = await store.refusalsReport(call.db, asked, scope)
  const time = await store.timeToDecide(call.db, asked, scope)
  const decided = time.reduce((all, { total }) => all + total, 0)
  const days = time.reduce((all, { days_taken }) => all + days_taken, 0)
  return {
    refused,
    refusals: refusals.map(({ reason, total }) => ({
      reason_for_refusal: reason,
      reason_for_refusal_string: label(reasonForRefusalLabels, reason),
      total,
    })),
    decided,
    average_days: decided === 0 ? null : Math.round((days / decided) * 10) / 10,
    time_left: time.map(({ days_left, total }) => ({ days_left, total })),
  }
})

/** Within 2 working days is soon, as clocks say it everywhere. */
const soonWorkingDays = 2

export const workloadReport = implement(endpoints.getWorkloadReport, shapes.getWorkloadReport, async (call) => {
  const { asked, scope, today, holidays } = await askedReport(call)
  const soonUntil = addWorkingDays(today, soonWorkingDays, holidays)
  const queue = await store.queueByOfficer(call.db, asked, scope, today, soonUntil)
  const decisions = await store.decisionsByOfficer(call.db, asked, scope)
  const emails = [...queue, ...decisions].flatMap(({ username }) => username ?? [])
  const names = await store.peopleNamed(call.db, [...new Set(emails)])
  const named = <Row extends { username: string | null }>(row: Row) => ({
    ...row,
    name: row.username === null ? null : (names.get(row.username) ?? row.username),
  })
  const inOrder = queue.map(named).sort((one, other) => (one.name ?? '').localeCompare(other.name ?? ''))
  return { queue: inOrder, decisions: decisions.map(named) }
})
