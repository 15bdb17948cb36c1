import { dismissPotentialWorksOverrunning as endpoint } from '../../../domain/contract/worklist.ts'
import { dismissPotentialWorksOverrunning as shapes } from '../../../domain/contract/worklist.shapes.ts'
import { londonDate } from '../../../domain/rules/working-days.ts'
import { implement } from '../../http/implement.ts'
import { ownScope } from '../../http/rows-scope.ts'
import { potentialOverrun } from '../../store/worklist.ts'

/**
 * Takes an entry off for as long as the reasonable period ends when it does (BR-WL-04, 12). A permit that is not there, is
 * another authority's or not on the list is answered alike and changes nothing: nobody dismisses an overrun to come.
 */
export const dismissPotentialWorksOverrunning = implement(endpoint, shapes, async ({ db, caller, params, now }) => {
  const scope = ownScope(endpoint, caller)
  const permit = await potentialOverrun(db, scope, londonDate(now), params.permitReferenceNumber)
  if (!permit) return
  const { reference, reasonable_period_end_on } = permit
  const dismissal = { reasonable_period_end_on, dismissed_by: caller.email, dismissed_at: now.toString() }
  await db
    .insertInto('overrun_dismissal')
    .values({ permit_reference: reference, ...dismissal })
    .onConflict((on) => on.column('permit_reference').doUpdateSet(dismissal))
    .execute()
})
