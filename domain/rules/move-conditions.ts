import type { Role } from '../contract/enums/organisations.ts'
import type {
  AssessmentStatus,
  HS2HighwayExemption,
  PermitStatus,
  WorkCategory,
  WorkType,
} from '../contract/enums/permits.ts'
import type { WorkStatus } from '../contract/enums/works.ts'
import { dateWords } from '../words.ts'
import { isGrantedByHs2Act } from './hs2-works.ts'
import { civilDate, endOfLondonDay } from './working-days.ts'

type Known<T> = T | 'upcoming_enum'

/**
 * What the state tables need to know of a permit. Names are those of `PermitResponse`, so that an answer can be passed as it is;
 * the last group is not in that answer: what is absent there is taken as no hindrance, and the server, which knows it, decides.
 */
export type PermitState = {
  readonly permit_status: Known<PermitStatus>
  readonly assessment_status?: Known<AssessmentStatus> | null
  readonly work_category: Known<WorkCategory>
  readonly work_type: Known<WorkType>
  readonly work_status: Known<WorkStatus>
  readonly deadline_date?: string | null
  readonly actual_start_date?: string | null
  readonly actual_stop_date?: string | null
  readonly ever_modification_requested?: boolean
  readonly final_reinstatement?: boolean
  readonly hs2_in_act_limits?: boolean | null
  readonly hs2_highway_exemption?: Known<HS2HighwayExemption> | null

  /** the newest permit of its works record */
  readonly is_latest?: boolean
  readonly has_reinstatement?: boolean
  /** a change request waits for a decision */
  readonly has_change_waiting?: boolean
  /** status that a logged stop replaced */
  readonly status_before_stop?: PermitStatus | null
}

/** Who acts: a role, or the service itself when time passes. */
export type Actor = Role | 'system'

/** The three kinds of permit that the tables tell apart; HS2 highway works move like planned ones. */
export type PermitKind = 'paa' | 'planned' | 'immediate'

export function kindOf(permit: Pick<PermitState, 'work_category' | 'work_type'>): PermitKind {
  if (permit.work_category === 'paa') return 'paa'
  return permit.work_type === 'immediate' ? 'immediate' : 'planned'
}

/** Whether an application waits for a first or final decision (BR-PERMIT-75: a stop does not end the waiting). */
export function isUndecided(permit: Pick<PermitState, 'assessment_status'>): boolean {
  return permit.assessment_status == null || permit.assessment_status === 'permit_modification_request'
}

type Condition = {
  readonly holds: (permit: PermitState, now: Temporal.Instant | undefined) => boolean
  /** said when it does not hold */
  readonly says: (permit: PermitState) => string
  /** the rule that asks for it, when it is another than the row's */
  readonly rule?: string
}

const isStarted = (permit: PermitState) => permit.actual_start_date != null || permit.work_status === 'in_progress'

// Without a clock (`now` absent) a decision counts as in time and nothing deems: the server always gives one.
const isOver = (permit: PermitState, now: Temporal.Instant | undefined) =>
  now !== undefined &&
  permit.deadline_date != null &&
  Temporal.Instant.compare(now, endOfLondonDay(civilDate(permit.deadline_date))) >= 0

/** The conditions that rows of the permit table name (BR-PERMIT-52 to 64, 74 to 85). */
export const moveConditions = {
  in_time: {
    holds: (permit, now) => !isOver(permit, now),
    says: (permit) =>
      `The time to decide ended on ${dateWords(permit.deadline_date ?? '')}: the permit is granted, deemed`,
    rule: 'BR-PERMIT-15',
  },
  deadline_passed: { holds: isOver, says: () => 'The time to decide has not ended', rule: 'BR-PERMIT-15' },
  granted_by_act: {
    holds: isGrantedByHs2Act,
    says: () => 'The HS2 Act does not grant these works: the authority decides',
    rule: 'BR-HS2-02',
  },
  not_granted_by_act: {
    holds: (permit) => !isGrantedByHs2Act(permit),
    says: () => 'The HS2 Act grants these works: you can only acknowledge them',
    rule: 'BR-HS2-02',
  },
  undecided: { holds: isUndecided, says: () => 'This permit has already been decided', rule: 'BR-PERMIT-75' },
  never_sent_back: {
    holds: (permit) => !permit.ever_modification_requested,
    says: () => 'You have already asked for changes to this permit once: you can only grant or refuse it',
    rule: 'BR-PERMIT-42',
  },
  no_change_waiting: {
    holds: (permit) => !permit.has_change_waiting,
    says: () => 'There is already a change request waiting for a decision',
  },
  latest: {
    holds: (permit) => permit.is_latest !== false,
    says: () => 'There is a newer permit for these works',
  },
  not_started: { holds: (permit) => !isStarted(permit), says: () => 'The works have started' },
  in_progress: {
    holds: (permit) => isStarted(permit) && permit.actual_stop_date == null,
    says: (permit) => (isStarted(permit) ? 'The works have stopped' : 'The works have not started'),
    rule: 'BR-PERMIT-83',
  },
  not_in_progress: {
    holds: (permit) => permit.work_status !== 'in_progress',
    says: () => 'The works are in progress: stop them first',
    rule: 'BR-WORK-28',
  },
  started: {
    holds: isStarted,
    says: () => 'The works have not started',
    rule: 'BR-PERMIT-81',
  },
  not_stopped: { holds: (permit) => permit.actual_stop_date == null, says: () => 'The works have stopped' },
  stopped: {
    holds: (permit) => permit.work_status === 'completed',
    says: () => 'The works are not completed',
    rule: 'BR-PERMIT-84',
  },
  no_reinstatement: {
    holds: (permit) => !permit.has_reinstatement,
    says: () => 'A reinstatement is registered under this permit',
  },
  sites_not_final: {
    holds: (permit) => !permit.final_reinstatement,
    says: () => 'The final site of these works is registered',
    rule: 'BR-PERMIT-81',
  },
} as const satisfies Record<string, Condition>

export type ConditionName = keyof typeof moveConditions

/** The first condition that does not hold, with what to say and its rule (or `rowRule`), or null when all do. */
export function firstHindrance(
  names: readonly ConditionName[],
  permit: PermitState,
  now: Temporal.Instant | undefined,
  rowRule: string,
): { readonly no: string; readonly rule: string } | null {
  for (const name of names) {
    const condition: Condition = moveConditions[name]
    if (!condition.holds(permit, now)) return { no: condition.says(permit), rule: condition.rule ?? rowRule }
  }
  return null
}
