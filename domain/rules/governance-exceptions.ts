/** Where the governance permit and the live permit do not go together. */
import type { GovernanceDifference, GovernanceException } from '../contract/enums/governance.ts'
import { sourceWorkStatusLabels } from '../labels/governance.ts'
import { permitStatusLabels } from '../labels/permits.ts'
import { label } from '../labels/words.ts'
import { dateWords } from '../words.ts'

/** The live permit; days in Europe/London. */
export interface LiveFacts {
  readonly permit_status: string
  readonly work_status: string
  readonly usrn: number
  readonly startOn: Temporal.PlainDate
  readonly endOn: Temporal.PlainDate
  readonly hasStarted: boolean
  readonly hasStopped: boolean
}

export interface GovernedFacts {
  readonly isComplete: boolean
  readonly operation: { readonly status: string; readonly done_reason: string | null } | null
  readonly source: { readonly permit_status: string; readonly work_status: string; readonly usrn: number } | null
  readonly startOn: Temporal.PlainDate | null
  readonly endOn: Temporal.PlainDate | null
  /** The street as somebody wrote it down (BR-GOV-29). */
  readonly enteredUsrn: number | null
}

export interface Difference {
  readonly difference: GovernanceDifference
  readonly ctrl_hub: string
  readonly street_manager: string
  readonly words: string
}

/** Each fact of which the two say different things; Street Manager's is the one that counts (BR-GOV-07, 29). */
export function governanceDifferences(governed: GovernedFacts, live: LiveFacts): Difference[] {
  const { source, enteredUsrn, startOn, endOn } = governed
  const permitWords = (status: string) => label(permitStatusLabels, status)
  const workWords = (status: string) => label(sourceWorkStatusLabels, status)
  const pairs: [GovernanceDifference, string, string | undefined, string][] = [
    [
      'permit_status',
      'Permit status',
      source ? permitWords(source.permit_status) : undefined,
      permitWords(live.permit_status),
    ],
    ['work_status', 'Works status', source ? workWords(source.work_status) : undefined, workWords(live.work_status)],
    ['usrn', 'Street', source ? `USRN ${source.usrn}` : undefined, `USRN ${live.usrn}`],
    ['entered_usrn', 'Street entered', enteredUsrn === null ? undefined : `USRN ${enteredUsrn}`, `USRN ${live.usrn}`],
    ['start', 'Start', startOn ? dateWords(startOn) : undefined, dateWords(live.startOn)],
    ['end', 'End', endOn ? dateWords(endOn) : undefined, dateWords(live.endOn)],
  ]
  return pairs.flatMap(([difference, name, ctrl_hub, street_manager]) =>
    ctrl_hub === undefined || ctrl_hub === street_manager
      ? []
      : [
          {
            difference,
            ctrl_hub,
            street_manager,
            words: `${name}: ${ctrl_hub} in Ctrl Hub, ${street_manager} in Street Manager`,
          },
        ],
  )
}

export interface ExceptionFound {
  readonly exception: GovernanceException
  readonly words: string
}

const sentences: Readonly<Record<GovernanceException, string>> = {
  granted_not_ready: 'The permit is granted, but forms, people or links are missing',
  ready_not_granted: 'Everything is ready, but the permit is not granted',
  stopped_operation_open: 'Works have stopped, but the operation is still open',
  operation_done_not_stopped: 'The operation is done, but no stop of the works is logged',
  records_differ: 'Ctrl Hub and Street Manager say different things',
}

const stillWanted: readonly string[] = [
  'submitted',
  'under_assessment',
  'permit_modification_request',
  'refused',
  'revoked',
]

/** What somebody has to look at. An operation that was aborted before works began is over without a stop. */
export function governanceExceptionsOf(governed: GovernedFacts, live: LiveFacts): ExceptionFound[] {
  const { isComplete, operation } = governed
  const isGranted = live.permit_status === 'granted'
  const isDone = operation?.status === 'done'
  const isAborted = operation?.done_reason === 'aborted'
  const holds: Readonly<Record<GovernanceException, boolean>> = {
    granted_not_ready: isGranted && !live.hasStarted && !isComplete && !isDone,
    ready_not_granted: isComplete && !live.hasStarted && !isDone && stillWanted.includes(live.permit_status),
    stopped_operation_open: live.hasStopped && operation !== null && !isDone,
    operation_done_not_stopped: isDone && isGranted && !live.hasStopped && (live.hasStarted || !isAborted),
    records_differ: governanceDifferences(governed, live).length > 0,
  }
  return (Object.keys(holds) as GovernanceException[])
    .filter((exception) => holds[exception])
    .map((exception) => ({ exception, words: sentences[exception] }))
}
