import { dismissPotentialWorksOverrunning as endpoint } from '../../../domain/contract/worklist.ts'
import { dismissPotentialWorksOverrunning as shapes } from '../../../domain/contract/worklist.shapes.ts'
import { implement } from '../../http/implement.ts'

/**
 * Takes an entry off for as long as the reasonable period ends when it does (BR-WL-04, 12). A permit that is not there, or
 * is another authority's, is answered alike and changes nothing.
 */
export const dismissPotentialWorksOverrunning = implement(endpoint, shapes, async ({ db, caller, params, now }) => {
  const permit = await db
    .selectFrom('permit')
    .select(['reference', 'reasonable_period_end_on'])
    .where('reference', '=', params.permitReferenceNumber)
    .where('highway_authority_swa_code', '=', caller.organisation_reference)
    .executeTakeFirst()
  if (!permit) return
  const { reference, reasonable_period_end_on } = permit
  const dismissal = { reasonable_period_end_on, dismissed_by: caller.email, dismissed_at: now.toString() }
  await db
    .insertInto('overrun_dismissal')
    .values({ permit_reference: reference, ...dismissal })
    .onConflict((on) => on.column('permit_reference').doUpdateSet(dismissal))
    .execute()
})
