import type { WorkStatus } from '../contract/enums/works.ts'
import { label } from '../labels/words.ts'
import { workStatusLabels } from '../labels/works.ts'
import { RuleBroken } from './rule-broken.ts'

/** What can happen to a works record. */
export type WorkMove =
  | 'submit_planned'
  | 'submit_immediate'
  | 'issue_private_street_notice'
  | 'record_historic'
  | 'register_non_notifiable'
  | 'issue_section_81'
  | 'issue_unattributed_section_81'
  | 'log_start'
  | 'log_stop'
  | 'revert_start'
  | 'revert_stop'
  | 'cancel'
  | 'add_planned_permit'
  | 'add_immediate_permit'
  | 'decide_permit'

/** One line of the table; null is no record yet. */
export type WorkRow = {
  readonly from: readonly (WorkStatus | null)[]
  readonly do: WorkMove
  readonly to: WorkStatus | 'unchanged'
  readonly rule: string
}

/**
 * Every lawful move of a works record (BR-WORK-20 to 36). Who may make it, and when, is the permit table's matter:
 * a record moves because its permit does. Section 81 and unattributable records are left by no row.
 */
// oxfmt-ignore
export const workMoves: readonly WorkRow[] = [
  { from: [null], do: 'submit_planned', to: 'planned', rule: 'BR-WORK-20' },
  { from: [null], do: 'submit_immediate', to: 'in_progress', rule: 'BR-WORK-21' },
  { from: ['planned'], do: 'log_start', to: 'in_progress', rule: 'BR-WORK-22' },
  { from: ['in_progress'], do: 'log_stop', to: 'completed', rule: 'BR-WORK-23' },
  { from: ['in_progress'], do: 'revert_start', to: 'planned', rule: 'BR-WORK-24' },
  { from: ['completed'], do: 'revert_stop', to: 'in_progress', rule: 'BR-WORK-25' },
  { from: ['planned'], do: 'cancel', to: 'cancelled', rule: 'BR-WORK-26' },
  { from: ['in_progress'], do: 'cancel', to: 'cancelled', rule: 'BR-WORK-27' },
  { from: ['planned', 'completed', 'cancelled'], do: 'add_planned_permit', to: 'planned', rule: 'BR-WORK-28' },
  { from: ['planned', 'completed', 'cancelled'], do: 'add_immediate_permit', to: 'in_progress', rule: 'BR-WORK-28' },
  { from: [null], do: 'record_historic', to: 'historical', rule: 'BR-WORK-29' },
  { from: [null], do: 'register_non_notifiable', to: 'non_notifiable', rule: 'BR-WORK-30' },
  { from: [null], do: 'issue_section_81', to: 'section_81', rule: 'BR-WORK-31' },
  { from: [null], do: 'issue_unattributed_section_81', to: 'unattributable', rule: 'BR-WORK-32' },
  { from: ['historical', 'non_notifiable'], do: 'add_planned_permit', to: 'planned', rule: 'BR-WORK-33' },
  { from: ['historical', 'non_notifiable'], do: 'add_immediate_permit', to: 'in_progress', rule: 'BR-WORK-33' },
  { from: ['planned', 'in_progress'], do: 'decide_permit', to: 'unchanged', rule: 'BR-WORK-34' },
  // immediate works stopped before the decision are decided afterwards (BR-PERMIT-75)
  { from: ['completed'], do: 'decide_permit', to: 'unchanged', rule: 'BR-PERMIT-75' },
  { from: [null], do: 'issue_private_street_notice', to: 'planned', rule: 'BR-WORK-35' },
]

/**
 * The status of a works record after a move.
 *
 * @param from  its status now; null when the move creates the record
 * @throws RuleBroken when no row of the table allows it
 */
export function workStatusAfter(from: WorkStatus | null, move: WorkMove): WorkStatus {
  const row = workMoves.find((row) => row.do === move && row.from.includes(from))
  const to = row?.to === 'unchanged' ? from : row?.to
  if (to) return to
  const rule = workMoves.find((row) => row.do === move)?.rule ?? 'BR-WORK-20'
  const state = from
    ? `The status of these works is "${label(workStatusLabels, from)}"`
    : 'There is no works record yet'
  throw new RuleBroken(`${state}: this cannot be done now`, rule)
}
