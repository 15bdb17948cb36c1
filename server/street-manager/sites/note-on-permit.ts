import type { ReinstatementType } from '../../../domain/contract/enums/reinstatements.ts'
import type { RuleProblem } from '../../../domain/rules/rule-broken.ts'
import type { Database } from '../../store/database.ts'
import { changePermit } from '../../store/permits.ts'
import { recordEvent, type Actor, type WorkEvent } from '../../store/record-event.ts'
import type { PermitRow, WorkRow } from '../../store/work-tables.ts'

/** An excavation is reinstated under a permit that asked for one (BR-REIN-04). */
export function excavationProblems(
  type: ReinstatementType,
  permit: PermitRow,
  field: 'reinstatement_type' | 'permit_reference_number',
): RuleProblem[] {
  const message = `Permit ${permit.reference} did not ask for an excavation`
  return type === 'excavation' && !permit.excavation ? [{ field, message, rule: 'BR-REIN-04' }] : []
}

interface PermitNote {
  readonly work: WorkRow
  readonly permit: PermitRow
  readonly type: ReinstatementType
  /** The answer about the final site; nothing leaves the permit's as it is. */
  readonly isFinal: boolean | null | undefined
  readonly actor: Actor
  readonly now: Temporal.Instant
}

/**
 * What a reinstatement says of its permit: an excavation was carried out after all (BR-PERMIT-92, BR-REIN-40), and whether its
 * final site is registered, which the newest answer decides (BR-REIN-30). Holes and poles say nothing.
 */
export async function noteOnPermit(db: Database, note: PermitNote): Promise<void> {
  const { work, permit, type, isFinal, actor, now } = note
  if (type !== 'excavation') return
  const final_reinstatement = isFinal ?? permit.final_reinstatement
  if (permit.excavation_carried_out && permit.final_reinstatement === final_reinstatement) return
  await changePermit(db, permit, { excavation_carried_out: true, final_reinstatement }, now)
  if (!permit.excavation_carried_out) await recordEvent(db, work, excavationEvent(permit, true), actor, now)
  if (permit.final_reinstatement !== final_reinstatement) {
    await recordEvent(db, work, finalSiteEvent(permit, final_reinstatement), actor, now)
  }
}

export function excavationEvent(permit: PermitRow, isCarriedOut: boolean): WorkEvent {
  return {
    event: 'excavation_carried_out_updated',
    object_type: 'permit',
    object_reference: permit.reference,
    topic: 'Excavation',
    details: isCarriedOut ? 'Excavation carried out' : 'No excavation carried out',
  }
}

export function finalSiteEvent(permit: Pick<PermitRow, 'reference'>, isFinal: boolean): WorkEvent {
  return {
    event: 'final_reinstatement_updated',
    object_type: 'permit',
    object_reference: permit.reference,
    topic: 'Reinstatement',
    details: isFinal ? 'Final site registered' : 'Final site not registered',
  }
}
