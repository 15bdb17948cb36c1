/** Every table of states as its page in the docs needs it; the two oldest have shapes of their own. */
import { assessmentStatusLabels, permitStatusLabels } from '../labels/permits.ts'
import { workStatusLabels } from '../labels/works.ts'
import { machines } from './machines.ts'
import type { ConditionName, PermitKind } from './move-conditions.ts'
import { permitRecordMachine } from './permit-record-states.ts'
import { permitMoves, permitMoveWords, type PermitRow } from './permit-moves.ts'
import { tableOf, type StateRow, type StateTable } from './state-page.ts'
import { workMoves, type WorkMove } from './work-states.ts'

const conditionWords: Readonly<Record<ConditionName, string>> = {
  in_time: 'the time to decide has not ended',
  deadline_passed: 'the time to decide has ended',
  granted_by_act: 'the HS2 Act grants the works',
  not_granted_by_act: 'the HS2 Act does not grant the works',
  undecided: 'it is not decided yet',
  never_sent_back: 'it was never sent back',
  no_change_waiting: 'no change request waits',
  latest: 'it is the newest of its works',
  not_started: 'the works have not started',
  in_progress: 'the works are in progress',
  not_in_progress: 'the works are not in progress',
  started: 'the works have started',
  not_stopped: 'the works have not stopped',
  stopped: 'the works are completed',
  no_reinstatement: 'no reinstatement is registered',
  sites_not_final: 'the final site is not registered',
}

const kindWords: Readonly<Record<PermitKind, string>> = { paa: 'PAA', planned: 'planned', immediate: 'immediate' }

/** A logged stop keeps what stood before, and undoing it brings that back: one of the states that a stop may leave. */
const beforeStop = permitMoves
  .filter((row) => row.do === 'log_stop')
  .flatMap((row) => (row.assessment === 'granted_auto' ? ['granted'] : row.from.filter((state) => state !== null)))

function permitRow(row: PermitRow): StateRow {
  const stays = row.to === 'unchanged'
  return {
    from: row.from,
    action: permitMoveWords[row.do],
    by: row.by,
    to: stays ? [] : row.to === 'before_stop' ? [...new Set(beforeStop)] : [row.to],
    ...(row.to === 'before_stop' ? { toWords: 'as it was before the stop' } : {}),
    rule: row.rule,
    more: {
      'Assessment then': assessmentWords(row),
      Kinds:
        row.kinds.length === Object.keys(kindWords).length
          ? 'all'
          : row.kinds.map((kind) => kindWords[kind]).join(', '),
      'Only if': row.if.map((name) => conditionWords[name]).join('; '),
    },
  }
}

function assessmentWords({ assessment }: PermitRow): string {
  if (assessment === undefined) return 'as before'
  return assessment === null ? 'none' : assessmentStatusLabels[assessment]
}

/** What is noted on a permit without moving it stands on the permit's own page. */
function noteRow(row: StateRow): StateRow {
  return { ...row, more: { 'Assessment then': 'as before', Kinds: 'all', 'Only if': '' } }
}

const permitTable: StateTable = {
  name: 'Permit',
  about: 'What has no line here cannot be done. A PAA, a permit for planned works and one for immediate works differ.',
  states: permitStatusLabels,
  rows: [...permitMoves.map(permitRow), ...tableOf(permitRecordMachine).rows.map(noteRow)],
}

const workMoveWords: Readonly<Record<WorkMove, string>> = {
  submit_planned: 'be created by an application for planned works',
  submit_immediate: 'be created by an application for immediate works',
  issue_private_street_notice: 'be created by a private street notice',
  record_historic: 'be recorded as historic',
  register_non_notifiable: 'be registered as non-notifiable',
  issue_section_81: 'be created by a Section 81',
  issue_unattributed_section_81: 'be created by a Section 81 without a known owner',
  log_start: 'have its start logged',
  log_stop: 'have its stop logged',
  revert_start: 'have its start undone',
  revert_stop: 'have its stop undone',
  cancel: 'be cancelled',
  add_planned_permit: 'get a further permit for planned works',
  add_immediate_permit: 'get a further permit for immediate works',
  decide_permit: 'have its permit decided',
}

const workTable: StateTable = {
  name: 'Works record',
  about: 'A works record moves because something on it does: who may do that, and when, is the matter of that record.',
  states: workStatusLabels,
  rows: workMoves.map((row) => ({
    from: row.from,
    action: workMoveWords[row.do],
    by: [],
    to: row.to === 'unchanged' ? [] : [row.to],
    rule: row.rule,
    more: {},
  })),
}

export const stateTables: readonly StateTable[] = [permitTable, workTable, ...machines.map(tableOf)]
