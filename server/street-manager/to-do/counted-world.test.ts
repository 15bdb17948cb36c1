/** A county whose numbers are chosen before it is made: the queue of each side, the counts of permits and the reports say these and no others. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ToDoKind } from '../../../domain/contract/enums/to-do.ts'
import { toDoKinds } from '../../../domain/contract/enums/to-do.ts'
import { countPermits } from '../../../domain/contract/permits.ts'
import * as reports from '../../../domain/contract/reports.ts'
import { listToDo } from '../../../domain/contract/to-do.ts'
import { toDoTable } from '../../../domain/rules/to-do.ts'
import type { Database } from '../../store/database.ts'
import { insertListedAlteration } from '../../testing/listed-alteration.ts'
import { insertFpn, insertInspection, insertNonCompliance, insertSection74 } from '../../testing/listed-findings.ts'
import { insertSection58 } from '../../testing/listed-open-records.ts'
import { insertListedPermit } from '../../testing/listed-permit.ts'
import { insertSection81 } from '../../testing/listed-works-records.ts'
import { startWorld, type World } from '../../testing/world.ts'

/** Tuesday 24 November 2026, 10am, as the clock of the tests stands. */
const sent = { created_at: '2026-11-10T09:00:00Z' } as const
const granted = { ...sent, permit_status: 'granted', assessment_status: 'granted' } as const
const stopped = {
  ...sent,
  permit_status: 'closed',
  assessment_status: 'granted',
  proposed_start_on: '2026-11-16',
  proposed_end_on: '2026-11-18',
  actual_start_at: '2026-11-16T08:00:00Z',
  actual_stop_at: '2026-11-18T16:00:00Z',
} as const
const year = { date_from: '2026-01-01', date_to: '2026-12-31' }

type Changes = NonNullable<Parameters<typeof insertListedPermit>[2]>

interface Recipe {
  readonly what: string
  readonly many: number
  readonly permit: Changes
  /** What hangs on the works, beside the permit. */
  readonly also?: (db: Database, works: string) => Promise<unknown>
  /** Kinds of the queue that each of them stands in. */
  readonly officer?: readonly ToDoKind[]
  readonly planner?: readonly ToDoKind[]
  /** Where its application stands in the report of outcomes. */
  readonly outcome: 'waiting' | 'granted' | 'refused'
}

const recipes: readonly Recipe[] = [
  { what: 'applications', many: 3, permit: sent, officer: ['permits_to_assess'], outcome: 'waiting' },
  {
    what: 'modification requests',
    many: 2,
    permit: { ...sent, permit_status: 'permit_modification_request' },
    planner: ['modification_requests'],
    outcome: 'waiting',
  },
  {
    what: 'refusals of the last four weeks',
    many: 4,
    permit: {
      ...sent,
      permit_status: 'refused',
      assessment_status: 'refused',
      status_changed_at: '2026-11-20T09:00:00Z',
    },
    planner: ['refusals'],
    outcome: 'refused',
  },
  {
    what: 'works that start today',
    many: 2,
    permit: { ...granted, proposed_start_on: '2026-11-24', proposed_end_on: '2026-11-26' },
    planner: ['starts_due'],
    outcome: 'granted',
  },
  {
    what: 'works that stop today',
    many: 1,
    permit: {
      ...granted,
      work_status: 'in_progress',
      proposed_start_on: '2026-11-20',
      proposed_end_on: '2026-11-24',
      reasonable_period_end_on: '2026-11-30',
      actual_start_at: '2026-11-20T08:00:00Z',
    },
    planner: ['stops_due'],
    outcome: 'granted',
  },
  {
    what: 'overruns',
    many: 2,
    permit: {
      ...granted,
      work_status: 'in_progress',
      proposed_start_on: '2026-11-02',
      proposed_end_on: '2026-11-18',
      reasonable_period_end_on: '2026-11-20',
      actual_start_at: '2026-11-02T08:00:00Z',
    },
    officer: ['overruns_to_check'],
    planner: ['overruns'],
    outcome: 'granted',
  },
  {
    what: 'excavations to register',
    many: 3,
    permit: { ...stopped, work_status: 'completed', excavation: true, excavation_carried_out: true },
    planner: ['reinstatements_due'],
    outcome: 'granted',
  },
  {
    what: 'duration challenges to review',
    many: 2,
    permit: { ...granted, is_duration_challenged: true },
    planner: ['permit_challenges_to_review'],
    outcome: 'granted',
  },
  {
    what: 'change requests',
    many: 2,
    permit: granted,
    also: (db, works) => insertListedAlteration(db, `${works}-01-CR-01`),
    officer: ['change_requests_to_decide'],
    outcome: 'granted',
  },
  {
    what: 'penalties',
    many: 2,
    permit: granted,
    also: (db, works) => insertFpn(db, `${works}-FPN-01`, { issued_at: '2026-11-16T10:00:00Z' }),
    planner: ['penalties_to_answer'],
    outcome: 'granted',
  },
  {
    what: 'disputed penalties',
    many: 1,
    permit: granted,
    also: (db, works) =>
      insertFpn(db, `${works}-FPN-01`, { issued_at: '2026-11-16T10:00:00Z', fpn_status: 'disputed' }),
    officer: ['penalties_disputed'],
    outcome: 'granted',
  },
  {
    what: 'warnings of overruns',
    many: 2,
    permit: granted,
    also: (db, works) => insertSection74(db, `${works}-S74-01`),
    planner: ['section_74s_to_answer'],
    outcome: 'granted',
  },
  {
    what: 'non-compliances',
    many: 2,
    permit: granted,
    also: (db, works) => insertNonCompliance(db, `${works}-NC-01`),
    planner: ['non_compliances_to_answer'],
    outcome: 'granted',
  },
  {
    what: 'defects of others (Section 81)',
    many: 1,
    permit: granted,
    also: (db, works) => insertSection81(db, works, { section_81_severity: 'high' }),
    planner: ['section_81s_to_answer'],
    outcome: 'granted',
  },
  {
    what: 'inspections that passed',
    many: 5,
    permit: granted,
    also: (db, works) => insertInspection(db, `${works}-INSP-01`),
    outcome: 'granted',
  },
]
const proposedRestrictions = 2

const countOf = (of: (recipe: Recipe) => boolean) => recipes.filter(of).reduce((sum, { many }) => sum + many, 0)
const inQueueOf = (who: 'officer' | 'planner', kind: ToDoKind) =>
  countOf((recipe) => recipe[who]?.includes(kind) ?? false)

let world: World
beforeAll(async () => {
  world = await startWorld()
  let made = 0
  for (const { many, permit, also } of recipes) {
    for (let n = 0; n < many; n += 1) {
      made += 1
      const works = `MW009${String(made).padStart(8, '0')}`
      await insertListedPermit(world.db, `${works}-01`, permit)
      await also?.(world.db, works)
    }
  }
  for (let n = 1; n <= proposedRestrictions; n += 1) await insertSection58(world.db, `58-COUNTED-${n}`)
})
afterAll(() => world.stop())

const officer = () => world.as('officer@marlshire.example')
const planner = () => world.as('api-planner@water.example')

describe('the queue has what was made, kind by kind, and nothing else', () => {
  const sizes = ({ kinds }: Awaited<ReturnType<typeof read>>) =>
    Object.fromEntries(kinds.map(({ kind, overdue, today, soon, later }) => [kind, overdue + today + soon + later]))
  const read = (who: ReturnType<World['as']>, query: { swa_code?: string } = {}) => who.must(listToDo, { query })
  const expected = (
    who: 'officer' | 'planner',
    side: 'authority' | 'promoter',
    others: Partial<Record<ToDoKind, number>> = {},
  ) =>
    Object.fromEntries(
      toDoKinds
        .filter((kind) => toDoTable[kind].sides.includes(side))
        .map((kind) => [kind, others[kind] ?? inQueueOf(who, kind)]),
    )

  test('for an officer', async () => {
    const wanted = expected('officer', 'authority', { section_58s_proposed: proposedRestrictions })
    const answer = await read(officer())
    expect(sizes(answer)).toEqual(wanted)
    expect(answer.pagination.total_rows).toBe(Object.values(wanted).reduce((sum, size) => sum + size, 0))
  })

  test('for a planner, and for the contractor that acts for it', async () => {
    const wanted = expected('planner', 'promoter')
    const answer = await read(planner())
    expect(sizes(answer)).toEqual(wanted)
    expect(answer.pagination.total_rows).toBe(Object.values(wanted).reduce((sum, size) => sum + size, 0))
    const acting = await read(world.as('contractor@groundworks.example'), { swa_code: '9310' })
    expect(sizes(acting)).toEqual(wanted)
  })

  test.each(['planner@broadband.example', 'officer@eastmarl.example'])('and for %s nothing', async (stranger) => {
    const { groups, rows } = await read(world.as(stranger))
    expect([groups, rows]).toEqual([{ overdue: 0, today: 0, soon: 0, later: 0 }, []])
  })
})

describe('counts and reports say the same of both sides', () => {
  const all = countOf(() => true)

  test('permits by their status', async () => {
    for (const who of [officer(), planner()]) {
      const { total, by_status } = await who.must(countPermits, {})
      expect(total).toBe(all)
      const wanted = Map.groupBy(recipes, ({ permit }) => permit.permit_status ?? 'submitted')
      const sizes = by_status.filter((row) => row.total > 0).map((row) => [row.status, row.total])
      expect(new Map(sizes as [string, number][])).toEqual(
        new Map([...wanted].map(([status, alike]) => [status, alike.reduce((sum, { many }) => sum + many, 0)])),
      )
    }
  })

  test('applications by outcome', async () => {
    for (const who of [officer(), planner()]) {
      const { rows } = await who.must(reports.getApplicationsReport, { query: year })
      const sum = (outcome: Recipe['outcome']) => rows.reduce((found, { outcomes }) => found + outcomes[outcome], 0)
      for (const outcome of ['waiting', 'granted', 'refused'] as const) {
        expect([outcome, sum(outcome)]).toEqual([outcome, countOf((recipe) => recipe.outcome === outcome)])
      }
      expect(rows.reduce((found, { total }) => found + total, 0)).toBe(all)
    }
  })

  test('overruns, penalties, inspections, registrations and works done', async () => {
    const many = (what: string) => countOf((recipe) => recipe.what === what)
    for (const who of [officer(), planner()]) {
      const overruns = await who.must(reports.getOverrunsReport, { query: year })
      expect(overruns.by_organisation.map((row) => [row.overruns, row.overrun_days])).toEqual([
        // 21 to 24 November
        [many('overruns'), many('overruns') * 4],
      ])
      const penalties = await who.must(reports.getPenaltiesReport, { query: year })
      const issued = many('penalties') + many('disputed penalties')
      expect(penalties.rows.map(({ total, withdrawn }) => [total, withdrawn])).toEqual([[issued, 0]])
      const inspections = await who.must(reports.getInspectionsReport, { query: year })
      expect(inspections.rows.map(({ passed, failed }) => [passed, failed])).toEqual([
        [many('inspections that passed'), 0],
      ])
      const { months } = await who.must(reports.getReinstatementsReport, { query: year })
      expect(months.map((row) => [row.stopped, row.not_yet, row.overdue])).toEqual([
        [many('excavations to register'), many('excavations to register'), 0],
      ])
      const done = await who.must(reports.getWorksDoneReport, { query: year })
      const going = many('overruns') + many('works that stop today')
      expect(done.rows.map((row) => [row.stopped, row.as_asked, row.in_progress, row.penalties])).toEqual([
        [
          many('excavations to register'),
          many('excavations to register'),
          many('excavations to register') + going,
          issued,
        ],
      ])
    }
  })

  test('money at risk', async () => {
    const { starts, stops, registrations, overruns } = await planner().must(reports.getJeopardy, { query: {} })
    expect([starts.total, stops.total, registrations.total, overruns.total]).toEqual([
      inQueueOf('planner', 'starts_due'),
      inQueueOf('planner', 'stops_due'),
      inQueueOf('planner', 'reinstatements_due'),
      inQueueOf('planner', 'overruns'),
    ])
  })
})
