/** The queue counts what the lists show: each kind is compared, row by row, with the list that it is built from. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listAlterations, listAlterationDurationChallenges } from '../../../domain/contract/alterations.ts'
import { listComments } from '../../../domain/contract/comments.ts'
import type { Endpoint } from '../../../domain/contract/endpoint.ts'
import type { ToDoKind } from '../../../domain/contract/enums/to-do.ts'
import { listFpns } from '../../../domain/contract/fixed-penalty-notices.ts'
import { listInspections, listReinspections } from '../../../domain/contract/inspections.ts'
import { listNonCompliances } from '../../../domain/contract/non-compliances.ts'
import {
  listInterestedPartyPermits,
  listPermitDurationChallenges,
  listPermits,
} from '../../../domain/contract/permits.ts'
import { listPbiSampleInspections } from '../../../domain/contract/sampling.ts'
import { listSection58s } from '../../../domain/contract/section-58s.ts'
import { listSection74s } from '../../../domain/contract/section-74s.ts'
import { listSection81s } from '../../../domain/contract/section-81s.ts'
import { listExpiringInterims, listReinstatementsDue } from '../../../domain/contract/sites.ts'
import { listToDo } from '../../../domain/contract/to-do.ts'
import * as worklists from '../../../domain/contract/worklist.ts'
import { toDoTable } from '../../../domain/rules/to-do.ts'
import { penaltyDates } from '../../../domain/rules/penalty-periods.ts'
import { englandAndWales } from '../../../domain/rules/bank-holidays.ts'
import { instantOf } from '../../../domain/rules/working-days.ts'
import { fillChildren } from '../../testing/fill/fill-children.ts'
import { fillPermits } from '../../testing/fill/fill-permits.ts'
import { fillStreets } from '../../testing/fill/fill-streets.ts'
import { insertListedPermit } from '../../testing/listed-permit.ts'
import { peopleOf } from '../../testing/people.ts'
import { startWorld, type World } from '../../testing/world.ts'

const now = '2026-11-24T10:00:00Z'
type Row = Readonly<Record<string, unknown>>
type AnyList = Endpoint<never> | Endpoint

let world: World
beforeAll(async () => {
  world = await startWorld()
  world.clock.set(now)
  await fillStreets(world.db)
  await fillPermits(world.db, 2400)
  await fillChildren(world.db, { toEach: true })
  await makeDue()
})
afterAll(() => world.stop())

/** What the fill has none of: works on site, starts, stops, overruns, refusals and PAAs of these days. */
async function makeDue(): Promise<void> {
  let made = 0
  const permit = (changes: Parameters<typeof insertListedPermit>[2]) =>
    insertListedPermit(world.db, `MW001${String((made += 1)).padStart(8, '0')}-01`, changes)
  const days = ['2026-11-10', '2026-11-17', '2026-11-20', '2026-11-22', '2026-11-23', '2026-11-24', '2026-11-25']
  const started = {
    permit_status: 'granted',
    work_status: 'in_progress',
    actual_start_at: '2026-11-02T08:00:00Z',
  } as const
  await permit({ is_hs2: true, permit_status: 'granted', promoter_swa_code: '7374', work_category: 'hs2_highway' })
  for (const day of days) {
    for (const work_category of ['minor', 'standard', 'paa'] as const) {
      const until = { proposed_end_on: '2026-12-10', reasonable_period_end_on: '2026-12-10' }
      await permit({ permit_status: 'granted', work_category, proposed_start_on: day, ...until })
    }
    await permit({ ...started, proposed_start_on: '2026-11-02', proposed_end_on: day, reasonable_period_end_on: day })
    await permit({ permit_status: 'refused', assessment_status: 'refused', status_changed_at: `${day}T10:00:00Z` })
    await permit({ deadline_on: day, permit_status: 'under_assessment' })
    await permit({ permit_status: 'permit_modification_request', status_changed_at: `${day}T10:00:00Z` })
    await permit({
      ...started,
      permit_status: 'closed',
      work_status: 'completed',
      proposed_start_on: '2026-11-02',
      proposed_end_on: day,
      actual_stop_at: `${day}T15:00:00Z`,
      excavation: true,
      excavation_carried_out: true,
    })
  }
}

const midnight = (day: string) => `${day}T00:00:00.000Z`

/** All rows of a list, page after page. */
async function all(email: string, endpoint: AnyList, query: object): Promise<Row[]> {
  const rows: Row[] = []
  for (;;) {
    const answer = (await world.as(email).must(
      endpoint as never,
      {
        query: { ...query, offset: rows.length, ...scopeOf(email) },
      } as never,
    )) as unknown as { rows: Row[]; pagination: { has_next_page: boolean } }
    rows.push(...answer.rows)
    if (!answer.pagination.has_next_page) return rows
  }
}

const scopeOf = (email: string) => (email.startsWith('contractor') ? { swa_code: '9310' } : {})

interface Counterpart {
  readonly list: AnyList
  readonly query?: object
  readonly keeps?: (row: Row) => boolean
  /** A list of the worklist API: one page, rows at the top. */
  readonly isWorklist?: true
}

const isUnpaid = (row: Row) =>
  Temporal.PlainDate.compare(
    penaltyDates(instantOf(String(row['issue_date'] ?? row['date_issued'])), englandAndWales).payUntil,
    '2026-11-24',
  ) < 0
const later = (row: Row, one: string, other: string) => String(row[one] ?? '') >= String(row[other] ?? '')

const failed = ['failed_low', 'failed_high', 'failed', 'non_compliant_with_conditions']

// oxfmt-ignore
const counterparts: Readonly<Partial<Record<ToDoKind, Counterpart>>> = {
  permits_to_assess: { list: listPermits, query: { status: ['submitted', 'under_assessment'] } },
  change_requests_to_decide: { list: listAlterations, query: { alteration_status: ['submitted'] } },
  overruns_to_check: { list: worklists.listPotentialWorksOverrunning, isWorklist: true },
  overruns: {
    list: listPermits,
    query: { reasonable_period_end_date_to: midnight('2026-11-23'), work_status: ['in_progress'] },
    keeps: (row) => row['actual_start_date'] != null && row['actual_stop_date'] == null && row['actual_end_date'] == null,
  },
  stops_due: { list: worklists.listWorkStopsDue, isWorklist: true },
  starts_due: { list: worklists.listWorkStartsDue, isWorklist: true },
  refusals: { list: worklists.listRefusedPermits, isWorklist: true },
  modification_requests: { list: listPermits, query: { status: ['permit_modification_request'] } },
  permit_challenges_to_review: { list: listPermitDurationChallenges, query: { duration_challenge_review_status: ['no_response'] } },
  permit_challenges_to_answer: { list: listPermitDurationChallenges, query: { duration_challenge_review_status: ['duration_challenge_not_accepted'], duration_challenge_non_acceptance_response_status: ['no_response'] } },
  change_challenges_to_review: { list: listAlterationDurationChallenges, query: { duration_challenge_review_status: ['no_response'] } },
  change_challenges_to_answer: { list: listAlterationDurationChallenges, query: { duration_challenge_review_status: ['duration_challenge_not_accepted'], duration_challenge_non_acceptance_response_status: ['no_response'] } },
  inspections_to_answer: {
    list: listInspections,
    query: { inspection_outcome: failed, promoter_outcome_status: ['no_response'] },
    keeps: (row) => row['inspection_status'] === 'recorded' && row['auto_acceptance_due_date'] != null,
  },
  inspection_disputes: {
    list: listInspections,
    query: { promoter_outcome_status: ['inspection_outcome_disputed', 'joint_site_meeting_needed'], ha_outcome_status: ['no_response', 'reviewing_dispute'] },
    keeps: (row) => row['inspection_status'] === 'recorded',
  },
  penalties_to_answer: { list: listFpns, query: { status: ['issued'] } },
  penalties_disputed: { list: listFpns, query: { status: ['disputed'] } },
  penalties_unpaid: { list: listFpns, query: { status: ['issued', 'accepted'] }, keeps: isUnpaid },
  section_81s_to_answer: { list: listSection81s, query: { section_81_status: ['issued', 'acknowledged', 'accepted'] } },
  section_81s_answered: { list: listSection81s, query: { section_81_status: ['rejected', 'accepted_fixed'] } },
  section_58s_proposed: { list: listSection58s, query: { section_58_status: ['proposed'] } },
  reinstatements_due: { list: listReinstatementsDue, query: { registration_due_date_from: midnight('2026-10-27') } },
  interims_expiring: { list: listExpiringInterims, query: { end_date_to: midnight('2026-12-22') } },
  paas_to_progress: { list: listPermits, query: { status: ['granted'], work_category: ['paa'] } },
  hs2_to_acknowledge: { list: listPermits, query: { work_category: ['hs2_highway'], status: ['granted'] } },
  inspections_planned: { list: listReinspections },
  samples_due: { list: listPbiSampleInspections },
  interested_party_applications: {
    list: listInterestedPartyPermits,
    keeps: (row) => row['status'] === 'submitted' || row['status'] === 'under_assessment',
  },
  comments_unread: { list: listComments, query: { is_not_read: true, is_incoming: true, is_internal: false } },
  non_compliances_to_answer: {
    list: listNonCompliances,
    query: { non_compliance_status: ['issued'] },
    keeps: (row) => !later(row, 'latest_promoter_response_date', 'latest_ha_response_date'),
  },
  non_compliances_answered: {
    list: listNonCompliances,
    query: { non_compliance_status: ['issued'] },
    keeps: (row) => later(row, 'latest_promoter_response_date', 'latest_ha_response_date'),
  },
  section_74s_to_answer: {
    list: listSection74s,
    query: { section_74_ha_status: ['warning_issued', 'warning_disputed', 'draft_invoice_issued'] },
    keeps: (row) => row['promoter_status'] == null && row['section_74_promoter_status'] == null,
  },
  section_74s_to_move_on: {
    list: listSection74s,
    query: { section_74_ha_status: ['warning_issued', 'warning_disputed', 'charges_ended', 'draft_invoice_issued'] },
    keeps: (row) => row['section_74_ha_status'] === 'charges_ended' || row['section_74_promoter_status'] != null,
  },
}

describe.each(['officer@marlshire.example', 'planner@water.example', 'contractor@groundworks.example'])(
  'the queue of %s',
  (email) => {
    const side = email.startsWith('officer') ? 'authority' : 'promoter'
    const kinds = (Object.keys(counterparts) as ToDoKind[]).filter((kind) => toDoTable[kind].sides.includes(side))

    test.each(kinds)('has as many %s as the list (BR-REP-05)', async (kind) => {
      const { kinds: counted, missing } = await world.as(email).must(listToDo, { query: scopeOf(email) })
      const found = counted.find((one) => one.kind === kind)
      const { list, query = {}, keeps = () => true, isWorklist } = counterparts[kind] ?? { list: listPermits }
      const rows = isWorklist
        ? ((await world.as(email).must(list as never, { query: scopeOf(email) } as never)) as unknown as Row[])
        : await all(email, list, query)
      expect(missing).toEqual([])
      expect((found?.overdue ?? 0) + (found?.today ?? 0) + (found?.soon ?? 0) + (found?.later ?? 0)).toBe(
        rows.filter(keeps).length,
      )
    })
  },
)

test('every kind is compared', () => {
  expect(Object.keys(counterparts).toSorted()).toEqual(Object.keys(toDoTable).toSorted())
})

test('the groups of the rows are those that were counted, and pages hold each item once', async () => {
  const { officer } = peopleOf(world)
  const query = {
    group: ['overdue', 'today', 'soon'] as const,
    kind: ['permits_to_assess', 'inspections_planned', 'samples_due'] as const,
  }
  const asked = { group: [...query.group], kind: [...query.kind] }
  const first = await officer.must(listToDo, { query: asked })
  const rows = [...first.rows]
  while (rows.length < first.pagination.total_rows) {
    const next = await officer.must(listToDo, { query: { ...asked, offset: rows.length } })
    rows.push(...next.rows)
    if (!next.pagination.has_next_page) break
  }
  expect(new Set(rows.map(({ kind, reference }) => `${kind} ${reference}`)).size).toBe(first.pagination.total_rows)
  for (const group of query.group) {
    const counted = first.kinds.filter(({ kind }) => asked.kind.includes(kind as never))
    const total = counted.reduce((sum, kind) => sum + kind[group], 0)
    expect(rows.filter((row) => row.group === group)).toHaveLength(total)
  }
  expect(rows.map(({ clock_date }) => clock_date)).toEqual(rows.map(({ clock_date }) => clock_date).toSorted())
})
