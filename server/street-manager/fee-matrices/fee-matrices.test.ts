import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { listAudit } from '../../../domain/contract/audit.ts'
import {
  deleteFeeMatrixDraft,
  getFeeMatrix,
  getFeeMatrixDraft,
  listFeeMatrixVersions,
  previewFeeMatrix,
  publishFeeMatrix,
  saveFeeMatrixDraft,
} from '../../../domain/contract/fee-matrices.ts'
import { peopleOf } from '../../testing/people.ts'
import { startWorld, type World } from '../../testing/world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

const params = { organisationReference: '5510' }

describe('the fee matrix of an authority', () => {
  it('is for anybody signed in: six fees in two columns, and when there is a discount (BR-FEE-08, 09)', async () => {
    for (const email of ['planner@broadband.example', 'officer@eastmarl.example', 'admin@water.example']) {
      const matrix = await world.as(email).must(getFeeMatrix, { params })
      expect(Object.keys(matrix).filter((name) => name.endsWith('_fee_non_traffic_sensitive'))).toHaveLength(6)
      expect(matrix).toMatchObject({
        permit_variation_fee_traffic_sensitive: 45,
        permit_variation_fee_non_traffic_sensitive: 35,
        discount_guidance: expect.any(String) as string,
      })
    }
  })

  it.each(['9310', '8010', '0000', 'NONE'])('is not there for %s, which has filled in none', async (code) => {
    const answer = world.as('planner@water.example').refusal(getFeeMatrix, { params: { organisationReference: code } })
    expect((await answer).status).toBe(404)
  })
})

describe('the fees that an authority writes', () => {
  const admin = 'admin@marlshire.example'
  const draft = () => world.as(admin).must(getFeeMatrixDraft)
  const save = async (change: object) => {
    const { date_changed: _, changed_by: _by, changes: _changes, is_first: _first, ...values } = await draft()
    return { ...values, ...change }
  }
  beforeEach(async () => {
    if ((await draft()).revision > 0) await world.as(admin).must(deleteFeeMatrixDraft)
  })

  it('begin from the last version, are kept as a draft and charge nobody until they are published', async () => {
    expect(await draft()).toMatchObject({ revision: 0, minor_works_permit_fee_traffic_sensitive: 65, changes: '' })
    const body = await save({ minor_works_permit_fee_traffic_sensitive: 70.5 })
    await world.as(admin).must(saveFeeMatrixDraft, { body })
    expect(await draft()).toMatchObject({ revision: 1, changed_by: admin })
    expect((await draft()).changes).toContain('from £65 to £70.50')
    const now = await world.as(admin).must(getFeeMatrix, { params })
    expect(now.minor_works_permit_fee_traffic_sensitive).toBe(65)
  })

  it('BR-GEN-01: refuse amounts that are none, naming each', async () => {
    const body = await save({
      minor_works_permit_fee_traffic_sensitive: -1,
      major_paa_fee_traffic_sensitive: 1.005,
      discount_guidance: 'x'.repeat(501),
    })
    const refusal = await world.as(admin).refusal(saveFeeMatrixDraft, { body })
    expect(refusal.status).toBe(400)
    expect([...refusal.fields].sort()).toEqual([
      'discount_guidance',
      'major_paa_fee_traffic_sensitive',
      'minor_works_permit_fee_traffic_sensitive',
    ])
  })

  it('tell a colleague what was changed meanwhile', async () => {
    const body = await save({ minor_works_permit_fee_traffic_sensitive: 66 })
    await world.as(admin).must(saveFeeMatrixDraft, { body })
    const refusal = await world.as(admin).refusal(saveFeeMatrixDraft, { body })
    expect(refusal).toMatchObject({ status: 409 })
    expect(refusal.message).toMatch(/^admin@marlshire.example saved the draft .* from £65 to £66/)
  })

  it('are not published while one is missing, or for a day that is over', async () => {
    const body = await save({ minor_works_permit_fee_traffic_sensitive: null })
    await world.as(admin).must(saveFeeMatrixDraft, { body })
    const publish = (effective_from: string, revision: number) =>
      world.as(admin).refusal(publishFeeMatrix, { body: { revision, effective_from } })
    expect(await publish('2026-11-24', 1)).toMatchObject({
      status: 409,
      fields: ['minor_works_permit_fee_traffic_sensitive'],
    })
    expect((await world.as(admin).refusal(previewFeeMatrix)).status).toBe(409)
    expect(await publish('2026-11-23', 1)).toMatchObject({ status: 400, fields: ['effective_from'] })
    expect((await publish('2026-11-24', 0)).status).toBe(409)
  })

  it('BR-ROLE-64: are for the authority’s administrators alone', async () => {
    for (const by of ['officer@marlshire.example', 'admin@water.example', 'planner@water.example']) {
      expect((await world.as(by).refusal(getFeeMatrixDraft)).status, by).toBe(401)
      expect((await world.as(by).refusal(previewFeeMatrix)).status, by).toBe(401)
      expect((await world.as(by).refusal(deleteFeeMatrixDraft)).status, by).toBe(401)
      const body = { revision: 0, effective_from: '2026-12-01' }
      expect((await world.as(by).refusal(publishFeeMatrix, { body })).status, by).toBe(401)
    }
  })

  it('BR-FEE-08: are in force from their day on, keep what was charged, and stay in the history', async () => {
    const people = peopleOf(world)
    const early = await people.apply()
    await people.decide(early)
    const feeOf = async ({ permitReferenceNumber }: { permitReferenceNumber: string }) =>
      (
        await world.db
          .selectFrom('chargeable_event')
          .select(['fee_pence', 'matrix_version'])
          .where('permit_reference', '=', permitReferenceNumber)
          .executeTakeFirstOrThrow()
      ).fee_pence
    const before = await feeOf(early)
    const body = await save({
      minor_works_permit_fee_traffic_sensitive: 99,
      minor_works_permit_fee_non_traffic_sensitive: 88,
    })
    const { revision } = await world.as(admin).must(saveFeeMatrixDraft, { body })
    const preview = await world.as(admin).must(previewFeeMatrix)
    expect(preview.rows[0]).toMatchObject({ permit_reference_number: early.permitReferenceNumber })
    expect(preview.draft_total).toBeGreaterThan(preview.current_total)
    await world.as(admin).must(publishFeeMatrix, { body: { revision, effective_from: '2026-11-25' } })
    const minor = async () =>
      (await world.as('planner@water.example').must(getFeeMatrix, { params })).minor_works_permit_fee_traffic_sensitive
    expect(await minor()).toBe(65)
    const versions = async (by: string) => (await world.as(by).must(listFeeMatrixVersions, { params })).rows
    expect(await versions(admin)).toMatchObject([
      { version: 2, is_to_come: true, is_in_force: false, published_by: admin },
      { version: 1, is_in_force: true, changes: '' },
    ])
    await world.waitUntil('2026-11-25T09:00')
    expect(await minor()).toBe(99)
    const late = await people.apply()
    await people.decide(late)
    expect(await feeOf(early)).toBe(before)
    expect([9900, 8800]).toContain(await feeOf(late))
    const [newest] = await versions('planner@water.example')
    expect(newest).toMatchObject({ is_in_force: true, published_by: null })
    expect(newest?.changes).toContain('from £65 to £99')
    const log = await world.as(admin).must(listAudit, { query: { event: ['fee_matrix_updated'] } })
    expect(log.rows[0]?.details).toContain('Version 2 published, in force from 25 November 2026: ')
  })
})
