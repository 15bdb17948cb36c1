import { sql } from 'kysely'
import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import { listReinstatementsDue as endpoint } from '../../../domain/contract/sites.ts'
import { listReinstatementsDue as shapes } from '../../../domain/contract/sites.shapes.ts'
import { checkDueDates } from '../../../domain/rules/reinstatements-due-checks.ts'
import { registrationDueDate } from '../../../domain/rules/reinstatement-dates.ts'
import { civilDate, type Holidays } from '../../../domain/rules/working-days.ts'
import {
  readReinstatementsDue,
  reinstatementsDueConditions,
  type ReinstatementDue,
  type ReinstatementsDueFilters,
} from '../../store/reinstatements-due.ts'
import { implementList, type ReportingList } from '../lists/reporting-list.ts'
import { dayAnswer, instantAnswer } from '../wire-dates.ts'

type Row = AnswerOf<typeof endpoint>['rows'][number]

/** Of all lists the only one without a second page: whoever wants the rest asks for fewer days (BR-REP-16). */
export const reinstatementsDueList: ReportingList<ReinstatementsDueFilters, Row> = {
  from: sql`permit`,
  key: 'permit.reference',
  periods: [
    ['work_end_date_from', 'work_end_date_to'],
    ['registration_due_date_from', 'registration_due_date_to'],
  ],
  check: checkDueDates,
  conditions: (filters, scope, { holidays }) => reinstatementsDueConditions(filters, scope, holidays),
  sorts: { registration_due_date: 'permit.end_on' },
  rows: async ({ holidays }, db, keys) =>
    (await readReinstatementsDue(db, keys)).map((permit) => describeRow(permit, holidays)),
}

export const listReinstatementsDue = implementList(endpoint, shapes, reinstatementsDueList)

function describeRow({ actual_stop_at, end_on, ...permit }: ReinstatementDue, holidays: Holidays): Row {
  if (!actual_stop_at) throw new Error(`Permit ${permit.reference} has not stopped, so nothing is due under it`)
  return {
    work_reference_number: permit.work_reference,
    permit_reference_number: permit.reference,
    organisation_name: permit.organisation_name,
    street: permit.street_name,
    town: permit.town,
    area: permit.area_name,
    work_stopped_date: instantAnswer(actual_stop_at),
    registration_due_date: dayAnswer(registrationDueDate(civilDate(end_on), holidays).toString()),
  }
}
