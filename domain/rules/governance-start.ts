/** May we start? The permit and what governance asks for, each answered in words. */
import type { StartAnswer, StartQuestion } from '../contract/enums/governance.ts'
import { permitStatusLabels } from '../labels/permits.ts'
import { label } from '../labels/words.ts'
import { countWords, dateWords } from '../words.ts'
import type { GovernanceParts } from './governance-risk.ts'

/** The permit as Street Manager has it today; days in Europe/London. */
export interface StartPermit {
  readonly permit_status: string
  readonly startOn: Temporal.PlainDate
  /** Last day on which works may begin under it (BR-PERMIT-86), else its last day. */
  readonly startBy: Temporal.PlainDate
  readonly startedOn: Temporal.PlainDate | null
  readonly stoppedOn: Temporal.PlainDate | null
}

export interface StartReason {
  readonly question: StartQuestion
  readonly answer: StartAnswer
  readonly words: string
}

export interface MayStart {
  readonly may: StartAnswer
  readonly reasons: readonly StartReason[]
}

export type StartGovernance = GovernanceParts & { readonly isComplete: boolean }

/**
 * No when anything says no, not known when anything is not known, else yes. It advises only: Street Manager's own rules
 * decide what is recorded (BR-GOV-27).
 */
export function mayStart(
  permit: StartPermit | null,
  governance: StartGovernance | null,
  today: Temporal.PlainDate,
): MayStart {
  const reasons = [granted(permit), inDate(permit, today), forms(governance), people(governance), links(governance)]
  const answers = reasons.map(({ answer }) => answer)
  const may = answers.includes('no') ? 'no' : answers.includes('unknown') ? 'unknown' : 'yes'
  return { may, reasons }
}

const notSeen = 'The permit in Street Manager is not known'
const notLinked = 'Nothing is known from Ctrl Hub'

function granted(permit: StartPermit | null): StartReason {
  const question = 'permit_granted'
  if (!permit) return { question, answer: 'unknown', words: notSeen }
  if (permit.permit_status === 'granted') return { question, answer: 'yes', words: 'The permit is granted' }
  const status = label(permitStatusLabels, permit.permit_status).toLowerCase()
  return { question, answer: 'no', words: `The permit is not granted: its status is ${status}` }
}

function inDate(permit: StartPermit | null, today: Temporal.PlainDate): StartReason {
  const question = 'permit_dates'
  if (!permit) return { question, answer: 'unknown', words: notSeen }
  const { startOn, startBy, startedOn, stoppedOn } = permit
  if (stoppedOn) return { question, answer: 'no', words: `Works stopped on ${dateWords(stoppedOn)}` }
  if (startedOn) return { question, answer: 'yes', words: `Works started on ${dateWords(startedOn)}` }
  if (Temporal.PlainDate.compare(today, startOn) < 0) {
    return { question, answer: 'no', words: `The permit begins on ${dateWords(startOn)}` }
  }
  if (Temporal.PlainDate.compare(today, startBy) > 0) {
    return { question, answer: 'no', words: `The last day to start was ${dateWords(startBy)}` }
  }
  return { question, answer: 'yes', words: `Works may start until ${dateWords(startBy)}` }
}

function forms(governance: StartGovernance | null): StartReason {
  const question = 'forms'
  if (!governance?.hasOperation) {
    return { question, answer: 'unknown', words: governance ? 'No operation says which forms are required' : notLinked }
  }
  const required = governance.forms.filter(({ is_required }) => is_required)
  if (required.length === 0) return { question, answer: 'yes', words: 'No form is required' }
  const open = required.filter(({ is_submitted }) => is_submitted === false).length
  if (open > 0) {
    const words = `${open} of ${countWords(required.length, 'required form')} ${open === 1 ? 'is' : 'are'} not done`
    return { question, answer: 'no', words }
  }
  const isDone = governance.isComplete || required.every(({ is_submitted }) => is_submitted === true)
  if (isDone) return { question, answer: 'yes', words: `${countWords(required.length, 'required form')} done` }
  return { question, answer: 'unknown', words: 'Ctrl Hub does not say which required forms are done' }
}

function people(governance: StartGovernance | null): StartReason {
  const question = 'people'
  if (!governance) return { question, answer: 'unknown', words: notLinked }
  const { peopleCount } = governance
  return peopleCount > 0
    ? { question, answer: 'yes', words: `${countWords(peopleCount, 'responsible person', 'responsible people')} named` }
    : { question, answer: 'no', words: 'No responsible person is named' }
}

function links(governance: StartGovernance | null): StartReason {
  const question = 'links'
  if (!governance) return { question, answer: 'unknown', words: notLinked }
  const { hasOperation, hasWorkOrder } = governance
  if (hasOperation && hasWorkOrder) {
    return { question, answer: 'yes', words: 'An operation and a work order are linked' }
  }
  const lacking = [...(hasOperation ? [] : ['operation']), ...(hasWorkOrder ? [] : ['work order'])]
  return { question, answer: 'no', words: `No ${lacking.join(' and no ')} is linked` }
}
