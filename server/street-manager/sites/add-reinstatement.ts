import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import * as endpoints from '../../../domain/contract/sites.ts'
import { checkReinstatement } from '../../../domain/rules/reinstatement-checks.ts'
import { siteHindrance, siteMachine } from '../../../domain/rules/site-states.ts'
import { mayMove } from '../../../domain/rules/state-machine.ts'
import type { Call } from '../../http/implement.ts'
import { refuseMove, refuseProblems } from '../../http/refusals.ts'
import type { Database } from '../../store/database.ts'
import { readPermit } from '../../store/permits.ts'
import type { ReinstatementRow, SiteRow } from '../../store/site-tables.ts'
import { readSite, reinstatementsOf } from '../../store/sites.ts'
import type { PermitRow } from '../../store/work-tables.ts'
import { actingRole } from '../acting-role.ts'
import { actorOf } from '../actor.ts'
import { excavationProblems, noteOnPermit } from './note-on-permit.ts'
import { registerReinstatement } from './register-reinstatement.ts'
import { settleUnits } from './settle-units.ts'
import { whereRegistered } from './where-registered.ts'

type AddReinstatement = typeof endpoints.addReinstatement

/**
 * Adds a reinstatement to a site; it is the active one from then on (BR-REIN-02, 03, 41 to 44). Throws 400 naming fields, 409
 * when works take none now (BR-REIN-04), the site is subsumed (BR-REIN-07), or an interim one would be made permanent under
 * the permit that made it interim (BR-REIN-10).
 */
export async function addReinstatement(call: Call<AddReinstatement>): Promise<AnswerOf<AddReinstatement>> {
  const { db, house, caller, body, work, params, now } = call
  const site = await readSite(db, work.reference, params.siteReferenceNumber)
  const active = await activeOf(db, site)
  const { permit, earliestStart } = await whereRegistered(db, work, body.permit_reference_number)
  const status = body.reinstatement_status
  const move = status === 'interim' ? 'add_interim' : 'add_permanent'
  refuseMove(mayMove(siteMachine, active.reinstatement_status, move, actingRole(endpoints.addReinstatement, caller)))
  await requireNoHindrance(db, site, active, { status, permit })
  const type = site.reinstatement_type
  const before = active.reinstatement_status
  refuseProblems([
    ...(permit ? excavationProblems(type, permit, 'permit_reference_number') : []),
    ...checkReinstatement(body, { now, type, before, earliestStart, stop: permit?.actual_stop_at ?? null }),
  ])
  const actor = actorOf(caller, body)
  const reference = await registerReinstatement(db, {
    work,
    site: { reference: site.reference, type },
    answers: body,
    permitReference: permit?.reference ?? null,
    before: active,
    actor,
    now,
  })
  if (permit) await noteOnPermit(db, { work, permit, type, isFinal: body.final_reinstatement, actor, now })
  await settleUnits(db, { work, holidays: house.holidays, actor, now })
  return { reinstatement_reference_number: reference }
}

async function activeOf(db: Database, site: SiteRow): Promise<ReinstatementRow> {
  const active = (await reinstatementsOf(db, site)).find(({ is_active }) => is_active)
  if (!active) throw new Error(`Site ${site.reference} of ${site.work_reference} has no active reinstatement`)
  return active
}

interface Adding {
  readonly status: ReinstatementRow['reinstatement_status']
  readonly permit: PermitRow | null
}

async function requireNoHindrance(
  db: Database,
  site: SiteRow,
  active: ReinstatementRow,
  adding: Adding,
): Promise<void> {
  const madeUnder = active.permit_reference === null ? null : await readPermit(db, active.permit_reference)
  const hindrance = siteHindrance(
    {
      isSubsumed: site.is_subsumed,
      status: active.reinstatement_status,
      permitSequence: madeUnder?.sequence ?? 0,
    },
    { status: adding.status, permitSequence: adding.permit?.sequence ?? 0 },
  )
  refuseMove(hindrance ?? { yes: true })
}
