import { searchWorks as endpoint } from '../../../domain/contract/works.ts'
import { searchWorks as shapes } from '../../../domain/contract/works.shapes.ts'
import { label } from '../../../domain/labels/words.ts'
import { workStatusLabels } from '../../../domain/labels/works.ts'
import { implement } from '../../http/implement.ts'
import { searchWorksByReference, type FoundWork } from '../../store/works-search.ts'
import { dayAnswer, maybeInstantAnswer } from '../wire-dates.ts'

/** Without a reference nothing was looked for, so nothing is found; the contract leaves it optional. */
export const searchWorks = implement(endpoint, shapes, async ({ db, query, rows: scope }) => {
  const reference = query.work_reference_number?.trim().toUpperCase()
  const works = reference ? await searchWorksByReference(db, scope, reference) : []
  return { rows: works.map(searchRow) }
})

function searchRow(work: FoundWork) {
  return {
    work_reference_number: work.reference,
    location_description: work.works_location_description,
    street: work.street_name,
    town: work.town,
    area: work.area_name,
    work_status: work.work_status,
    work_status_string: label(workStatusLabels, work.work_status),
    work_start_date: dayAnswer(work.start_on),
    work_end_date: dayAnswer(work.end_on),
    work_start_time: maybeInstantAnswer(work.actual_start_at ?? work.proposed_start_at),
    work_end_time: maybeInstantAnswer(work.actual_stop_at ?? work.proposed_end_at),
  }
}
