import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listAlterationDurationChallenges, reviewAlterationChallenge } from '../../../domain/contract/alterations.ts'
import type { QueryOf } from '../../../domain/contract/endpoint.ts'
import { answerDurationChallenge, reviewDurationChallenge } from '../../../domain/contract/permit-follow-ups.ts'
import { assessPermit, listPermitDurationChallenges } from '../../../domain/contract/permits.ts'
import { immediate } from '../../testing/application.ts'
import { alterationsOf } from '../../testing/change-request.ts'
import { insertListedAlteration } from '../../testing/listed-alteration.ts'
import { insertListedPermit } from '../../testing/listed-permit.ts'
import { insertWorksToList, testOwnRows } from '../../testing/own-rows.ts'
import { peopleOf } from '../../testing/people.ts'
import { startWorld, type World } from '../../testing/world.ts'

type PermitQuery = QueryOf<typeof listPermitDurationChallenges>
type AlterationQuery = QueryOf<typeof listAlterationDurationChallenges>

let world: World
beforeAll(async () => {
  world = await startWorld()
  await insertWorksToList(world)
  await insertChallenges(world)
})
afterAll(() => world.stop())

const works = ['MW001-A', 'MW004-B', 'MB001-C', 'MW001-E']
const accepted = { duration_challenge_review_status: 'duration_challenge_accepted' } as const
const changed = {
  duration_challenge_review_status: 'duration_challenge_not_accepted',
  duration_challenge_non_acceptance_response_status: 'reasonable_period_end_date_changed',
} as const

/** One challenge of each kind on each of the works; on MW001-A two more, an answered and an accepted one. */
async function insertChallenges({ db }: World): Promise<void> {
  await db.updateTable('permit').set({ is_duration_challenged: true }).execute()
  const again = { sequence: 2, is_active: false, is_duration_challenged: true } as const
  await insertListedPermit(db, 'MW001-A-02', { ...again, ...accepted })
  await insertListedPermit(db, 'MW001-A-03', { ...again, ...changed, sequence: 3 })
  await insertListedPermit(db, 'MW001-A-04', { sequence: 4, is_active: false })
  const challenged = { alteration_status: 'granted_with_duration_challenge' } as const
  for (const reference of works) await insertListedAlteration(db, `${reference}-01-CR-01`, challenged)
  await insertListedAlteration(db, 'MW001-A-01-CR-02', { ...challenged, ...accepted })
  await insertListedAlteration(db, 'MW001-A-01-CR-03', { ...challenged, ...changed })
  await insertListedAlteration(db, 'MW001-A-01-CR-04', { alteration_status: 'granted' })
  await db.updateTable('work').set({ work_status: 'in_progress' }).where('reference', '=', 'MB001-C').execute()
}

const officer = () => world.as('officer@marlshire.example')

async function permits(query: PermitQuery) {
  return (await officer().must(listPermitDurationChallenges, { query })).rows
}
async function alterations(query: AlterationQuery) {
  return (await officer().must(listAlterationDurationChallenges, { query })).rows
}

type Statuses = Pick<
  PermitQuery,
  'duration_challenge_review_status' | 'duration_challenge_non_acceptance_response_status'
>

const answers: [string, Statuses, string[]][] = [
  ['all', {}, ['01', '02', '03']],
  ['accepted', { duration_challenge_review_status: ['duration_challenge_accepted'] }, ['02']],
  ['not reviewed', { duration_challenge_review_status: ['no_response'] }, ['01']],
  [
    'not accepted or not reviewed',
    { duration_challenge_review_status: ['no_response', 'duration_challenge_not_accepted'] },
    ['01', '03'],
  ],
  [
    'date changed',
    { duration_challenge_non_acceptance_response_status: ['reasonable_period_end_date_changed'] },
    ['03'],
  ],
  [
    'date not changed',
    { duration_challenge_non_acceptance_response_status: ['reasonable_period_end_date_not_changed'] },
    [],
  ],
  ['not answered', { duration_challenge_non_acceptance_response_status: ['no_response'] }, ['01', '02']],
]

describe('permits granted with a duration challenge (BR-REP-L19, BR-REP-38)', () => {
  testOwnRows({ worldOf: () => world, path: '/permits/duration-challenges', isOfPermits: true })

  test.each(answers)('BR-REP-30: %s', async (_, query, kept) => {
    const rows = await permits({ ...query, permit_reference_number: 'mw001-a' })
    expect(rows.map((row) => row.permit_reference_number.slice(-2)).sort()).toEqual(kept)
  })

  test('the status of the works', async () => {
    const rows = await permits({ work_status: ['in_progress'] })
    expect(rows.map((row) => row.permit_reference_number)).toEqual(['MB001-C-01'])
  })

  test('BR-ALT-43, 44, 45, 46: a row tells how far the challenge has come, and when it was made', async () => {
    const people = peopleOf(world)
    const path = await people.apply(immediate)
    await people.officer.must(assessPermit, {
      params: path,
      body: {
        assessment_status: 'granted',
        is_duration_challenged: true,
        reasonable_period_end_date: '2026-11-27',
        additional_comments: 'Two days are enough',
        assessment_discount: 0,
      },
    })
    const own = async () => (await permits({ permit_reference_number: path.permitReferenceNumber }))[0]
    const made = '2026-11-24T10:00:00.000Z'
    expect(await own()).toMatchObject({
      assessment_status_changed_date: made,
      duration_challenge_review_status: 'no_response',
      duration_challenge_review_status_string: 'No response',
      duration_challenge_non_acceptance_response_status: 'no_response',
      duration_challenge_follow_up_review_complete: false,
      reasonable_period_end_date: '2026-11-27T00:00:00.000Z',
    })
    world.clock.set('2026-11-25T09:00:00Z')
    const review = {
      review_status: 'duration_challenge_not_accepted',
      reason_for_non_acceptance: 'A deep main',
    } as const
    await people.planner.must(reviewDurationChallenge, { params: path, body: review })
    await people.officer.must(answerDurationChallenge, {
      params: path,
      body: {
        non_acceptance_response_status: 'reasonable_period_end_date_changed',
        new_reasonable_period_end_date: '2026-11-30',
        non_acceptance_response_details: 'Agreed on the telephone',
      },
    })
    await people.stop(path, '2026-11-25T08:30:00Z')
    expect(await own()).toMatchObject({
      // the end of the works moves the permit on, not its assessment
      assessment_status_changed_date: made,
      duration_challenge_review_status_string: 'Not accepted',
      duration_challenge_review_update_date: '2026-11-25T09:00:00.000Z',
      duration_challenge_non_acceptance_response_status_string: 'Reasonable period end date changed',
      duration_challenge_follow_up_review_complete: true,
      reasonable_period_end_date: '2026-11-30T00:00:00.000Z',
      work_status: 'completed',
      actual_end_date: '2026-11-25T08:30:00.000Z',
    })
  })

  test('BR-REP-12: by the moment of the assessment, newest first', async () => {
    await world.db.updateTable('permit').set({ is_duration_challenged: false }).execute()
    for (const [sequence, day] of [
      [5, '20'],
      [6, '22'],
      [7, '21'],
    ] as const) {
      await insertListedPermit(world.db, `MW001-A-0${sequence}`, {
        sequence,
        is_active: false,
        is_duration_challenged: true,
        assessment_status: 'granted',
        status_changed_at: `2026-11-${day}T09:00:00Z`,
      })
    }
    const order = async (query: PermitQuery) =>
      (await permits(query)).map((row) => row.permit_reference_number.slice(-1))
    expect(await order({})).toEqual(['6', '7', '5'])
    expect(await order({ sort_column: 'assessment_status_changed_date', sort_direction: 'asc' })).toEqual([
      '5',
      '7',
      '6',
    ])
  })
})

describe('change requests granted with a duration challenge (BR-REP-L03, BR-REP-38)', () => {
  testOwnRows({ worldOf: () => world, path: '/alterations/duration-challenges', isOfPermits: true })

  test.each(answers)('BR-REP-30: %s', async (_, query, kept) => {
    const rows = await alterations({ ...query, permit_alteration_reference_number: 'mw001-a' })
    expect(rows.map((row) => row.alteration_reference_number.slice(-2)).sort()).toEqual(kept)
  })

  test('the status of the works', async () => {
    const rows = await alterations({ work_status: ['in_progress'] })
    expect(rows.map((row) => row.alteration_reference_number)).toEqual(['MB001-C-01-CR-01'])
  })

  test('BR-ALT-34, 42: a row tells what was asked for and what holds; a review is the newest', async () => {
    world.clock.set('2026-11-24T10:00:00Z')
    const people = peopleOf(world)
    const changes = alterationsOf(world)
    const path = await people.apply()
    await people.decide(path)
    world.clock.set('2026-12-07T10:00:00Z')
    await people.start(path, '2026-12-07T09:00:00Z')
    const asked = await changes.make(path, { proposed_end_date: '2026-12-11' })
    await changes.decide(asked, {
      alteration_status: 'granted_with_duration_challenge',
      reasonable_period_end_date: '2026-12-10',
      assessment_comments: 'One day more is enough',
    })
    world.clock.set('2026-12-07T11:00:00Z')
    const body = { review_status: 'duration_challenge_accepted' } as const
    await people.planner.must(reviewAlterationChallenge, { params: asked, body })
    const [newest] = await alterations({ sort_column: 'status_changed_date' })
    expect(newest).toMatchObject({
      alteration_reference_number: asked.permitAlterationReferenceNumber,
      proposed_end_date: '2026-12-11T00:00:00.000Z',
      reasonable_period_end_date: '2026-12-10T00:00:00.000Z',
      actual_start_date: '2026-12-07T09:00:00.000Z',
      status_changed_date: '2026-12-07T11:00:00.000Z',
      duration_challenge_review_status_string: 'Accepted',
      duration_challenge_non_acceptance_response_status_string: 'No response',
      work_status: 'in_progress',
    })
    const oldest = await alterations({ sort_direction: 'asc' })
    expect(oldest.at(-1)).toEqual(newest)
  })
})
