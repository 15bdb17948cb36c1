import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { BodyOf } from '../../../domain/contract/endpoint.ts'
import { createTemplate, deleteTemplate, listTemplates, updateTemplate } from '../../../domain/contract/templates.ts'
import { startWorld, type World } from '../../testing/world.ts'

const planner = 'planner@water.example'
const colleague = 'api-planner@water.example'
const contractor = 'contractor@groundworks.example'
const officer = 'officer@marlshire.example'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
beforeEach(() => world.db.deleteFrom('template').execute())
afterAll(() => world.stop())

type Body = BodyOf<typeof createTemplate>

const application = {
  description_of_work: 'Repair a leak',
  activity_type: 'utility_repair_and_maintenance_works',
  excavation: true,
  permit_conditions: [{ condition: 'NCT01a' }],
} satisfies NonNullable<Body['application']>

const leak = (changes: Partial<Body> = {}): Body => ({
  kind: 'application',
  name: 'Leak repair',
  is_shared: false,
  application,
  ...changes,
})

const wording = (changes: Partial<Body> = {}): Body => ({
  kind: 'decision_text',
  name: 'Two weeks are too long',
  is_shared: false,
  decision_text: 'The works can be done in 1 week.',
  ...changes,
})

const make = (who: string, body: Body) => world.as(who).must(createTemplate, { body })
const namesOf = async (who: string, query: { kind?: Body['kind']; swa_code?: string } = {}) => {
  const { rows } = await world.as(who).must(listTemplates, { query })
  return rows.map(({ name }) => name)
}

describe('templates', () => {
  it('keep what was said, for their owner', async () => {
    const { template_id } = await make(planner, leak())
    const { rows } = await world.as(planner).must(listTemplates, {})
    expect(rows).toMatchObject([
      { template_id, name: 'Leak repair', is_own: true, promoter_swa_code: '9310', application, decision_text: null },
    ])
    expect(await namesOf(colleague)).toEqual([])
  })

  it('are seen by the organisation once they are shared, and by nobody else', async () => {
    await make(planner, leak({ is_shared: true }))
    const { rows } = await world.as(colleague).must(listTemplates, {})
    expect(rows).toMatchObject([{ is_own: false, owner_name: expect.stringMatching(/\w/) }])
    expect(await namesOf('planner@broadband.example')).toEqual([])
    expect(await namesOf(officer)).toEqual([])
    expect(await namesOf(contractor)).toEqual([])
  })

  it('of a contractor belong to the promoter that it acts for (BR-ROLE-20, 24)', async () => {
    await make(contractor, leak({ promoter_swa_code: '9310' }))
    await make(contractor, leak({ promoter_swa_code: '7710', name: 'Cable repair' }))
    expect(await namesOf(contractor, { swa_code: '9310' })).toEqual(['Leak repair'])
    expect(await namesOf(contractor)).toEqual(['Cable repair', 'Leak repair'])
    const unnamed = await world.as(contractor).refusal(createTemplate, { body: leak() })
    expect(unnamed).toMatchObject({ status: 400, fields: ['promoter_swa_code'] })
    const body = leak({ promoter_swa_code: '5510' })
    expect(await world.as(contractor).refusal(createTemplate, { body })).toMatchObject({ status: 401 })
    const stranger = await world.as(contractor).refusal(listTemplates, { query: { swa_code: '5510' } })
    expect(stranger.status).toBe(401)
  })

  it('of decisions are the officers’, those of applications the promoters’', async () => {
    await make(officer, wording())
    expect(await namesOf(officer, { kind: 'decision_text' })).toEqual(['Two weeks are too long'])
    expect(await namesOf(officer, { kind: 'application' })).toEqual([])
    expect(await world.as(planner).refusal(createTemplate, { body: wording() })).toMatchObject({ status: 401 })
    expect(await world.as(officer).refusal(createTemplate, { body: leak() })).toMatchObject({ status: 401 })
  })

  it('without what they are for are refused', async () => {
    const empty = await world.as(planner).refusal(createTemplate, { body: leak({ application: null }) })
    expect(empty).toMatchObject({ status: 400, fields: ['application'] })
    const silent = await world.as(officer).refusal(createTemplate, { body: wording({ decision_text: null }) })
    expect(silent).toMatchObject({ status: 400, fields: ['decision_text'] })
  })
})

describe('changing and deleting', () => {
  it('is for the owner: a colleague may only use a shared one', async () => {
    const { template_id: templateId } = await make(planner, leak({ is_shared: true }))
    const params = { templateId }
    const body = { name: 'Burst main', is_shared: false, application: {} }
    expect(await world.as(colleague).refusal(updateTemplate, { params, body })).toMatchObject({ status: 401 })
    expect(await world.as(colleague).refusal(deleteTemplate, { params })).toMatchObject({ status: 401 })
    await world.as(planner).must(updateTemplate, { params, body })
    expect(await namesOf(planner)).toEqual(['Burst main'])
    expect(await world.as(colleague).refusal(updateTemplate, { params, body })).toMatchObject({ status: 404 })
    await world.as(planner).must(deleteTemplate, { params })
    expect(await namesOf(planner)).toEqual([])
  })

  it('leaves what a template is for', async () => {
    const { template_id: templateId } = await make(planner, leak())
    const body = { name: 'Leak', is_shared: false, decision_text: 'No' }
    const refusal = await world.as(planner).refusal(updateTemplate, { params: { templateId }, body })
    expect(refusal).toMatchObject({ status: 400, fields: ['application'] })
  })
})

it('a person keeps 200 at most', async () => {
  const { template_id } = await make(planner, leak())
  const row = await world.db.selectFrom('template').selectAll().where('id', '=', template_id).executeTakeFirstOrThrow()
  const { id: _, ...copied } = row
  const copy = { ...copied, application: JSON.stringify(row.application), changed_at: row.changed_at.toString() }
  await world.db
    .insertInto('template')
    .values(Array.from({ length: 199 }, () => copy))
    .execute()
  const refusal = await world.as(planner).refusal(createTemplate, { body: leak() })
  expect(refusal.status).toBe(409)
  await make(colleague, leak())
})
