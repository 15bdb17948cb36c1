import { dateOf } from '../../forms/date-parts.ts'
import { useClashes } from '../clashes/use-clashes.ts'
import type { Clashes } from '../clashes/use-clashes.ts'
import type { ApplicationDraft } from './application-answers.ts'

/** What else is near the works of a draft on its days; nothing is asked while place or dates are open. */
export function useDraftClashes({ answers, record }: Pick<ApplicationDraft, 'answers' | 'record'>): {
  found: Clashes
  isAsked: boolean
} {
  const geometry = record?.works_coordinates ?? answers.works_coordinates
  const start = dateOf(answers.proposed_start_date)?.toString()
  const end = dateOf(answers.proposed_end_date)?.toString()
  const found = useClashes({
    geometry,
    from: start,
    to: end,
    street: record?.street_name ?? answers.street?.street_descriptor,
    exclude: record?.work_reference_number,
  })
  return { found, isAsked: found.layers.length > 0 }
}
