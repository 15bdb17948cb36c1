/** What inspections and non-compliances ask of a role on a works record. */
import type { ActingRole } from '../../../domain/contract/endpoint.ts'
import {
  cancelScheduledInspection,
  recordInspection,
  respondToInspection,
  scheduleInspection,
} from '../../../domain/contract/inspections.ts'
import { respondToNonCompliance } from '../../../domain/contract/non-compliances.ts'
import { recordPaths } from '../../app/record-paths.ts'
import type { Offer } from '../works/record-actions.ts'
import type { Work } from '../works/use-work.ts'
import { answerClock, recordedOf, scheduledOf, waitsFor, type AnswerClock } from './inspection-facts.ts'

type Inspected = Pick<Work, 'work_reference_number' | 'inspections' | 'non_compliances'>

/** The inspections that wait for this role, the one that ends soonest first. */
function waitingFor(work: Inspected, role: ActingRole, now: Temporal.Instant) {
  return recordedOf(work)
    .filter((inspection) => waitsFor(inspection, role, now))
    .toSorted((a, b) => (a.auto_acceptance_due_date ?? '').localeCompare(b.auto_acceptance_due_date ?? ''))
}

/** Answers that are waited for come first; what the authority can always do comes after. */
export function inspectionOffers(work: Inspected, role: ActingRole, now: Temporal.Instant): Offer[] {
  const wrn = work.work_reference_number
  const short = (ref: string) => ref.replace(`${wrn}-`, '')
  const answers = waitingFor(work, role, now).flatMap(({ inspection_reference_number: ref }) =>
    ref
      ? [
          {
            text: `Answer inspection ${short(ref)}`,
            href: recordPaths.inspection(wrn, ref, 'respond'),
            endpoint: respondToInspection,
            moves: [],
            isNext: true,
          },
        ]
      : [],
  )
  const open = work.non_compliances?.filter((each) => each.non_compliance_status === 'issued') ?? []
  const nonCompliances = open.map(({ non_compliance_reference_number: ref }) => ({
    text: `Open non-compliance ${short(ref)}`,
    href: recordPaths.nonCompliance(wrn, ref),
    endpoint: respondToNonCompliance,
    moves: [],
    // the promoter has to put it right and say so; the authority waits for that
    isNext: role !== 'HighwayAuthority',
  }))
  return [
    ...answers,
    ...nonCompliances,
    { text: 'Record an inspection', href: recordPaths.newInspection(wrn), endpoint: recordInspection, moves: [] },
    scheduledOf(work)
      ? {
          text: 'Cancel the scheduled inspection',
          href: recordPaths.scheduleInspection(wrn),
          endpoint: cancelScheduledInspection,
          moves: [],
        }
      : {
          text: 'Schedule an inspection',
          href: recordPaths.scheduleInspection(wrn),
          endpoint: scheduleInspection,
          moves: [],
        },
  ]
}

/** The time that the promoter has left to answer a failed inspection; the authority has none. */
export function inspectionClock(work: Inspected, role: ActingRole, now: Temporal.Instant): AnswerClock | undefined {
  if (role === 'HighwayAuthority') return undefined
  const [first] = waitingFor(work, role, now)
  return first && answerClock(first, now)
}

/** What a reader must mind, for the head of the record. */
export function inspectionAlerts({ non_compliances: all }: Pick<Work, 'non_compliances'>) {
  const open = all?.filter((each) => each.non_compliance_status === 'issued') ?? []
  return open.length > 0 ? [{ text: 'Non-compliance open', isWarning: true }] : []
}
