import { fpnStatusLabels } from '../../domain/labels/fixed-penalty-notices.ts'
import { label } from '../../domain/labels/words.ts'
import { fpnReference } from '../../domain/references.ts'
import { englandAndWales } from '../../domain/rules/bank-holidays.ts'
import { penaltyHindrance } from '../../domain/rules/fixed-penalty-notice-checks.ts'
import { fixedPenaltyNoticeMachine } from '../../domain/rules/fixed-penalty-notice-states.ts'
import { mayMove } from '../../domain/rules/state-machine.ts'
import type { FixedPenaltyNoticeTable } from '../store/fixed-penalty-notice-tables.ts'
import type { BulkRow } from '../store/insert-rows.ts'
import type { WorkTable } from '../store/work-tables.ts'
import { fpnEvent, noticeWords } from '../street-manager/fixed-penalty-notices/fpn-events.ts'
import type { Chance } from './chance.ts'
import { penaltyStories, type PenaltyStory } from './enforcement-stories.ts'
import { eventRow, personActor, type EventRow } from './event-row.ts'
import { officerOf, peopleOf } from './work-words.ts'

type Work = BulkRow<WorkTable>

/** Penalty notices on works of the county that may be penalised, each answered as its table of states allows. */
export function makePenalties(works: readonly Work[], now: Temporal.Instant, chance: Chance) {
  const made = { notices: [] as BulkRow<FixedPenaltyNoticeTable>[], events: [] as EventRow[] }
  const old = now.subtract({ hours: 24 * 12 })
  const penalised = chance
    .shuffled(works)
    .filter((work) => !penaltyHindrance(work) && Temporal.Instant.compare(work.created_at, old) < 0)
  for (const [at, story] of penaltyStories.entries()) {
    const work = penalised[at]
    if (!work) break
    const lived = livePenalty(work, story, now.subtract({ hours: 24 * chance.whole(6, 10) }), chance)
    made.notices.push(lived.row)
    made.events.push(...lived.events)
  }
  return made
}

function livePenalty(work: Work, story: PenaltyStory, issuedAt: Temporal.Instant, chance: Chance) {
  const officer = officerOf(work.highway_authority_swa_code)
  const promoter = chance.pick(peopleOf(work.promoter_swa_code))
  const row = issuedRow(work, story, issuedAt)
  const words = noticeWords(story.offence, Temporal.Instant.from(row.offence_at), issuedAt, englandAndWales)
  const events = [eventRow(work, fpnEvent(row.reference, 'fpn_submitted', words), personActor(officer), issuedAt)]
  let at = issuedAt
  for (const step of story.steps) {
    at = at.add({ hours: chance.whole(4, 40) })
    const asAuthority = mayMove(fixedPenaltyNoticeMachine, row.fpn_status, step.do, 'HighwayAuthority')
    const move = asAuthority.yes ? asAuthority : mayMove(fixedPenaltyNoticeMachine, row.fpn_status, step.do, 'Planner')
    if (!move.yes) throw new RangeError(`${story.found}: ${move.no}`)
    row.fpn_status = move.to
    row.status_changed_at = at.toString()
    const status = label(fpnStatusLabels, move.to)
    const details = step.reason ? `${status}: ${step.reason}` : status
    const actor = personActor(asAuthority.yes ? officer : promoter)
    events.push(eventRow(work, fpnEvent(row.reference, move.event, details), actor, at))
  }
  return { row, events }
}

function issuedRow(work: Work, story: PenaltyStory, issuedAt: Temporal.Instant): BulkRow<FixedPenaltyNoticeTable> {
  return {
    reference: fpnReference(work.reference, 1),
    work_reference: work.reference,
    sequence: 1,
    permit_reference: null,
    offence_code: story.offence,
    fpn_status: 'issued',
    offence_at: issuedAt.subtract({ hours: 20 }).toString(),
    issued_at: issuedAt.toString(),
    status_changed_at: issuedAt.toString(),
    details: {
      offence_details: story.found,
      authorised_officer: officerOf(work.highway_authority_swa_code).name,
      officer_contact_details: officerOf(work.highway_authority_swa_code).email,
      officer_address: '1 Station Square',
      representations_contact: 'Head of street works',
      representations_contact_address: '1 Station Square',
      payment_methods: ['bank_transfer', 'card_payment'],
    },
  }
}
