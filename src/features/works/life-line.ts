/** The life of the works in a handful of steps: what was, and what the permit says comes next. */
import { dayDate, timeWords } from '../../../domain/words.ts'
import type { Permit } from '../permits/use-permit.ts'
import type { Work } from './use-work.ts'

export interface LifeStep {
  readonly name: string
  /** "Mon 16 Nov, 8:04am", "10 working days after"; empty when nothing is known. */
  readonly when: string
  readonly isDone: boolean
}

type Life = Pick<
  Permit,
  | 'permit_reference_number'
  | 'permit_status'
  | 'assessment_status'
  | 'is_deemed'
  | 'date_created'
  | 'deadline_date'
  | 'proposed_start_date'
  | 'reasonable_period_end_date'
  | 'actual_start_date'
  | 'actual_stop_date'
  | 'reinstatement_registration_due_date'
> &
  Partial<Pick<Permit, 'excavation_carried_out' | 'final_reinstatement'>>
type Events = Pick<Work['history'][number], 'event' | 'object_reference' | 'action_date'>[]

/** Statuses that end a permit before its works are done. */
const endings = { refused: 'Refused', cancelled: 'Cancelled', revoked: 'Revoked', progressed: 'Progressed' } as const

/** Steps in order of time, what is done before what is to come: immediate works start before they are decided. `history` tells when a decision was made, for the permit itself does not. */
export function lifeLine(permit: Life, history: Events): LifeStep[] {
  const steps: LifeStep[] = [done('Submitted', dayDate(permit.date_created)), decision(permit, history)]
  if (permit.actual_start_date) steps.push(done('Started', momentWords(permit.actual_start_date)))
  const ending = permit.permit_status in endings ? (permit.permit_status as keyof typeof endings) : undefined
  if (ending && steps[1]?.name !== endings[ending]) steps.push(done(endings[ending], dayOf(permit, history, ending)))
  // works that were started stay on the street after a refusal or a revocation, until they stop
  const isOver = ending === 'cancelled' || ending === 'progressed' || (ending && !permit.actual_start_date)
  if (isOver) return steps.filter((step) => step.isDone)
  if (!permit.actual_start_date) steps.push(due('Start planned', dayDate(permit.proposed_start_date)))
  if (permit.actual_stop_date) steps.push(done('Stopped', momentWords(permit.actual_stop_date)))
  else steps.push(due('Stop due', dayDate(permit.reasonable_period_end_date)))
  if (permit.final_reinstatement) steps.push(done('Sites registered', ''))
  else if (permit.reinstatement_registration_due_date && permit.excavation_carried_out !== false) {
    steps.push(due('Sites due', dayDate(permit.reinstatement_registration_due_date)))
  }
  return [...steps.filter((step) => step.isDone), ...steps.filter((step) => !step.isDone)]
}

function decision(permit: Life, history: Events): LifeStep {
  const { assessment_status: assessment } = permit
  if (assessment === 'granted' || assessment === 'granted_auto' || assessment === 'revoked') {
    return done(permit.is_deemed ? 'Deemed granted' : 'Granted', dayOf(permit, history, 'granted', 'deemed'))
  }
  if (assessment === 'refused' || assessment === 'refused_auto') {
    return done('Refused', dayOf(permit, history, 'refused'))
  }
  if (assessment === 'permit_modification_request') return due('Decision', 'after the changes asked for')
  return due('Decision due', dayDate(permit.deadline_date))
}

/** The day of the newest event of this permit whose name has one of the words; empty when the record no longer lists it. */
function dayOf({ permit_reference_number }: Life, history: Events, ...words: string[]): string {
  const found = history.find(
    ({ event, object_reference }) =>
      object_reference === permit_reference_number && words.some((word) => event.includes(`_${word}`)),
  )
  return found ? dayDate(found.action_date) : ''
}

const done = (name: string, when: string): LifeStep => ({ name, when, isDone: true })
const due = (name: string, when: string): LifeStep => ({ name, when, isDone: false })
const momentWords = (at: string) => `${dayDate(at)}, ${timeWords(at)}`
