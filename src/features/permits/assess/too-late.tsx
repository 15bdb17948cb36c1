import { englandAndWales } from '../../../../domain/rules/bank-holidays.ts'
import { clockGroup } from '../../../../domain/rules/clock.ts'
import { isUndecided } from '../../../../domain/rules/move-conditions.ts'
import { longDateWords } from '../../../../domain/words.ts'
import { useNow } from '../../../app/now.ts'
import type { Permit } from '../use-permit.ts'

/** The time to decide ended, perhaps while the page was open: whoever reads on has to know. */
export function TooLate({ permit }: { permit: Permit }) {
  const now = useNow()
  const deadline = permit.deadline_date.slice(0, 10)
  const runs = permit.permit_status === 'submitted' || permit.permit_status === 'under_assessment'
  const isOver = runs && isUndecided(permit) && clockGroup(deadline, now, englandAndWales) === 'overdue'
  if (!isOver && !permit.is_deemed) return null
  return (
    <div className="govuk-inset-text app-assess-late" role="alert">
      <strong>The time to decide ended on {longDateWords(deadline)}.</strong>{' '}
      {permit.is_deemed ? 'The permit was deemed granted.' : 'The permit is being deemed granted.'}
    </div>
  )
}
