/** The two halves of a permit side by side, and what comes of that. */
import { getPermit } from '../../../domain/contract/permits.ts'
import { mayUse, type Caller } from '../../../domain/contract/permissions.ts'
import type { MissingReason } from '../../../domain/contract/enums/governance.ts'
import { governanceExceptionLabels, startAnswerLabels } from '../../../domain/labels/governance.ts'
import { permitStatusLabels } from '../../../domain/labels/permits.ts'
import { workStatusLabels } from '../../../domain/labels/works.ts'
import {
  governanceDifferences,
  governanceExceptionsOf,
  type GovernedFacts,
} from '../../../domain/rules/governance-exceptions.ts'
import { mayStart, type StartGovernance } from '../../../domain/rules/governance-start.ts'
import { civilDate, type Holidays } from '../../../domain/rules/working-days.ts'
import { liveFacts, type LivePermit } from '../../store/governance-live.ts'
import { instantAnswer, maybeInstantAnswer } from '../wire-dates.ts'
import type { Entry, Governed, GovernancePermit } from './reader.ts'
import { startPermit } from './against-start.ts'

export interface Viewing {
  readonly caller: Caller
  readonly today: Temporal.PlainDate
  readonly holidays: Holidays
}

type Missing = Entry['missing'][number]

/** One entry; `live` is the permit whatever the caller may see of it, `missing` what was found missing before. */
export function describeEntry(
  governed: Governed | undefined,
  live: LivePermit | undefined,
  viewing: Viewing,
  missing: readonly Missing[] = [],
): Entry {
  const isVisible = live !== undefined && mayUse(getPermit, viewing.caller, live)
  const shown = isVisible ? live : undefined
  const facts = governed && governedFacts(governed)
  const exceptions = facts && shown ? governanceExceptionsOf(facts, liveFacts(shown)) : []
  const start = mayStart(
    shown ? startPermit(shown, viewing.holidays) : null,
    governed ? startGovernance(governed.permit) : null,
    viewing.today,
  )
  return {
    governance: governed?.permit ?? null,
    street_manager: shown ? describeLive(shown) : null,
    exceptions: exceptions.map((one) => ({ ...one, exception_string: governanceExceptionLabels[one.exception] })),
    differences: facts && shown ? governanceDifferences(facts, liveFacts(shown)) : [],
    may_start: { may: start.may, may_string: startAnswerLabels[start.may], reasons: [...start.reasons] },
    missing: [...missing, ...missingLive(governed, live, isVisible)],
  }
}

/** Why Street Manager's half is not there. */
function missingLive(governed: Governed | undefined, live: LivePermit | undefined, isVisible: boolean): Missing[] {
  if (isVisible) return []
  if (live) return [lacking('street_manager', 'not_visible', 'Your access does not show this permit in Street Manager')]
  const reference = governed && referenceOf(governed.permit)
  const words = reference ? `Street Manager has no permit ${reference}` : 'No permit of Street Manager is linked'
  return [lacking('street_manager', reference ? 'not_found' : 'not_linked', words)]
}

export const lacking = (part: Missing['part'], reason: MissingReason, words: string): Missing => ({
  part,
  reason,
  words,
})

/** The permit that a governance permit is for, whether it is there or awaited. */
export const referenceOf = ({ source_permit, awaited_reference }: GovernancePermit): string | null =>
  source_permit ? source_permit.permit_reference_number.trim().toUpperCase() : awaited_reference

/** What the rules of disagreement look at. */
export function governedFacts({ permit, enteredUsrn }: Governed): GovernedFacts {
  const { source_permit: source, operation, start_date, end_date, is_complete } = permit
  return {
    isComplete: is_complete,
    operation: operation && { status: operation.status, done_reason: operation.done_reason },
    source: source && { permit_status: source.permit_status, work_status: source.work_status, usrn: source.usrn },
    startOn: start_date === null ? null : civilDate(start_date),
    endOn: end_date === null ? null : civilDate(end_date),
    enteredUsrn,
  }
}

function startGovernance({
  operation,
  work_order,
  responsible_people,
  is_complete,
}: GovernancePermit): StartGovernance {
  return {
    forms: operation?.forms ?? [],
    peopleCount: responsible_people.length,
    hasOperation: operation !== null,
    hasWorkOrder: work_order !== null,
    isComplete: is_complete,
  }
}

function describeLive(live: LivePermit): NonNullable<Entry['street_manager']> {
  return {
    permit_reference_number: live.reference,
    work_reference_number: live.work_reference,
    usrn: live.usrn,
    street: live.street_name,
    town: live.town,
    highway_authority: live.authority_name,
    permit_status: live.permit_status,
    permit_status_string: permitStatusLabels[live.permit_status],
    work_status: live.work_status,
    work_status_string: workStatusLabels[live.work_status],
    start_date: instantAnswer(live.starts),
    end_date: instantAnswer(live.ends),
    actual_start_date: maybeInstantAnswer(live.actual_start_at),
    actual_stop_date: maybeInstantAnswer(live.actual_stop_at),
  }
}
