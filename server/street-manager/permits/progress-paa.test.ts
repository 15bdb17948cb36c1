import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { assessPermit, cancelPermit, createPermit, getWorkCategory } from '../../../domain/contract/permits.ts'
import { furtherApplication, immediate } from '../../testing/application.ts'
import { grant, peopleOf, refusal, revocation, type People, type PermitPath } from '../../testing/people.ts'
import { startWorld, type World } from '../../testing/world.ts'

let world: World
let people: People
beforeAll(async () => {
  world = await startWorld()
  people = peopleOf(world)
})
afterAll(() => world.stop())
beforeEach(() => world.clock.set('2026-11-24T10:00'))

/** Three weeks in March, applied for in good time: a PAA. */
const inMarch = { proposed_start_date: '2027-03-01', proposed_end_date: '2027-03-19' } as const
const cancelled = { permit_status: 'cancelled' } as const

type Changes = Parameters<typeof furtherApplication>[0]

const paa = () => people.apply(inMarch)
const progress = async (path: PermitPath, changes: Changes = {}): Promise<PermitPath> => {
  const body = furtherApplication({ ...inMarch, ...changes })
  const made = await people.planner.must(createPermit, { params: path, body })
  return { ...path, permitReferenceNumber: made.permit_reference_number }
}

describe('a PAA progresses to a PA', () => {
  it.each([
    ['submitted', async () => {}],
    ['under_assessment', (path: PermitPath) => people.look(path)],
    ['granted', (path: PermitPath) => people.decide(path)],
  ])('BR-PERMIT-61: when it is %s', async (_, arrange) => {
    const path = await paa()
    await arrange(path)
    const major = await progress(path)
    expect(await people.readPermit(path)).toMatchObject({ work_category: 'paa', permit_status: 'progressed' })
    expect(await people.readPermit(major)).toMatchObject({
      permit_reference_number: `${path.workReferenceNumber}-02`,
      work_category: 'major',
      permit_status: 'submitted',
      deadline_date: '2026-12-01T00:00:00.000Z',
    })
    const work = await people.readWork(path)
    expect(work.work_status).toBe('planned')
    expect(work.active_permit?.permit_reference_number).toBe(major.permitReferenceNumber)
  })

  it.each([
    ['refused', (path: PermitPath) => people.decide(path, refusal)],
    ['cancelled', (path: PermitPath) => people.planner.must(cancelPermit, { params: path, body: cancelled })],
    [
      'revoked',
      async (path: PermitPath) => {
        await people.decide(path)
        await people.decide(path, revocation)
      },
    ],
  ])('BR-PERMIT-61, BR-WORK-46: one that is %s does not; the next major is a PAA again', async (status, arrange) => {
    const path = await paa()
    await arrange(path)
    const next = await progress(path)
    expect((await people.readPermit(path)).permit_status).toBe(status)
    expect((await people.readPermit(next)).work_category).toBe('paa')
  })

  it.each([
    ['2027-03-03', false, 'minor'],
    ['2027-03-10', false, 'standard'],
    ['2027-03-19', false, 'major'],
    ['2027-03-01', true, 'major'],
  ])(
    'BR-WORK-51: the category is computed, to %s with a traffic order %s: %s',
    async (end, is_ttro_required, category) => {
      const path = await paa()
      const next = await progress(path, { proposed_end_date: end, is_ttro_required })
      expect((await people.readPermit(next)).work_category).toBe(category)
    },
  )

  it('BR-WORK-51: the category that is asked for beforehand is the one that comes', async () => {
    const path = await paa()
    const query = {
      work_type: 'planned',
      is_ttro_required: false,
      work_reference_number: path.workReferenceNumber,
      ...inMarch,
    } as const
    expect((await people.planner.must(getWorkCategory, { query })).work_category).toBe('major')
  })

  it('BR-WORK-47: once progressed, majors go straight to PA until every PA came to nothing', async () => {
    const path = await paa()
    const major = await progress(path)
    await people.decide(major)
    await people.planner.must(cancelPermit, { params: major, body: cancelled })
    const again = await progress(path)
    expect((await people.readPermit(again)).work_category).toBe('paa')
  })

  it('BR-PERMIT-24: only one permit of the record is live', async () => {
    const path = await paa()
    await progress(path)
    const body = furtherApplication(inMarch)
    expect(await people.planner.refusal(createPermit, { params: path, body })).toMatchObject({ status: 409 })
  })

  it('BR-PERMIT-02, 13: the PA has a notice of its own', async () => {
    const path = await paa()
    world.clock.set('2027-02-22T10:00')
    const early = await people.planner.refusal(createPermit, { params: path, body: furtherApplication(inMarch) })
    expect(early).toMatchObject({ status: 400, fields: ['early_start_pre_approval'] })
    const details = { early_start_pre_approval: false, early_start_reason: 'The ducts came late' } as const
    const major = await progress(path, details)
    expect((await people.readPermit(major)).is_early_start).toBe(true)
  })

  it('BR-FEE-05: it may be charged for on receipt of the PA', async () => {
    const path = await paa()
    await progress(path)
    const charged = await world.db
      .selectFrom('chargeable_event')
      .select(['kind', 'permit_reference'])
      .where('work_reference', '=', path.workReferenceNumber)
      .execute()
    expect(charged).toEqual([{ kind: 'paa_progressed', permit_reference: path.permitReferenceNumber }])
  })
})

describe('an undecided PAA takes the result of its PA', () => {
  it.each([
    ['BR-PERMIT-45, 78', 'major', '2027-03-19', grant, 'granted_auto', 'paa_granted'],
    ['BR-PERMIT-46, 78', 'major', '2027-03-19', refusal, 'refused_auto', 'paa_refused'],
    ['BR-WORK-51, BR-PERMIT-78', 'standard', '2027-03-08', grant, 'granted_auto', 'paa_granted'],
  ])('%s: of a %s PA', async (_, category, proposed_end_date, decision, assessment_status, event) => {
    const path = await paa()
    const next = await progress(path, { proposed_end_date })
    expect((await people.readPermit(next)).work_category).toBe(category)
    await people.decide(next, decision)
    expect(await people.readPermit(path)).toMatchObject({ permit_status: 'progressed', assessment_status })
    expect(await people.history(path)).toContain(event)
  })

  it('BR-PERMIT-53, 78: also when the PA is deemed; a progressed PAA itself never is', async () => {
    const path = await paa()
    await progress(path)
    await world.waitUntil('2026-12-02T00:01')
    expect(await people.readPermit(path)).toMatchObject({
      permit_status: 'progressed',
      assessment_status: 'granted_auto',
      is_deemed: false,
    })
    await world.waitUntil('2027-01-15T10:00')
    const history = await people.history(path)
    expect(history.filter((event) => event === 'paa_granted')).toHaveLength(1)
    expect(history).not.toContain('paa_deemed')
  })

  it('BR-PERMIT-45, 79: also when works that became immediate are granted by their stop', async () => {
    const path = await paa()
    const next = await progress(path, immediate)
    await people.stop(next, '2026-11-24T09:30:00Z')
    expect(await people.readPermit(path)).toMatchObject({
      permit_status: 'progressed',
      assessment_status: 'granted_auto',
    })
  })

  it('BR-PERMIT-78: a PAA that was decided keeps its decision', async () => {
    const path = await paa()
    await people.decide(path)
    await people.decide(await progress(path), refusal)
    expect((await people.readPermit(path)).assessment_status).toBe('granted')
  })

  it('BR-PERMIT-78: nobody decides on a progressed PAA', async () => {
    const path = await paa()
    await progress(path)
    for (const body of [grant, refusal, revocation]) {
      expect(await people.officer.refusal(assessPermit, { params: path, body })).toMatchObject({ status: 409 })
    }
  })
})
