/** Lives a permit's life: each step must be open in the state tables, so that no record of the sandbox is impossible. */
import type { AssessmentStatus, PermitStatus } from '../../domain/contract/enums/permits.ts'
import type { WorkStatus } from '../../domain/contract/enums/works.ts'
import { can, type Actor, type PermitMove, type PermitState } from '../../domain/rules/permit-states.ts'
import { responseDeadline } from '../../domain/rules/response-deadline.ts'
import { workStatusAfter, type WorkMove } from '../../domain/rules/work-states.ts'
import { endOfLondonDay, type Holidays } from '../../domain/rules/working-days.ts'
import type { Chance } from './chance.ts'
import { minutesIn, type Life, type Step } from './life.ts'
import type { WorkingDaysAround } from './working-days-around.ts'

/** A permit as it stands now, with all that led there. */
export interface LivedPermit {
  readonly life: Life
  readonly receivedAt: Temporal.Instant
  readonly startOn: Temporal.PlainDate
  readonly endOn: Temporal.PlainDate
  /** The end that a duration challenge would set: two working days from the start (BR-PERMIT-43). */
  readonly challengedEndOn: Temporal.PlainDate
  readonly deadlineOn: Temporal.PlainDate
  readonly happened: readonly { readonly move: PermitMove; readonly at: Temporal.Instant }[]
  readonly status: PermitStatus
  readonly assessment: AssessmentStatus | null
  readonly startedAt: Temporal.Instant | null
  readonly stoppedAt: Temporal.Instant | null
  readonly beforeStop: { permit_status: PermitStatus; assessment_status: AssessmentStatus | null } | null
  readonly isDeemed: boolean
  readonly wasSentBack: boolean
  readonly workStatus: WorkStatus
}

interface Past {
  readonly workStatus: WorkStatus | null
  readonly holidays: Holidays
  readonly around: WorkingDaysAround
  readonly chance: Chance
}

/** @throws RangeError when a step is not open in the state that the steps before it left */
export function liveThrough(life: Life, past: Past): LivedPermit {
  const { around, holidays, chance } = past
  const receivedAt = around.at(life.received.day, life.received.minutes)
  const deadlineOn = responseDeadline(receivedAt, life.category, holidays)
  const isImmediate = isImmediateCategory(life)
  let state: PermitState & { permit_status: PermitStatus; work_status: WorkStatus } = {
    permit_status: 'submitted',
    assessment_status: null,
    work_category: life.category,
    work_type: isImmediate ? 'immediate' : 'planned',
    work_status: workStatusAfter(past.workStatus, firstMove(past.workStatus, isImmediate)),
    deadline_date: deadlineOn.toString(),
    actual_start_date:
      life.startedMinutes === undefined ? null : around.at(life.received.day, life.startedMinutes).toString(),
    actual_stop_date: null,
    ever_modification_requested: false,
    is_latest: true,
  }
  const happened: { move: PermitMove; at: Temporal.Instant }[] = []
  let beforeStop: LivedPermit['beforeStop'] = null
  for (const step of life.steps) {
    const at = momentOf(step, deadlineOn, around, chance)
    if (step.move === 'log_stop') beforeStop = decisionOf(state)
    state = after(step, at, state)
    happened.push({ move: step.move, at })
  }
  return {
    life,
    receivedAt,
    startOn: around.day(life.start),
    endOn: around.day(life.end),
    challengedEndOn: around.day(Math.min(life.start + 2, life.end)),
    deadlineOn,
    happened,
    status: state.permit_status,
    assessment: decisionOf(state).assessment_status,
    startedAt: momentOrNull(state.actual_start_date),
    stoppedAt: momentOrNull(state.actual_stop_date),
    beforeStop,
    isDeemed: life.steps.some((step) => step.move === 'deem'),
    wasSentBack: state.ever_modification_requested === true,
    workStatus: state.work_status,
  }
}

export function isImmediateCategory(life: Life): boolean {
  return life.category === 'immediate_urgent' || life.category === 'immediate_emergency'
}

function firstMove(before: WorkStatus | null, isImmediate: boolean): WorkMove {
  if (before === null) return isImmediate ? 'submit_immediate' : 'submit_planned'
  return isImmediate ? 'add_immediate_permit' : 'add_planned_permit'
}

function momentOf(
  step: Step,
  deadlineOn: Temporal.PlainDate,
  around: WorkingDaysAround,
  chance: Chance,
): Temporal.Instant {
  if (step.at === 'deadline') return endOfLondonDay(deadlineOn)
  return step.at instanceof Temporal.Instant ? step.at : around.at(step.at.day, minutesIn(step.at.hour, chance))
}

type Lived = PermitState & { permit_status: PermitStatus; work_status: WorkStatus }

function after({ move }: Step, at: Temporal.Instant, state: Lived): Lived {
  const answer = can(state, move, actorOf(move), at)
  if (!answer.yes) throw new RangeError(`${move} at ${at.toString()}: ${answer.no}`)
  const workMove = workMoves[move]
  return {
    ...state,
    permit_status: answer.to,
    assessment_status: answer.assessment,
    work_status: workMove ? workStatusAfter(state.work_status, workMove) : state.work_status,
    ...(move === 'log_start' ? { actual_start_date: at.toString() } : {}),
    ...(move === 'log_stop' ? { actual_stop_date: at.toString() } : {}),
    ...(move === 'request_modification' ? { ever_modification_requested: true } : {}),
  }
}

const workMoves: Partial<Record<PermitMove, WorkMove>> = {
  log_start: 'log_start',
  log_stop: 'log_stop',
  cancel: 'cancel',
}

export function actorOf(move: PermitMove): Actor {
  if (move === 'deem') return 'system'
  const byPromoter: readonly PermitMove[] = ['submit', 'log_start', 'log_stop', 'cancel', 'progress']
  return byPromoter.includes(move) ? 'Planner' : 'HighwayAuthority'
}

function decisionOf(state: Lived): { permit_status: PermitStatus; assessment_status: AssessmentStatus | null } {
  const { assessment_status } = state
  return {
    permit_status: state.permit_status,
    assessment_status: assessment_status === 'upcoming_enum' ? null : (assessment_status ?? null),
  }
}

const momentOrNull = (text: string | null | undefined) => (text == null ? null : Temporal.Instant.from(text))
