import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import type { QueryOf } from '../../../domain/contract/endpoint.ts'
import { listFpns } from '../../../domain/contract/fixed-penalty-notices.ts'
import { listInspections } from '../../../domain/contract/inspections.ts'
import { listPermits } from '../../../domain/contract/permits.ts'
import * as reports from '../../../domain/contract/reports.ts'
import { listReinstatements, listReinstatementsDue } from '../../../domain/contract/sites.ts'
import { listWorkStartsDue, listWorkStopsDue } from '../../../domain/contract/worklist.ts'
import { insertFpn, insertInspection } from '../../testing/listed-findings.ts'
import { insertListedAlteration } from '../../testing/listed-alteration.ts'
import { insertListedPermit } from '../../testing/listed-permit.ts'
import { insertReinstatement } from '../../testing/listed-works-records.ts'
import { startWorld, type World } from '../../testing/world.ts'

const officer = 'officer@marlshire.example'
const planner = 'planner@water.example'
// the clock of the tests stands at 24 November 2026
const days = { date_from: '2026-01-01', date_to: '2026-12-31' }
const october = { date_from: '2026-10-01', date_to: '2026-10-31' }

let world: World
let made = 0
type Changes = Parameters<typeof insertListedPermit>[2]
const permit = (changes: Changes) =>
  insertListedPermit(world.db, `MW001-R${String((made += 1)).padStart(3, '0')}-01`, changes)
const granted = { permit_status: 'granted', assessment_status: 'granted' } as const
const october12 = { created_at: '2026-10-12T09:00:00Z' } as const
const inBst = { created_at: '2026-09-30T23:30:00Z' } as const

beforeAll(async () => {
  world = await startWorld()
  // October: 3 granted, 1 after changes, 2 deemed, 2 refused, 1 waiting, 1 closed without a grant; one in London's October only
  await permit({ ...granted, ...october12 })
  await permit({ ...granted, ...inBst, work_category: 'major', is_early_start: true })
  await permit({
    permit_status: 'closed',
    assessment_status: 'granted_auto',
    ...october12,
    work_category: 'immediate_urgent',
  })
  await permit({ ...granted, ...october12, ever_modification_requested: true })
  await permit({ ...granted, ...october12, is_deemed: true })
  await permit({ permit_status: 'closed', assessment_status: 'granted', is_deemed: true, ...october12 })
  const refused = (reasons: string[]) =>
    permit({ permit_status: 'refused', assessment_status: 'refused', ...october12 }).then((reference) =>
      sql`update permit set details = details || ${JSON.stringify({ reasons_for_refusal: reasons })}::jsonb
           where reference = ${reference}`.execute(world.db),
    )
  await refused(['RC10', 'RC22'])
  await refused(['RC22'])
  await permit({ permit_status: 'permit_modification_request', ever_modification_requested: true, ...october12 })
  await permit({
    permit_status: 'closed',
    assessment_status: 'refused',
    ...october12,
    work_category: 'immediate_urgent',
  })
  // others: another authority's, another workstream's
  await permit({ ...granted, ...october12, highway_authority_swa_code: '5520' })
  await permit({ ...granted, ...october12, workstream_prefix: '003' })
})
afterAll(() => world.stop())

type Rows = { total: number }[]
const sum = <Row>(rows: readonly Row[], of: (row: Row) => number) => rows.reduce((all, row) => all + of(row), 0)
const listed = async (query: QueryOf<typeof listPermits>, by = officer) =>
  (await world.as(by).must(listPermits, { query })).pagination.total_rows

describe('applications of some days', () => {
  const applications = async (query: object = october, by = officer) =>
    (await world.as(by).must(reports.getApplicationsReport, { query: query as typeof october })).rows
  const sentIn = { start_date_created: october.date_from, end_date_created: october.date_to }

  it('are counted once each, in the place where they stand', async () => {
    const rows = await applications()
    const total = (outcome: keyof (typeof rows)[number]['outcomes']) => sum(rows, (row) => row.outcomes[outcome])
    expect(sum(rows, (row) => row.total)).toBe(11)
    expect(Object.keys(rows[0]?.outcomes ?? {}).map((name) => [name, total(name as 'granted')])).toEqual([
      ['granted', 4],
      ['granted_after_changes', 1],
      ['deemed', 2],
      ['refused', 2],
      ['revoked', 0],
      ['cancelled', 0],
      ['progressed', 0],
      ['waiting', 1],
      ['closed_otherwise', 1],
    ])
    expect(
      rows.map(({ month_from, work_category, total: all }) => [month_from.slice(0, 10), work_category, all]),
    ).toEqual([
      ['2026-10-01', 'immediate_urgent', 2],
      ['2026-10-01', 'major', 1],
      ['2026-10-01', 'minor', 8],
    ])
  })

  it('BR-REP-05, 25, 26, 36: agree with the list of the same filters, number by number', async () => {
    const rows = await applications()
    const counted = (of: (row: (typeof rows)[number]) => number) => sum(rows, of)
    expect(counted(({ total }) => total)).toBe(await listed(sentIn))
    expect(counted(({ outcomes }) => outcomes.deemed)).toBe(await listed({ ...sentIn, is_deemed: true }))
    expect(counted(({ outcomes }) => outcomes.refused)).toBe(await listed({ ...sentIn, status: ['refused'] }))
    expect(counted(({ early_starts }) => early_starts)).toBe(await listed({ ...sentIn, is_early_start: true }))
    expect(counted((row) => row.modification_requested)).toBe(
      await listed({ ...sentIn, ever_modification_requested: true }),
    )
    const grantedHere = { ...sentIn, status: ['granted', 'closed'] as 'granted'[], is_deemed: false }
    const plain = { ...grantedHere, ever_modification_requested: false }
    expect(counted(({ outcomes }) => outcomes.granted + outcomes.closed_otherwise)).toBe(await listed(plain))
    expect(counted(({ outcomes }) => outcomes.granted_after_changes)).toBe(
      await listed({ ...grantedHere, ever_modification_requested: true }),
    )
    for (const row of rows) {
      expect(row.total).toBe(await listed({ ...sentIn, work_category: [row.work_category] }))
    }
  })

  it('BR-REP-19: belong to the month of London', async () => {
    const rows = await applications({ date_from: '2026-09-15', date_to: '2026-11-24' })
    expect([...new Set(rows.map(({ month_from }) => month_from.slice(0, 10)))]).toEqual(['2026-10-01'])
    expect(await applications({ date_from: '2026-09-01', date_to: '2026-09-30' })).toEqual([])
  })

  it('BR-ROLE-13, 66: are those of the caller’s organisation and workstreams', async () => {
    expect(sum(await applications(october, 'officer@eastmarl.example'), ({ total }) => total)).toBe(1)
    for (const by of [planner, 'api-planner@water.example']) {
      expect(sum(await applications(october, by), ({ total }) => total)).toBe(await listed(sentIn, by))
    }
    expect(await applications(october, 'planner@broadband.example')).toEqual([])
    expect(sum(await applications({ ...october, workstream_prefix: ['003'] }), ({ total }) => total)).toBe(1)
    const contractor = world.as('contractor@groundworks.example')
    expect((await contractor.refusal(reports.getApplicationsReport, { query: october })).status).toBe(400)
    const other = { ...october, swa_code: '7220' }
    expect((await contractor.refusal(reports.getApplicationsReport, { query: other })).status).toBe(401)
    expect(
      (await world.as('admin@marlshire.example').refusal(reports.getApplicationsReport, { query: october })).status,
    ).toBe(401)
  })

  it('are narrowed by category and the other party as the list is', async () => {
    const organisation = 'marl water'
    const narrow = { work_category: ['minor' as const], organisation }
    expect(sum(await applications({ ...october, ...narrow }), ({ total }) => total)).toBe(
      await listed({ ...sentIn, ...narrow }),
    )
    expect(await applications({ ...october, organisation: 'nobody' })).toEqual([])
  })

  it('refusals are told by every code that was given (BR-PERMIT-47)', async () => {
    const answer = await world.as(officer).must(reports.getDecisionsReport, { query: october })
    expect(answer.refused).toBe(await listed({ ...sentIn, status: ['refused'] }))
    expect(answer.refusals.map(({ reason_for_refusal, total }) => [reason_for_refusal, total])).toEqual([
      ['RC22', 2],
      ['RC10', 1],
    ])
  })

  it.each([
    ['missing', {}, ['date_from', 'date_to']],
    ['reversed', { date_from: '2026-02-01', date_to: '2026-01-01' }, ['date_to']],
    ['of more than a year', { date_from: '2025-01-01', date_to: '2026-02-01' }, ['date_to']],
  ])('BR-REP-18: 400 for days %s', async (_, query, fields) => {
    const refusal = await world.as(officer).refusal(reports.getApplicationsReport, { query: query as typeof october })
    expect(refusal).toMatchObject({ status: 400, fields })
  })
})

test('the time to decide is counted in days left before the deadline; what time decided is left out', async () => {
  const decided = (deadline_on: string, changes: Changes = {}) =>
    permit({
      ...granted,
      created_at: '2026-06-01T09:00:00Z',
      status_changed_at: '2026-06-04T22:30:00Z',
      deadline_on,
      ...changes,
    })
  await decided('2026-06-04')
  await decided('2026-06-05')
  await decided('2026-06-20', { permit_status: 'refused', assessment_status: 'refused' })
  await decided('2026-06-04', { is_deemed: true })
  await decided('2026-06-04', { assessment_status: 'granted_auto' })
  const june = { date_from: '2026-06-01', date_to: '2026-06-30' }
  const answer = await world.as(officer).must(reports.getDecisionsReport, { query: june })
  expect(answer).toMatchObject({ decided: 3, average_days: 3 })
  expect(answer.time_left).toEqual([
    { days_left: 0, total: 1 },
    { days_left: 1, total: 1 },
    { days_left: 6, total: 1 },
  ])
})

test('BR-S74-33, 40: overruns are told with their days and an estimate, stopped or going on', async () => {
  const over = (changes: Changes) =>
    permit({
      ...granted,
      created_at: '2026-03-02T09:00:00Z',
      actual_start_at: '2026-05-04T08:00:00Z',
      proposed_start_on: '2026-05-04',
      proposed_end_on: '2026-05-08',
      road_category: 4,
      ...changes,
    })
  const stopped = { permit_status: 'closed', reasonable_period_end_on: '2026-05-08' } as const
  // 4 days at £250
  await over({ ...stopped, actual_stop_at: '2026-05-12T15:00:00Z' })
  await over({ ...stopped, actual_stop_at: '2026-05-08T15:00:00Z' })
  // 5 days, category 2 and neither: £2,000 each; goes on
  await over({
    work_status: 'in_progress',
    reasonable_period_end_on: '2026-11-19',
    proposed_end_on: '2026-11-19',
    road_category: 2,
  })
  const answer = await world.as(officer).must(reports.getOverrunsReport, { query: days })
  expect(
    answer.months.map(({ month_from, ...row }) => ({ ...row, month_from: month_from.slice(0, 10) })),
  ).toMatchObject([
    { month_from: '2026-05-01', overruns: 1, in_progress: 0, overrun_days: 4, estimated_charge: 1000 },
    { month_from: '2026-11-01', overruns: 1, in_progress: 1, overrun_days: 5, estimated_charge: 10_000 },
  ])
  expect(answer.by_organisation).toMatchObject([
    { swa_code: '9310', overruns: 2, overrun_days: 9, estimated_charge: 11_000 },
  ])
  const risk = await world.as(officer).must(reports.getJeopardy, { query: {} })
  expect(risk).toMatchObject({ overrun_days: 5, estimated_charge: 10_000, overruns: { total: 1 } })
  expect(risk.overruns.rows).toMatchObject([{ overrun_days: 5, estimated_charge: 10_000, estimated_next_day: 2000 }])
  const inProgress = { work_status: ['in_progress' as const], reasonable_period_end_date_to: '2026-11-23' }
  expect(risk.overruns.total).toBe(await listed(inProgress))
})

test('BR-REP-L06, L10: penalties and inspections agree with their lists', async () => {
  await insertFpn(world.db, 'MW001-R001-FPN-01', { issued_at: '2026-03-31T23:30:00Z', offence_code: 'offence_code_06' })
  await insertFpn(world.db, 'MW001-R001-FPN-02', { fpn_status: 'withdrawn' })
  await insertFpn(world.db, 'MW001-R002-FPN-01')
  const penalties = (await world.as(officer).must(reports.getPenaltiesReport, { query: days })).rows
  expect(penalties.map((row) => [row.month_from.slice(0, 7), row.offence_code, row.total, row.withdrawn])).toEqual([
    ['2026-04', 'offence_code_06', 1, 0],
    ['2026-11', 'offence_code_08', 2, 1],
  ])
  const fpns = await world.as(officer).must(listFpns, { query: { start_date: days.date_from, end_date: days.date_to } })
  expect(sum(penalties as Rows, ({ total }) => total)).toBe(fpns.pagination.total_rows)

  const inspected = (n: number, changes: Parameters<typeof insertInspection>[2]) =>
    insertInspection(world.db, `MW001-R001-INSP-0${n}`, { inspection_category: 'a', ...changes })
  await inspected(1, {})
  await inspected(2, { inspection_outcome: 'failed_high' })
  await inspected(3, { inspection_outcome: 'works_in_progress' })
  await inspected(4, { inspection_outcome: 'failed_low', inspection_category: 'b' })
  await inspected(5, { inspection_outcome: 'failed_low', inspection_status: 'withdrawn' })
  await inspected(6, { deleted_at: '2026-11-21T09:00:00Z' })
  const { rows } = await world.as(officer).must(reports.getInspectionsReport, { query: days })
  expect(rows).toMatchObject([
    { swa_code: '9310', inspection_category: 'a', passed: 1, failed: 1, other: 1, withdrawn: 1 },
    { swa_code: '9310', inspection_category: 'b', passed: 0, failed: 1, other: 0, withdrawn: 0 },
  ])
  const { pagination } = await world
    .as(officer)
    .must(listInspections, { query: { start_date: days.date_from, end_date: days.date_to } })
  expect(sum(rows, (row) => row.passed + row.failed + row.other + row.withdrawn)).toBe(pagination.total_rows)
})

test('BR-REIN-31 to 33: registrations are in time, late, due or overdue; what ends agrees with the list', async () => {
  const stop = async (day: string, changes: Changes = {}) =>
    permit({
      permit_status: 'closed',
      assessment_status: 'granted',
      created_at: '2026-02-02T09:00:00Z',
      excavation: true,
      excavation_carried_out: true,
      actual_start_at: '2026-09-01T08:00:00Z',
      actual_stop_at: `${day}T15:00:00Z`,
      reasonable_period_end_on: '2026-12-31',
      ...changes,
    })
  const registered = async (reference: string, created_at: string, ends: string) =>
    insertReinstatement(world.db, reference.slice(0, -3), 1, {
      permit_reference: reference,
      created_at,
      end_on: ends,
      reinstatement_status: 'permanent',
    })
  // stopped on Tuesday 1 September: the tenth working day after it is Tuesday 15 September
  await registered(await stop('2026-09-01'), '2026-09-15T22:00:00Z', '2027-02-01')
  await registered(await stop('2026-09-01'), '2026-09-15T23:30:00Z', '2027-02-28')
  await stop('2026-09-01')
  await stop('2026-11-20')
  await stop('2026-09-01', { excavation_carried_out: false })
  const query = { date_from: '2026-09-01', date_to: '2026-11-24' }
  const answer = await world.as(officer).must(reports.getReinstatementsReport, { query })
  expect(answer.months.map(({ month_from, ...row }) => [month_from.slice(0, 7), row])).toMatchObject([
    ['2026-09', { stopped: 3, in_time: 1, late: 1, not_yet: 0, overdue: 1 }],
    ['2026-11', { stopped: 1, in_time: 0, late: 0, not_yet: 1, overdue: 0 }],
  ])
  const due = await world
    .as(officer)
    .must(listReinstatementsDue, { query: { registration_due_date_from: '2026-01-01' } })
  expect(sum(answer.months, (row) => row.not_yet + row.overdue)).toBe(due.pagination.total_rows)
  const ending = answer.ending.find(({ month_from }) => month_from.startsWith('2027-02'))
  const february = { end_date_from: '2027-02-01', end_date_to: '2027-02-28', latest_reinstatements_only: true }
  const { pagination } = await world
    .as(officer)
    .must(listReinstatements, { query: { ...february, status: ['permanent'] } })
  expect(ending).toMatchObject({ interim: 0, permanent: 2 })
  expect(pagination.total_rows).toBe(2)
  const risk = await world.as(officer).must(reports.getJeopardy, { query: {} })
  const near = await world
    .as(officer)
    .must(listReinstatementsDue, { query: { registration_due_date_from: '2026-10-27' } })
  expect(risk.registrations.rows.map((row) => row.permit_reference_number)).toEqual(
    near.rows.map((row) => row.permit_reference_number),
  )
  expect(risk.registrations.rows).toMatchObject([{ registration_due_date: expect.stringContaining('2026-12-04') }])
})

test('BR-WL-02, 09: starts and stops at risk are those of the worklists', async () => {
  await permit({ ...granted, proposed_start_on: '2026-11-24', proposed_end_on: '2026-11-26' })
  await permit({
    ...granted,
    proposed_start_on: '2026-11-20',
    proposed_end_on: '2026-11-26',
    work_category: 'standard',
  })
  await permit({ ...granted, proposed_start_on: '2026-11-20', proposed_end_on: '2026-11-26' })
  await permit({
    ...granted,
    actual_start_at: '2026-11-23T08:00:00Z',
    proposed_start_on: '2026-11-23',
    proposed_end_on: '2026-11-24',
    reasonable_period_end_on: '2026-11-24',
    work_status: 'in_progress',
  })
  const risk = await world.as(planner).must(reports.getJeopardy, { query: {} })
  const references = (rows: readonly { permit_reference_number: string }[]) =>
    rows.map((row) => row.permit_reference_number)
  const starts = await world.as(planner).must(listWorkStartsDue)
  expect(starts).toHaveLength(2)
  expect(references(risk.starts.rows)).toEqual(references(starts))
  expect(risk.starts.rows.map((row) => row.validity_period_end_date)).toEqual(
    starts.map((row) => row.validity_period_end_date),
  )
  const stops = await world.as(planner).must(listWorkStopsDue)
  expect(stops).toHaveLength(1)
  expect(references(risk.stops.rows)).toEqual(references(stops))

  // BR-ALT-10: what waits for a decision cannot be extended again
  expect(risk.stops.rows.map((row) => row.has_change_waiting)).toEqual([false])
  await insertListedAlteration(world.db, `${risk.stops.rows[0]?.permit_reference_number}-CR-01`)
  const after = await world.as(planner).must(reports.getJeopardy, { query: {} })
  expect(after.stops.rows.map((row) => row.has_change_waiting)).toEqual([true])
})

test('BR-REP-20, BR-WORK-09: the queue is told by officer and age, decisions by who took them', async () => {
  const event = (
    reference: string,
    name: 'permit_under_assessment' | 'permit_granted' | 'permit_refused',
    username: string,
  ) =>
    world.db
      .insertInto('work_event')
      .values({
        work_reference: reference.slice(0, -3),
        promoter_swa_code: '9310',
        highway_authority_swa_code: '5510',
        workstream_prefix: '001',
        event: name,
        object_type: 'permit',
        object_reference: reference,
        topic: 'Permit',
        details: 'As the test says',
        username,
        organisation_reference: '5510',
        acted_at: '2026-08-10T09:00:00Z',
        visible_to: null,
        internal_user_identifier: null,
        internal_user_name: null,
      })
      .execute()
  const waiting = { created_at: '2026-08-03T09:00:00Z', work_category: 'paa' } as const
  await permit({ ...waiting, deadline_on: '2026-11-23' })
  const looked = await permit({ ...waiting, permit_status: 'under_assessment', deadline_on: '2026-11-24' })
  await event(looked, 'permit_under_assessment', officer)
  const done = await permit({ ...granted, ...waiting })
  await event(done, 'permit_granted', officer)
  await event(done, 'permit_refused', 'gone@marlshire.example')
  const query = { date_from: '2026-08-01', date_to: '2026-08-31', work_category: ['paa' as const] }
  const { queue, decisions } = await world.as(officer).must(reports.getWorkloadReport, { query })
  expect(queue).toMatchObject([
    { username: null, name: null, overdue: 1, today: 0, soon: 0, later: 0, paused: 0, oldest_days: 113 },
    { username: officer, name: 'Priya Nair', overdue: 0, today: 1, oldest_days: 113 },
  ])
  const status = ['submitted', 'under_assessment', 'permit_modification_request'] as 'submitted'[]
  expect(sum(queue, (row) => row.overdue + row.today + row.soon + row.later + row.paused)).toBe(
    await listed({ status, work_category: ['paa'] }),
  )
  expect(decisions.map(({ name, granted: yes, refused: no }) => [name, yes, no])).toEqual([
    ['gone@marlshire.example', 0, 1],
    ['Priya Nair', 1, 0],
  ])
  expect((await world.as(planner).refusal(reports.getWorkloadReport, { query })).status).toBe(401)
})

describe('works done', () => {
  const march = { date_from: '2026-03-01', date_to: '2026-03-31' }
  const ran = (from: string, to: string | null, changes: Changes = {}) =>
    permit({
      permit_status: to === null ? 'granted' : 'closed',
      assessment_status: 'granted',
      created_at: '2026-02-02T09:00:00Z',
      proposed_start_on: '2026-03-09',
      proposed_end_on: '2026-03-11',
      actual_start_at: from,
      actual_stop_at: to,
      ...changes,
    })
  const done = async (query: object, by = officer) =>
    (await world.as(by).must(reports.getWorksDoneReport, { query: { ...march, ...query } })).rows
  beforeAll(async () => {
    const first = await ran('2026-03-09T08:00:00Z', '2026-03-10T16:00:00Z')
    await ran('2026-03-09T08:00:00Z', '2026-03-11T16:00:00Z')
    const together = await ran('2026-03-10T08:00:00Z', '2026-03-12T16:00:00Z')
    await sql`update permit set details = details || '{"collaborative_working": true}' where reference = ${together}`.execute(
      world.db,
    )
    await ran('2026-03-09T08:00:00Z', '2026-03-13T16:00:00Z')
    // 11:30pm UTC is the next day in London's summer: the stop is April's, and the works were still in March's streets
    await ran('2026-03-30T08:00:00Z', '2026-03-31T23:30:00Z', {
      proposed_start_on: '2026-03-30',
      proposed_end_on: '2026-03-31',
    })
    await ran('2026-03-31T08:00:00Z', null)
    await ran('2026-04-01T08:00:00Z', '2026-04-02T16:00:00Z')
    await ran('2026-02-09T08:00:00Z', '2026-02-28T16:00:00Z')
    await ran('2026-03-09T08:00:00Z', '2026-03-11T16:00:00Z', { highway_authority_swa_code: '5520' })
    for (const [number, issued_at, changes] of [
      ['01', '2026-03-12T10:00:00Z', {}],
      ['02', '2026-03-31T22:30:00Z', { fpn_status: 'withdrawn' }],
      ['03', '2026-03-31T23:30:00Z', {}],
    ] as const) {
      await insertFpn(world.db, `${first.replace(/-\d\d$/, '')}-FPN-${number}`, { issued_at, ...changes })
    }
  })

  it('sets the days used against the days asked for, counts who worked together, and notices by works in progress', async () => {
    expect(await done({})).toEqual([
      {
        swa_code: '9310',
        organisation: 'Marl Water',
        stopped: 4,
        shorter: 1,
        as_asked: 2,
        longer: 1,
        asked_days: 12,
        used_days: 2 + 3 + 3 + 5,
        collaborative: 1,
        // the four, the one that stopped in London's April, and the one that goes on
        in_progress: 6,
        penalties: 2,
      },
    ])
  })

  it('agrees with the list of notices of the same days (BR-REP-L06)', async () => {
    const query = { start_date: march.date_from, end_date: march.date_to, organisation: 'Marl Water' }
    const { pagination } = await world.as(officer).must(listFpns, { query })
    expect(sum(await done({}), ({ penalties }) => penalties)).toBe(pagination.total_rows)
  })

  it('has a promoter its authorities, and nobody what is not theirs (BR-REP-05, BR-ROLE-66)', async () => {
    const rows = await done({}, planner)
    expect(rows.map(({ swa_code, stopped }) => [swa_code, stopped])).toEqual([
      ['5520', 1],
      ['5510', 4],
    ])
    expect(await done({ organisation: 'broadband' })).toEqual([])
    expect(await done({}, 'planner@broadband.example')).toEqual([])
  })
})
