/** What a role can do with a works record now: the one next lawful step, and everything else that may be done. */
import { addAncillaryInformation } from '../../../domain/contract/ancillary-informations.ts'
import { createComment } from '../../../domain/contract/comments.ts'
import type { ActingRole, Endpoint } from '../../../domain/contract/endpoint.ts'
import { addFilesToWork } from '../../../domain/contract/files.ts'
import { assessPermit, cancelPermit, createPermit } from '../../../domain/contract/permits.ts'
import { createSite } from '../../../domain/contract/sites.ts'
import { createWork, startWork, stopWork } from '../../../domain/contract/works.ts'
import type { PermitRecord } from '../../../domain/rules/permit-record-checks.ts'
import { can, type PermitMove, type PermitState } from '../../../domain/rules/permit-states.ts'
import { placeHindrance } from '../../../domain/rules/site-states.ts'
import { paths } from '../../app/paths.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { addHindrance } from '../ancillary-informations/add-hindrance.ts'
import { changeOffers, type ChangeableFacts } from '../alterations/change-offers.ts'
import { noteOffers } from '../permits/notes/note-hindrance.ts'

type AncillaryItems = Parameters<typeof addHindrance>[0]['ancillary_informations']

/** What is asked of a permit here; an answer in full has it all. */
export type ActionablePermit = PermitState &
  PermitRecord &
  ChangeableFacts & {
    readonly work_reference_number: string
    readonly permit_reference_number: string
    readonly excavation_carried_out?: boolean
    readonly ancillary_informations?: AncillaryItems
  }

export interface RecordAction {
  readonly text: string
  readonly href: string
  /** Why it cannot be done now; absent when it can. */
  readonly notNow?: string
}

export interface RecordActions {
  readonly next: RecordAction | undefined
  readonly others: readonly RecordAction[]
}

interface Who {
  readonly role: ActingRole
  /** Whether the person may use the endpoint on this record at all. */
  readonly may: (endpoint: Endpoint<never> | Endpoint) => boolean
  readonly now: Temporal.Instant
}

export interface Offer {
  readonly text: string
  readonly href: string
  readonly endpoint: Endpoint<never> | Endpoint
  /** Any of these moves makes it possible; none are needed for what is always open. */
  readonly moves: readonly PermitMove[]
  /** Whether it is the step that the record waits for. */
  readonly isNext?: boolean
  /** Why it cannot be done now, where no move of the permit says so. */
  readonly hindrance?: string | undefined
}

/**
 * Offered is what the declarations allow the person; what the state table does not allow now carries its reason.
 *
 * @param permit  undefined on works that have none, such as those of a Section 81
 * @param ofOthers what inspections and enforcement offer
 */
export function recordActions(
  permit: ActionablePermit | undefined,
  { role, may, now }: Who,
  ofOthers: readonly Offer[] = [],
): RecordActions {
  // an authority decides before it does anything else; a promoter answers, for silence is acceptance
  const [first, last] = role === 'HighwayAuthority' ? [[], ofOthers] : [ofOthers, []]
  const offers = [...first, ...(permit ? offersFor(permit, now) : []), ...last]
    .filter(({ endpoint }) => may(endpoint))
    .map((offer) => ({ ...offer, notNow: offer.hindrance ?? (permit && whyNot(permit, offer.moves, role, now)) }))
  const next = offers.find(({ isNext, notNow }) => isNext && notNow === undefined)
  return { next: next && actionOf(next), others: offers.filter((offer) => offer !== next).map(actionOf) }
}

function offersFor(permit: ActionablePermit, now: Temporal.Instant): Offer[] {
  const { work_reference_number: wrn, permit_reference_number: prn, permit_status: status } = permit
  const onSite = paths.work(wrn, 'on-site')
  const isGivenUp = status === 'refused' || (status === 'revoked' && !permit.actual_start_date)
  return [
    ...changeOffers(permit, now),
    {
      text: 'Assess permit',
      href: paths.assess(wrn, prn),
      endpoint: assessPermit,
      moves: ['grant', 'refuse'],
      isNext: true,
    },
    // lawful before the decision too (BR-PERMIT-74), but then it is not what the record waits for
    { text: 'Start works', href: onSite, endpoint: startWork, moves: ['log_start'], isNext: status === 'granted' },
    { text: 'Stop works', href: onSite, endpoint: stopWork, moves: ['log_stop'], isNext: true },
    {
      text: 'Register a site',
      href: recordPaths.newSite(wrn),
      endpoint: createSite,
      moves: [],
      isNext: permit.actual_stop_date != null && owesSites(permit),
      hindrance: placeHindrance({
        work_status: permit.work_status,
        permit: { isStarted: permit.actual_start_date != null },
      })?.no,
    },
    ...(permit.work_category === 'paa'
      ? [
          {
            text: 'Progress to a permit',
            href: paths.apply(`?progress=${encodeURIComponent(`${wrn}/${prn}`)}`),
            endpoint: createPermit,
            moves: ['progress'] as const,
            isNext: status === 'granted',
          },
        ]
      : []),
    {
      text: 'Apply for a further permit',
      href: paths.apply(`?work=${encodeURIComponent(wrn)}`),
      endpoint: createPermit,
      moves: ['add_permit'],
      isNext: isGivenUp,
    },
    { text: 'Revoke permit', href: paths.revoke(wrn, prn), endpoint: assessPermit, moves: ['revoke'] },
    { text: 'Cancel permit', href: paths.cancel(wrn, prn), endpoint: cancelPermit, moves: ['cancel'] },
    ...noteOffers(permit),
    {
      text: 'Add signals, welfare or a compound',
      href: recordPaths.newAncillaryInformation(wrn, prn),
      endpoint: addAncillaryInformation,
      moves: [],
      hindrance: addHindrance(permit),
    },
    // for whoever works on site; others print it from the permit
    { text: 'Print the permit board', href: recordPaths.board(wrn, prn), endpoint: startWork, moves: [] },
    { text: 'Add a comment', href: paths.work(wrn, 'comments'), endpoint: createComment, moves: [] },
    { text: 'Add files', href: paths.work(wrn, 'files'), endpoint: addFilesToWork, moves: [] },
    {
      text: 'Copy as a new application',
      href: paths.apply(`?copy=${encodeURIComponent(`${wrn}/${prn}`)}`),
      endpoint: createWork,
      moves: [],
    },
    // for whoever may apply: an officer keeps texts, not applications
    {
      text: 'Save as template',
      href: recordPaths.newTemplate({ permit: [wrn, prn] }),
      endpoint: createWork,
      moves: [],
    },
  ]
}

/** Whether the last site of an excavation is still to be registered (BR-REIN-30, 31). */
function owesSites({ excavation_carried_out, final_reinstatement }: ActionablePermit): boolean {
  return excavation_carried_out === true && final_reinstatement !== true
}

function whyNot(
  permit: PermitState,
  moves: readonly PermitMove[],
  role: ActingRole,
  now: Temporal.Instant,
): string | undefined {
  const answers = moves.map((move) => can(permit, move, role, now))
  if (answers.some((answer) => answer.yes)) return undefined
  return answers.flatMap((answer) => (answer.yes ? [] : [answer.no]))[0]
}

function actionOf({ text, href, notNow }: Offer & { notNow: string | undefined }): RecordAction {
  return notNow === undefined ? { text, href } : { text, href, notNow }
}
