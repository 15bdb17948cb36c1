import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { assessPermit, markUnderAssessment } from '../../../domain/contract/permits.ts'
import { immediate } from '../../testing/application.ts'
import { grant, modification, peopleOf, refusal, revocation, type People } from '../../testing/people.ts'
import { startWorld, type World } from '../../testing/world.ts'

let world: World
let people: People
beforeAll(async () => {
  world = await startWorld()
  people = peopleOf(world)
})
afterAll(() => world.stop())
beforeEach(() => world.clock.set('2026-11-24T10:00'))

const six = ['RC10', 'RC11', 'RC12', 'RC20', 'RC21', 'RC22'] as const
const paa = { proposed_start_date: '2027-03-01', proposed_end_date: '2027-03-31' }

describe('granting', () => {
  it('BR-PERMIT-40, 52: gives the permit, its discount and an event', async () => {
    const path = await people.apply()
    await people.decide(path, { assessment_discount: 30, additional_comments: 'Shared trench' })
    expect(await people.readPermit(path)).toMatchObject({
      permit_status: 'granted',
      permit_status_string: 'Granted',
      assessment_status: 'granted',
      is_deemed: false,
      assessment_discount: 30,
      assessment_comments: 'Shared trench',
    })
    expect(await people.history(path)).toContain('permit_granted')
    expect((await people.readWork(path)).work_status).toBe('planned')
  })

  it('BR-PERMIT-18: still follows the mark that somebody looks at it', async () => {
    const path = await people.apply()
    await people.look(path)
    expect((await people.readPermit(path)).permit_status).toBe('under_assessment')
    await people.decide(path)
    expect((await people.readPermit(path)).permit_status).toBe('granted')
    expect(await people.history(path)).toEqual([
      'planned_works_record_created',
      'permit_submitted',
      'permit_under_assessment',
      'permit_granted',
    ])
  })

  it('BR-PERMIT-52: a PAA is granted by an event of its own', async () => {
    const path = await people.apply(paa)
    await people.decide(path)
    expect(await people.history(path)).toContain('paa_granted')
  })
})

describe('refusing, asking for changes, revoking', () => {
  it('BR-PERMIT-41, 54: a refusal keeps its reasons and comments', async () => {
    const path = await people.apply()
    await people.decide(path, { ...refusal, reasons_for_refusal: ['RC10', 'RC31'] })
    expect(await people.readPermit(path)).toMatchObject({
      permit_status: 'refused',
      assessment_status: 'refused',
      reasons_for_refusal: ['RC10', 'RC31'],
      assessment_comments: refusal.additional_comments,
    })
    expect(await people.history(path)).toContain('permit_refused')
  })

  it('BR-PERMIT-42, 55: a modification request is made once', async () => {
    const path = await people.apply()
    await people.decide(path, modification)
    expect(await people.readPermit(path)).toMatchObject({
      permit_status: 'permit_modification_request',
      ever_modification_requested: true,
      pending_change_details: modification.pending_change_details,
    })
    const again = await people.officer.refusal(assessPermit, { params: path, body: modification })
    expect(again.status).toBe(409)
  })

  it('BR-PERMIT-57: a permit sent back can still be granted, while nothing came', async () => {
    const path = await people.apply()
    await people.decide(path, modification)
    await people.decide(path, grant)
    expect((await people.readPermit(path)).permit_status).toBe('granted')
  })

  it('BR-PERMIT-44, 60: a granted permit is revoked', async () => {
    const path = await people.apply()
    await people.decide(path)
    await people.decide(path, revocation)
    expect(await people.readPermit(path)).toMatchObject({
      permit_status: 'revoked',
      assessment_status: 'revoked',
      revoke_reason: 'The street has flooded',
    })
    expect((await people.readWork(path)).work_status).toBe('planned')
  })

  it('BR-PERMIT-43, 73: a duration challenge grants with the authority’s end date', async () => {
    const path = await people.apply(immediate)
    const challenge = {
      is_duration_challenged: true,
      reasonable_period_end_date: '2026-11-26',
      additional_comments: 'Two days are enough',
    }
    await people.decide(path, challenge)
    expect(await people.readPermit(path)).toMatchObject({
      permit_status: 'granted',
      is_duration_challenged: true,
      reasonable_period_end_date: '2026-11-26T00:00:00.000Z',
    })
    expect(await people.history(path)).toContain('permit_granted_with_duration_challenge')
  })
})

describe('decisions that cannot be', () => {
  it.each([
    ['BR-PERMIT-40: a grant without a discount', { assessment_status: 'granted' }, 'assessment_discount'],
    ['BR-PERMIT-41: a refusal without reasons', { ...refusal, reasons_for_refusal: null }, 'reasons_for_refusal'],
    ['BR-PERMIT-41: a refusal without comments', { ...refusal, additional_comments: ' ' }, 'additional_comments'],
    ['BR-PERMIT-42: nothing to change', { ...modification, pending_change_details: null }, 'pending_change_details'],
    ['BR-PERMIT-44: a revocation without a reason', { assessment_status: 'revoked' }, 'revoke_reason'],
    ['BR-PERMIT-72: a decision of the service', { assessment_status: 'granted_auto' }, 'assessment_status'],
    ['BR-PERMIT-40: a discount of 101', { ...grant, assessment_discount: 101 }, 'assessment_discount'],
    ['BR-PERMIT-41: six reasons', { ...refusal, reasons_for_refusal: six }, 'reasons_for_refusal'],
  ] as const)('%s is refused by 400', async (_, body, field) => {
    const path = await people.apply()
    const refused = await people.officer.refusal(assessPermit, { params: path, body: body as typeof grant })
    expect(refused.status).toBe(400)
    expect(refused.fields).toContain(field)
    expect((await people.readPermit(path)).permit_status).toBe('submitted')
  })

  it.each([
    ['a second grant', grant, grant],
    ['a refusal of what was granted', grant, refusal],
    ['a grant of what was refused', refusal, grant],
    ['a revocation of what was refused', refusal, revocation],
  ])('BR-PERMIT-52 to 60: %s is refused by 409', async (_, first, second) => {
    const path = await people.apply()
    await people.decide(path, first)
    const before = await people.readPermit(path)
    const refused = await people.officer.refusal(assessPermit, { params: path, body: second })
    expect(refused.status).toBe(409)
    expect(refused.message).not.toBe('')
    expect(await people.readPermit(path)).toEqual(before)
  })

  it('BR-PERMIT-70: a PAA has no modification request', async () => {
    const path = await people.apply(paa)
    expect((await people.officer.refusal(assessPermit, { params: path, body: modification })).status).toBe(409)
  })

  it('BR-PERMIT-43: only immediate works have a duration challenge', async () => {
    const path = await people.apply()
    const body = {
      ...grant,
      is_duration_challenged: true,
      reasonable_period_end_date: '2026-12-20',
      additional_comments: 'Too long',
    }
    expect((await people.officer.refusal(assessPermit, { params: path, body })).status).toBe(409)
  })

  it('BR-PERMIT-51: a granted permit cannot be marked under assessment', async () => {
    const path = await people.apply()
    await people.decide(path)
    expect((await people.officer.refusal(markUnderAssessment, { params: path, body: {} })).status).toBe(409)
  })

  it('BR-PERMIT-52: two officers decide at once: one is heard', async () => {
    const path = await people.apply()
    const [one, two] = [people.officer, world.as('api-officer@marlshire.example')]
    const answers = await Promise.all([
      one.call(assessPermit, { params: path, body: grant }),
      two.call(assessPermit, { params: path, body: refusal }),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 409])
    const decided = (await people.history(path)).filter((event) => /granted|refused/.test(event))
    expect(decided).toHaveLength(1)
  })

  it.each([
    ['BR-ROLE-45: the officer of the neighbouring authority', 'officer@eastmarl.example'],
    ['BR-ROLE-44: the promoter’s planner', 'planner@water.example'],
    ['BR-ROLE-21: a contractor', 'contractor@groundworks.example'],
    ['BR-ROLE-44: an administrator', 'admin@marlshire.example'],
  ])('%s', async (_, email) => {
    const path = await people.apply()
    const refused = await world.as(email).refusal(assessPermit, { params: path, body: grant })
    expect(refused).toMatchObject({ status: 401, message: 'Access restricted' })
    expect((await people.readPermit(path)).permit_status).toBe('submitted')
  })

  it('BR-ROLE-44: a permit that is not there, or is of other works', async () => {
    const [path, other] = [await people.apply(), await people.apply()]
    const missing = { ...path, permitReferenceNumber: `${path.workReferenceNumber}-09` }
    expect((await people.officer.refusal(assessPermit, { params: missing, body: grant })).status).toBe(404)
    const crossed = { ...path, permitReferenceNumber: other.permitReferenceNumber }
    expect((await people.officer.refusal(assessPermit, { params: crossed, body: grant })).status).toBe(404)
  })
})
