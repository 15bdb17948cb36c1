import * as endpoints from '../../../domain/contract/sites.ts'
import { siteMachine } from '../../../domain/rules/site-states.ts'
import { mayMove } from '../../../domain/rules/state-machine.ts'
import type { Call } from '../../http/implement.ts'
import { refuseMove } from '../../http/refusals.ts'
import { recordEvent } from '../../store/record-event.ts'
import { readSite, reinstatementsOf } from '../../store/sites.ts'
import { actingRole } from '../acting-role.ts'
import { actorOf } from '../actor.ts'
import { settleUnits } from './settle-units.ts'

type SubsumeSite = typeof endpoints.subsumeSite

/**
 * Marks a site as taken in by another: it takes no further reinstatement (BR-REIN-07, 47), and works of which all sites are
 * subsumed have no units of inspection (BR-PERMIT-90). Throws 409 when it is subsumed already.
 */
export async function subsumeSite({ db, house, caller, body, params, work, now }: Call<SubsumeSite>): Promise<void> {
  const site = await readSite(db, work.reference, params.siteReferenceNumber)
  const active = (await reinstatementsOf(db, site)).find(({ is_active }) => is_active)
  const move = mayMove(
    siteMachine,
    active?.reinstatement_status ?? null,
    'subsume',
    actingRole(endpoints.subsumeSite, caller),
  )
  refuseMove(site.is_subsumed ? { no: 'This site is subsumed already', rule: 'BR-REIN-47' } : move)
  await db
    .updateTable('site')
    .set({ is_subsumed: true, subsume_reason: body.subsume_reason })
    .where('work_reference', '=', work.reference)
    .where('reference', '=', site.reference)
    .execute()
  const actor = actorOf(caller, body)
  const event = { event: 'site_subsumed', object_type: 'site', object_reference: site.reference } as const
  const details = `Site ${site.reference}: ${body.subsume_reason}`
  await recordEvent(db, work, { ...event, topic: 'Site', details }, actor, now)
  await settleUnits(db, { work, holidays: house.holidays, actor, now })
}
