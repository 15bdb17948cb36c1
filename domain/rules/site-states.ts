import type { ReinstatementStatus } from '../contract/enums/reinstatements.ts'
import { reinstatementStatusLabels } from '../labels/reinstatements.ts'
import type { StateMachine } from './state-machine.ts'

/** What can happen to a site. */
export type SiteMove =
  | 'register_interim'
  | 'register_permanent'
  | 'add_interim'
  | 'add_permanent'
  | 'return_to_interim'
  | 'return_to_permanent'
  | 'subsume'

const promoter = ['Planner', 'Contractor'] as const

/**
 * Every lawful move of a site (BR-REIN-40 to 47). Its state is that of its newest reinstatement, so that deleting that one
 * returns it to the state of the one before. Deleting the only one deletes the site (BR-REIN-46), from either state.
 *
 * What else must hold stands beside the table: where and when a reinstatement may be registered, the later permit that makes
 * an interim site permanent, and that nothing follows on a subsumed site (`siteHindrance`).
 */
// oxfmt-ignore
export const siteMachine: StateMachine<ReinstatementStatus, SiteMove> = {
  name: 'Site',
  states: reinstatementStatusLabels,
  actions: {
    register_interim: 'be registered as interim',
    register_permanent: 'be registered as permanent',
    add_interim: 'have an interim reinstatement added',
    add_permanent: 'have a permanent reinstatement added',
    return_to_interim: 'return to interim',
    return_to_permanent: 'return to permanent',
    subsume: 'be subsumed',
  },
  moves: [
    { from: [null], do: 'register_interim', by: promoter, to: 'interim', event: 'reinstatement_submitted', rule: 'BR-REIN-40' },
    { from: [null], do: 'register_permanent', by: promoter, to: 'permanent', event: 'reinstatement_submitted', rule: 'BR-REIN-40' },
    { from: ['interim'], do: 'add_interim', by: promoter, to: 'unchanged', event: 'reinstatement_submitted', rule: 'BR-REIN-41' },
    { from: ['interim'], do: 'add_permanent', by: promoter, to: 'permanent', event: 'reinstatement_submitted', rule: 'BR-REIN-42' },
    { from: ['permanent'], do: 'add_permanent', by: promoter, to: 'unchanged', event: 'reinstatement_submitted', rule: 'BR-REIN-43' },
    { from: ['permanent'], do: 'add_interim', by: promoter, to: 'interim', event: 'reinstatement_submitted', rule: 'BR-REIN-44' },
    { from: ['interim', 'permanent'], do: 'return_to_interim', by: promoter, to: 'interim', event: 'reinstatement_deleted', rule: 'BR-REIN-45' },
    { from: ['interim', 'permanent'], do: 'return_to_permanent', by: promoter, to: 'permanent', event: 'reinstatement_deleted', rule: 'BR-REIN-45' },
    { from: ['interim', 'permanent'], do: 'subsume', by: promoter, to: 'unchanged', event: 'site_subsumed', rule: 'BR-REIN-47' },
  ],
}

/** A site as the conditions beside its table see it. */
export type SiteBefore = {
  readonly isSubsumed: boolean
  readonly status: ReinstatementStatus
  /** which permit of its works record made it so, counted from 1; 0 when none did, as on non-notifiable works */
  readonly permitSequence: number
}

/**
 * Why a reinstatement cannot be added to a site under a permit, whatever it says: nothing follows on a subsumed site
 * (BR-REIN-07), and only a permit later than the one that made a site interim makes it permanent (BR-REIN-10, 42). Null when
 * nothing is in the way.
 */
export function siteHindrance(
  site: SiteBefore,
  adding: { readonly status: ReinstatementStatus; readonly permitSequence: number },
): { readonly no: string; readonly rule: string } | null {
  if (site.isSubsumed) return { no: 'This site is subsumed: it takes no further reinstatement', rule: 'BR-REIN-07' }
  if (site.status === 'interim' && adding.status === 'permanent' && adding.permitSequence <= site.permitSequence) {
    const no = 'An interim site is made permanent under a new permit, not under the one that made it interim'
    return { no, rule: 'BR-REIN-10' }
  }
  return null
}

/** Where reinstatements are registered: the works record and the permit that they would be registered under. */
export type ReinstatementPlace = {
  readonly work_status: string
  /** null for works that need no permit */
  readonly permit: { readonly isStarted: boolean } | null
}

/** Whether works take reinstatements at all: started or finished ones, and non-notifiable ones (BR-REIN-04). */
export function placeHindrance(place: ReinstatementPlace): { readonly no: string; readonly rule: string } | null {
  const rule = 'BR-REIN-04'
  if (place.work_status === 'non_notifiable') return null
  if (place.work_status !== 'in_progress' && place.work_status !== 'completed') {
    return { no: 'Reinstatements are registered once works have started', rule }
  }
  return place.permit?.isStarted ? null : { no: 'No works have started under this permit', rule }
}
