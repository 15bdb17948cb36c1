/** The history that a works record's permits left, as its events. */
import type { AuditEvent } from '../../domain/contract/enums/history.ts'
import type { PermitMove } from '../../domain/rules/permit-states.ts'
import { permitReference } from '../../domain/references.ts'
import type { Chance } from './chance.ts'
import type { EventRow } from './event-row.ts'
import { actorOf, isImmediateCategory, type LivedPermit } from './live-through.ts'
import type { WorkFacts } from './work-facts.ts'
import { officerOf, peopleOf } from './work-words.ts'

type Happening = Pick<EventRow, 'event' | 'object_type' | 'object_reference' | 'topic' | 'details'>

/** Events of one works record, in no order of time with those of others. */
export function workEvents(work: WorkFacts, lives: readonly LivedPermit[], chance: Chance): EventRow[] {
  const promoter = chance.pick(peopleOf(work.promoter))
  const officer = officerOf(work.street.authority_swa_code)
  const system = { email: 'Street Manager', name: null, organisation: officer.organisation }
  const actors = { promoter, authority: officer, system }
  const row = (happening: Happening, by: keyof typeof actors, at: Temporal.Instant): EventRow => ({
    ...eventOwner(work),
    ...happening,
    username: actors[by].email,
    organisation_reference: actors[by].organisation,
    internal_user_identifier: null,
    internal_user_name: actors[by].name,
    visible_to: null,
    acted_at: at.toString(),
  })
  return lives.flatMap((lived, position) => {
    const permit = permitReference(work.reference, position + 1)
    const submitted = submission(work, lived, permit, position === 0)
    return [
      ...submitted.map((happening) => row(happening, 'promoter', lived.receivedAt)),
      ...lived.happened.flatMap(({ move, at }) => {
        const happening = stepHappening(move, lived, permit)
        const actor = actorOf(move)
        const by = actor === 'system' ? 'system' : actor === 'Planner' ? 'promoter' : 'authority'
        return happening ? [row(happening, by, at)] : []
      }),
    ]
  })
}

export function eventOwner(work: WorkFacts) {
  return {
    work_reference: work.reference,
    promoter_swa_code: work.promoter,
    highway_authority_swa_code: work.street.authority_swa_code,
    workstream_prefix: work.workstream,
  }
}

function submission(work: WorkFacts, lived: LivedPermit, permit: string, isFirst: boolean): Happening[] {
  const isImmediate = isImmediateCategory(lived.life)
  const isPaa = lived.life.category === 'paa'
  const happenings: Happening[] = []
  if (isFirst) {
    happenings.push({
      event: isImmediate ? 'in_progress_works_record_created' : 'planned_works_record_created',
      object_type: 'work',
      object_reference: work.reference,
      topic: 'Works',
      details: `Works record ${work.reference} was created`,
    })
  }
  happenings.push({
    event: isPaa ? 'paa_submitted' : 'permit_submitted',
    object_type: isPaa ? 'paa' : 'permit',
    object_reference: permit,
    topic: isPaa ? 'PAA' : 'Permit',
    details: `${isPaa ? 'PAA' : 'Permit'} ${permit} was submitted`,
  })
  if (isImmediate) happenings.push({ ...siteHappening(permit), event: 'work_start_logged', details: 'Works started' })
  return happenings
}

const siteHappening = (permit: string) => ({
  object_type: 'permit' as const,
  object_reference: permit,
  topic: 'Works',
})

const permitWords: Partial<Record<PermitMove, [event: AuditEvent, words: string]>> = {
  mark_under_assessment: ['permit_under_assessment', 'was marked under assessment'],
  grant: ['permit_granted', 'was granted'],
  grant_with_duration_challenge: ['permit_granted_with_duration_challenge', 'was granted, its duration challenged'],
  deem: ['permit_deemed', 'was granted because its deadline passed (deemed)'],
  refuse: ['permit_refused', 'was refused'],
  request_modification: ['permit_modification_request', 'was sent back for changes'],
  cancel: ['permit_cancelled', 'was cancelled'],
  revoke: ['permit_revoked', 'was revoked'],
}

const paaEvents: Partial<Record<PermitMove, AuditEvent>> = {
  grant: 'paa_granted',
  deem: 'paa_deemed',
  refuse: 'paa_refused',
  cancel: 'paa_cancelled',
  revoke: 'paa_revoked',
}

/** Progressing has no event of its own: the new permit's submission tells it. */
function stepHappening(move: PermitMove, lived: LivedPermit, permit: string): Happening | undefined {
  if (move === 'log_start') return { ...siteHappening(permit), event: 'work_start_logged', details: 'Works started' }
  if (move === 'log_stop') return { ...siteHappening(permit), event: 'work_stop_logged', details: 'Works stopped' }
  const words = permitWords[move]
  if (!words) return undefined
  const isPaa = lived.life.category === 'paa'
  return {
    event: (isPaa ? paaEvents[move] : undefined) ?? words[0],
    object_type: isPaa ? 'paa' : 'permit',
    object_reference: permit,
    topic: isPaa ? 'PAA' : 'Permit',
    details: `${isPaa ? 'PAA' : 'Permit'} ${permit} ${words[1]}`,
  }
}
