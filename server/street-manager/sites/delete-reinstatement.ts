import * as endpoints from '../../../domain/contract/sites.ts'
import { reinstatementStatusLabels } from '../../../domain/labels/reinstatements.ts'
import { label } from '../../../domain/labels/words.ts'
import { siteMachine } from '../../../domain/rules/site-states.ts'
import { mayMove } from '../../../domain/rules/state-machine.ts'
import { dateWords } from '../../../domain/words.ts'
import type { Call } from '../../http/implement.ts'
import { refuseMove } from '../../http/refusals.ts'
import { deleteFilesOf } from '../../store/files.ts'
import { recordEvent } from '../../store/record-event.ts'
import { readSite, reinstatementsOf } from '../../store/sites.ts'
import { actingRole } from '../acting-role.ts'
import { actorOf } from '../actor.ts'
import { settleUnits } from './settle-units.ts'

type DeleteReinstatement = typeof endpoints.deleteReinstatement

/**
 * Deletes a reinstatement with its files, which is how a slip is put right (BR-REIN-11). Deleting the active one makes the one
 * before it active (BR-REIN-45); deleting the only one deletes the site, whose number is not given again (BR-REIN-46,
 * BR-GEN-80). One that is history already may go too: the site stays as it is.
 */
export async function deleteReinstatement(call: Call<DeleteReinstatement>): Promise<void> {
  const { db, house, caller, params, work, now } = call
  const reference = params.reinstatementReferenceNumber
  const site = await readSite(db, work.reference, params.siteReferenceNumber)
  const reinstatements = await reinstatementsOf(db, site)
  const deleted = reinstatements.find((one) => one.reference === reference)
  if (!deleted) throw new Error(`The path has been looked up, but ${reference} is not there`)
  const [next] = reinstatements.filter((one) => one !== deleted)
  if (next) {
    const move = next.reinstatement_status === 'interim' ? 'return_to_interim' : 'return_to_permanent'
    const role = actingRole(endpoints.deleteReinstatement, caller)
    refuseMove(mayMove(siteMachine, reinstatements[0]?.reinstatement_status ?? null, move, role))
  }
  const actor = actorOf(caller)
  await deleteFilesOf(db, { type: 'reinstatement', reference })
  await db.deleteFrom('reinstatement').where('reference', '=', reference).execute()
  const what = `${label(reinstatementStatusLabels, deleted.reinstatement_status)} of ${dateWords(deleted.reinstated_on)}`
  await recordEvent(
    db,
    work,
    {
      event: 'reinstatement_deleted',
      object_type: 'reinstatement',
      object_reference: reference,
      topic: 'Reinstatement',
      details: `Site ${site.reference}: ${what} deleted`,
    },
    actor,
    now,
  )
  if (next) {
    await db.updateTable('reinstatement').set({ is_active: true }).where('reference', '=', next.reference).execute()
  } else {
    await db
      .deleteFrom('site')
      .where('work_reference', '=', work.reference)
      .where('reference', '=', site.reference)
      .execute()
    const details = `Site ${site.reference} deleted with its only reinstatement`
    const event = { event: 'site_deleted', object_type: 'site', object_reference: site.reference } as const
    await recordEvent(db, work, { ...event, topic: 'Site', details }, actor, now)
  }
  await settleUnits(db, { work, holidays: house.holidays, actor, now })
}
