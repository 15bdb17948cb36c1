import { section74HAStatusLabels, section74PromoterStatusLabels } from '../../domain/labels/section-74s.ts'
import { label } from '../../domain/labels/words.ts'
import { section74Reference } from '../../domain/references.ts'
import { overrunHindrance } from '../../domain/rules/overrun-warning-checks.ts'
import {
  section74AnswerMachine,
  section74Machine,
  type Section74Action,
  type Section74AnswerAction,
} from '../../domain/rules/section-74-states.ts'
import { mayMove } from '../../domain/rules/state-machine.ts'
import { londonDate } from '../../domain/rules/working-days.ts'
import type { BulkRow } from '../store/insert-rows.ts'
import type { Section74AuthorityAnswers, Section74Table } from '../store/section-74-tables.ts'
import type { PermitTable, WorkTable } from '../store/work-tables.ts'
import { section74Event } from '../street-manager/section-74s/section-74-events.ts'
import { dayAnswer } from '../street-manager/wire-dates.ts'
import type { Chance } from './chance.ts'
import { overrunStories, type OverrunStory } from './enforcement-stories.ts'
import { eventRow, personActor, type EventRow } from './event-row.ts'
import { officerOf, peopleOf } from './work-words.ts'

type Work = BulkRow<WorkTable>
type Step = OverrunStory['steps'][number]
type Row = BulkRow<Section74Table>

interface County {
  readonly works: readonly Work[]
  readonly permits: readonly BulkRow<PermitTable>[]
}

/** Overruns of works that have stopped, each moved on by both sides as their tables of states allow. */
export function makeOverruns({ works, permits }: County, now: Temporal.Instant, chance: Chance) {
  const made = { section74s: [] as Row[], events: [] as EventRow[] }
  const workOf = new Map(works.map((work) => [work.reference, work]))
  const old = now.subtract({ hours: 24 * 8 })
  const overrun = chance.shuffled(permits).flatMap((permit) => {
    const work = workOf.get(permit.work_reference)
    const stopped = permit.actual_stop_at
    const isOld = stopped != null && Temporal.Instant.compare(stopped, old) < 0
    return work && isOld && permit.is_active && !overrunHindrance(work) ? [{ work, permit: permit.reference }] : []
  })
  for (const [at, story] of overrunStories.entries()) {
    const found = overrun[at]
    if (!found) break
    const lived = liveOverrun(found, story, now.subtract({ hours: 24 * chance.whole(6, 7) }), chance)
    made.section74s.push(lived.row)
    made.events.push(...lived.events)
  }
  return made
}

function liveOverrun(
  { work, permit }: { work: Work; permit: string },
  { steps }: OverrunStory,
  warnedAt: Temporal.Instant,
  chance: Chance,
) {
  const officer = personActor(officerOf(work.highway_authority_swa_code))
  const promoter = personActor(chance.pick(peopleOf(work.promoter_swa_code)))
  const row = warnedRow(work, permit, warnedAt)
  const warning = section74Event(
    row.reference,
    'section_74_warning_issued',
    `Warning under permit ${permit}: Spoil left on site`,
  )
  const events = [eventRow(work, warning, officer, warnedAt)]
  let at = warnedAt
  for (const step of steps) {
    at = at.add({ hours: chance.whole(4, 30) })
    const moved = isAnswer(step.do) ? answerAs(row, step.do, step, at) : moveAs(row, step.do, step, at)
    const actor = isAnswer(step.do) ? promoter : officer
    const words = step.do === 'withdraw' || !step.reason ? moved.status : `${moved.status}: ${step.reason}`
    events.push(eventRow(work, section74Event(row.reference, moved.event, words), actor, at))
  }
  return { row, events }
}

const isAnswer = (action: Section74Action | Section74AnswerAction): action is Section74AnswerAction =>
  action in section74AnswerMachine.actions

function moveAs(row: Row, action: Section74Action, { reason }: Step, at: Temporal.Instant) {
  const move = mayMove(section74Machine, row.ha_status, action, 'HighwayAuthority')
  if (!move.yes) throw new RangeError(move.no)
  row.ha_status = move.to
  row.ha_responded_at = at.toString()
  row.details = { ...row.details, ha: authoritySays(move.to, reason ?? null, at) }
  return { event: move.event, status: label(section74HAStatusLabels, move.to) }
}

function authoritySays(
  status: Row['ha_status'],
  reason: string | null,
  at: Temporal.Instant,
): Section74AuthorityAnswers {
  const charge = { ha_response_number_of_days_overrun: 3, draft_invoice_amount: 750 }
  switch (status) {
    case 'warning_disputed':
      return { ha_reason_for_dispute: reason }
    case 'charges_ended':
      return { site_cleared_date: dayAnswer(londonDate(at).toString()) }
    case 'withdrawn':
      return { latest_ha_additional_details: reason }
    case 'draft_invoice_issued':
      return { ...charge, draft_invoice_reference: 'DRAFT-74' }
    case 'resolved':
      return { ...charge, final_agreed_amount: 500, invoice_reference: 'INV-74' }
    default:
      return {}
  }
}

function answerAs(row: Row, action: Section74AnswerAction, { reason }: Step, at: Temporal.Instant) {
  const move = mayMove(section74AnswerMachine, row.promoter_status ?? 'none', action, 'Planner')
  if (!move.yes || move.to === 'none') throw new RangeError(`An overrun cannot ${action}`)
  row.promoter_status = move.to
  row.promoter_responded_at = at.toString()
  const visited = move.to === 'site_visited_and_rectified' ? dayAnswer(londonDate(at).toString()) : null
  row.details = {
    ...row.details,
    promoter: { promoter_reason_for_dispute: reason ?? null, site_visited_date: visited },
  }
  return { event: move.event, status: label(section74PromoterStatusLabels, move.to) }
}

function warnedRow(work: Work, permit: string, warnedAt: Temporal.Instant): Row {
  const officer = officerOf(work.highway_authority_swa_code)
  return {
    reference: section74Reference(work.reference, 1),
    work_reference: work.reference,
    sequence: 1,
    permit_reference: permit,
    ha_status: 'warning_issued',
    promoter_status: null,
    inspection_at: warnedAt.subtract({ hours: 2 }).toString(),
    created_at: warnedAt.toString(),
    ha_responded_at: null,
    promoter_responded_at: null,
    details: {
      location_description: work.works_location_description,
      location_types: ['footway'],
      overrun_warning_reasons: ['spoil_left_on_site'],
      overrun_warning_details: 'A heap of spoil is left behind the barriers',
      officer_name: officer.name,
      officer_contact_details: officer.email,
      section_74_evidence: false,
    },
  }
}
