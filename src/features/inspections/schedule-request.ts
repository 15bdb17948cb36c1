import {
  inspectionTypes,
  type ChosenInspectionCategory,
  type InspectionType,
} from '../../../domain/contract/enums/inspections.ts'
import { categoriesOf } from '../../../domain/rules/inspection-matrix.ts'
import { checkReinspection } from '../../../domain/rules/reinspection-checks.ts'
import { dateOf, dateProblem, type DateParts } from '../../forms/date-parts.ts'
import type { FormProblem } from '../../forms/field-problems.ts'
import { timeOf, timeProblem } from '../../forms/typed-text.ts'
import { wireDate } from '../../forms/wire-date.ts'
import type { Work } from '../works/use-work.ts'

/** A visit as typed; names are those of the request, so that a refusal finds its question. */
export interface TypedVisit {
  scheduled_inspection_type: string
  scheduled_inspection_category: string
  scheduled_inspection_date: DateParts
  scheduled_inspection_date_time: string
}

interface VisitRequest {
  scheduled_inspection_type: InspectionType
  scheduled_inspection_category?: ChosenInspectionCategory
  scheduled_inspection_date: string
  scheduled_inspection_date_time?: string
}

/** The request, or undefined while type or date are missing. */
export function visitRequest(typed: TypedVisit): VisitRequest | undefined {
  const type = inspectionTypes.find((known) => known === typed.scheduled_inspection_type)
  const day = dateOf(typed.scheduled_inspection_date)
  const date = wireDate(typed.scheduled_inspection_date)
  if (!type || !day || !date) return undefined
  const category = categoriesOf(type).find((known) => known === typed.scheduled_inspection_category)
  const time = timeOf(typed.scheduled_inspection_date_time)
  const at = time && day.toZonedDateTime({ timeZone: 'Europe/London', plainTime: time })
  return {
    scheduled_inspection_type: type,
    ...(category ? { scheduled_inspection_category: category } : {}),
    scheduled_inspection_date: date,
    ...(at ? { scheduled_inspection_date_time: at.toString({ timeZoneName: 'never', smallestUnit: 'second' }) } : {}),
  }
}

/** What is wrong with a visit as typed; the rules are the service's own (BR-INSP-41). */
export function visitProblems(
  typed: TypedVisit,
  work: Pick<Work, 'work_status'>,
  now: Temporal.Instant,
): FormProblem[] {
  const type = inspectionTypes.find((known) => known === typed.scheduled_inspection_type)
  const hasCategory = type && categoriesOf(type).some((known) => known === typed.scheduled_inspection_category)
  const problems = [
    type ? undefined : { field: 'scheduled_inspection_type', message: 'Select what you will inspect' },
    type && categoriesOf(type).length > 0 && !hasCategory
      ? { field: 'scheduled_inspection_category', message: 'Select a category' }
      : undefined,
    dateProblem('scheduled_inspection_date', 'Date', typed.scheduled_inspection_date, 'Enter a date'),
    timeProblem('scheduled_inspection_date_time', 'Time', typed.scheduled_inspection_date_time),
  ].filter((problem) => problem !== undefined)
  const request = visitRequest(typed)
  if (problems.length > 0 || !request) return problems
  const visit = {
    type: request.scheduled_inspection_type,
    category: request.scheduled_inspection_category ?? null,
    date: request.scheduled_inspection_date,
    dateTime: request.scheduled_inspection_date_time ?? null,
  }
  return checkReinspection(visit, work, now, 'scheduled_inspection')
}
