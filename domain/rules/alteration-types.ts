import type { AlterationType } from '../contract/enums/alterations.ts'
import { permitStatusLabels } from '../labels/permits.ts'
import { isUnderHs2Act } from './hs2-works.ts'
import { firstHindrance, kindOf } from './move-conditions.ts'
import type { PermitState } from './move-conditions.ts'
import { civilDate } from './working-days.ts'

/** A permit that somebody wants to change; names as in `PermitResponse`. */
export type ChangeablePermit = PermitState & {
  readonly proposed_end_date: string
  readonly hs2_in_act_limits?: boolean | null
}

/** The kind of change that is open, and whether it waits for the authority; or a sentence that says why there is none. */
export type ChangeAnswer =
  | { readonly yes: true; readonly type: AlterationType; readonly action: 'submit' | 'apply_at_once' }
  | { readonly yes?: undefined; readonly no: string; readonly rule: string }

/**
 * What a promoter's change to this permit is, which nobody says in the request: it follows from where the permit stands and
 * whether the end of works in progress moves later (BR-ALT-01 to 04). HS2 works under the Act wait for nobody (BR-ALT-38).
 *
 * @param askedEnd  proposed end that the change asks for; a date or date-time
 * @param now  a change before the decision comes too late when the permit is about to deem; without it, it is in time
 */
export function changeOpenTo(permit: ChangeablePermit, askedEnd: string, now?: Temporal.Instant): ChangeAnswer {
  const type = typeOf(permit, askedEnd)
  if (!type) return closedTo(permit)
  if (permit.has_change_waiting) return waiting
  const isUndecided = type === 'PROMOTER_IMPOSED_CHANGE'
  const late = isUndecided ? firstHindrance(['in_time'], permit, now, 'BR-ALT-01') : null
  if (late) return late
  const atOnce = isUndecided || type === 'MODIFIED_PERMIT' || isUnderHs2Act(permit)
  return { yes: true, type, action: atOnce ? 'apply_at_once' : 'submit' }
}

/**
 * Whether an authority may change the conditions by itself: on a granted permit, started or not (BR-ALT-05). While a
 * change request waits it decides that one first: granting it would bring the former conditions back.
 */
export function imposeOpenTo(permit: ChangeablePermit): ChangeAnswer {
  if (kindOf(permit) === 'paa') return closedTo(permit)
  if (isUnderHs2Act(permit)) {
    return { no: 'The conditions of HS2 works under the Act cannot be changed', rule: 'BR-HS2-06' }
  }
  if (permit.permit_status !== 'granted') {
    return { no: 'Only the conditions of a granted permit can be changed', rule: 'BR-ALT-05' }
  }
  return permit.has_change_waiting ? waiting : { yes: true, type: 'HA_IMPOSED_CHANGE', action: 'apply_at_once' }
}

const waiting = {
  no: 'There is already a change request waiting for a decision',
  rule: 'BR-ALT-10',
}

function typeOf(permit: ChangeablePermit, askedEnd: string): AlterationType | null {
  if (kindOf(permit) === 'paa') return null
  const isInProgress = permit.work_status === 'in_progress'
  switch (permit.permit_status) {
    case 'submitted':
    case 'under_assessment':
      return 'PROMOTER_IMPOSED_CHANGE'
    case 'permit_modification_request':
      return 'MODIFIED_PERMIT'
    case 'granted':
    case 'revoked': {
      if (permit.permit_status === 'revoked' && !isInProgress) return null
      const movesLater = Temporal.PlainDate.compare(civilDate(askedEnd), civilDate(permit.proposed_end_date)) > 0
      return isInProgress && movesLater ? 'WORK_EXTENSION' : 'PROMOTER_CHANGE_REQUEST'
    }
    default:
      return null
  }
}

function closedTo(permit: ChangeablePermit) {
  if (kindOf(permit) === 'paa') {
    return { no: 'A PAA cannot be changed: cancel it and apply again', rule: 'BR-PERMIT-69' }
  }
  const { permit_status } = permit
  if (permit_status === 'revoked') {
    return { no: 'A permit that was revoked before works started cannot be changed', rule: 'BR-ALT-11' }
  }
  const status = permit_status === 'upcoming_enum' ? 'other' : permitStatusLabels[permit_status]
  return { no: `A permit with status ${status} cannot be changed`, rule: 'BR-ALT-11' }
}
