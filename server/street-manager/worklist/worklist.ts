import * as endpoints from '../../../domain/contract/worklist.ts'
import * as shapes from '../../../domain/contract/worklist.shapes.ts'
import { reasonForRefusalLabels, workCategoryLabels } from '../../../domain/labels/permits.ts'
import { label } from '../../../domain/labels/words.ts'
import { workStatusLabels } from '../../../domain/labels/works.ts'
import { earliestStartDue } from '../../../domain/rules/start-due.ts'
import { validityPeriodEnd } from '../../../domain/rules/validity-period.ts'
import { londonDate } from '../../../domain/rules/working-days.ts'
import { implement } from '../../http/implement.ts'
import * as worklist from '../../store/worklist.ts'
import { dayAnswer, instantAnswer } from '../wire-dates.ts'
import { dismissPotentialWorksOverrunning } from './dismiss-overrun.ts'
import { highestTrafficManagement } from './highest-traffic-management.ts'

const permitsAboutToDeem = implement(
  endpoints.listPermitsAboutToDeem,
  shapes.listPermitsAboutToDeem,
  async ({ db, rows, now }) => {
    const permits = await worklist.permitsAboutToDeem(db, rows, londonDate(now))
    return permits.map((permit) => ({
      ...placeOf(permit),
      promoter: permit.promoter_name,
      deem_date: dayAnswer(permit.deadline_on),
      application_submission_date: instantAnswer(permit.created_at),
      works_category: label(workCategoryLabels, permit.work_category),
      highest_traffic_management_type: highestTrafficManagement(permit),
      start_date: dayAnswer(permit.proposed_start_on),
      end_date: dayAnswer(permit.proposed_end_on),
    }))
  },
)

const changeRequestsAboutToDeem = implement(
  endpoints.listChangeRequestsAboutToDeem,
  shapes.listChangeRequestsAboutToDeem,
  async ({ db, rows, now }) => {
    const requests = await worklist.changeRequestsAboutToDeem(db, rows, londonDate(now))
    return requests.map((request) => ({
      work_reference_number: request.work_reference,
      permit_reference_number: request.permit_reference,
      change_request_reference_number: request.reference,
      works_location: request.street_name,
      promoter: request.promoter_name,
      deem_date: dayAnswer(request.deadline_on),
      change_submission_date: instantAnswer(request.created_at),
      works_category: label(workCategoryLabels, request.work_category),
      work_status: label(workStatusLabels, request.work_status),
      start_date: dayAnswer(request.proposed_start_on),
      end_date: dayAnswer(request.proposed_end_on),
    }))
  },
)

const workStartsDue = implement(
  endpoints.listWorkStartsDue,
  shapes.listWorkStartsDue,
  async ({ db, house, rows, now }) => {
    const today = londonDate(now)
    const permits = await worklist.workStartsDue(db, rows, today)
    return permits.flatMap((permit) => {
      const start = Temporal.PlainDate.from(permit.proposed_start_on)
      const validUntil = validityPeriodEnd(start, permit.work_category, house.holidays) ?? start
      const earliest = earliestStartDue(permit.work_category, today, house.holidays)
      if (Temporal.PlainDate.compare(start, earliest) < 0) return []
      return {
        ...placeOf(permit),
        highway_authority: permit.authority_name,
        proposed_start_date: dayAnswer(permit.proposed_start_on),
        proposed_end_date: dayAnswer(permit.proposed_end_on),
        validity_period_end_date: dayAnswer(validUntil.toString()),
        workstream_prefix: permit.workstream_prefix,
      }
    })
  },
)

const workStopsDue = implement(endpoints.listWorkStopsDue, shapes.listWorkStopsDue, async ({ db, rows, now }) => {
  const permits = await worklist.workStopsDue(db, rows, londonDate(now))
  return permits.map((permit) => ({
    ...placeOf(permit),
    highway_authority: permit.authority_name,
    start_date: startedOn(permit),
    proposed_end_date: dayAnswer(permit.proposed_end_on),
    reasonable_period_end_date: dayAnswer(permit.reasonable_period_end_on),
    workstream_prefix: permit.workstream_prefix,
  }))
})

const potentialWorksOverrunning = implement(
  endpoints.listPotentialWorksOverrunning,
  shapes.listPotentialWorksOverrunning,
  async ({ db, rows, now }) => {
    const permits = await worklist.potentialWorksOverrunning(db, rows, londonDate(now))
    return permits.map((permit) => ({
      ...placeOf(permit),
      promoter: permit.promoter_name,
      start_date: startedOn(permit),
      end_date: dayAnswer(permit.proposed_end_on),
      reasonable_period_end_date: dayAnswer(permit.reasonable_period_end_on),
    }))
  },
)

const refusedPermits = implement(endpoints.listRefusedPermits, shapes.listRefusedPermits, async ({ db, rows, now }) => {
  const permits = await worklist.refusedPermits(db, rows, londonDate(now))
  return permits.map((permit) => ({
    ...placeOf(permit),
    highway_authority: permit.authority_name,
    proposed_start_date: dayAnswer(permit.proposed_start_on),
    proposed_end_date: dayAnswer(permit.proposed_end_on),
    refused_date: instantAnswer(permit.status_changed_at),
    reasons_for_refusal: (permit.details.reasons_for_refusal ?? []).map((reason) =>
      label(reasonForRefusalLabels, reason),
    ),
  }))
})

interface Placed {
  readonly reference: string
  readonly work_reference: string
  readonly street_name: string
}

function placeOf(permit: Placed) {
  return {
    work_reference_number: permit.work_reference,
    permit_reference_number: permit.reference,
    works_location: permit.street_name,
  }
}

/** The London day on which works in progress were started. */
const startedOn = ({ start_on }: { readonly start_on: string }) => dayAnswer(start_on)

export const worklists = [
  permitsAboutToDeem,
  changeRequestsAboutToDeem,
  workStartsDue,
  workStopsDue,
  potentialWorksOverrunning,
  refusedPermits,
  dismissPotentialWorksOverrunning,
]
