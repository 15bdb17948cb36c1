import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { BodyOf } from '../../../domain/contract/endpoint.ts'
import {
  createSavedView,
  deleteSavedView,
  listSavedViews,
  pinSavedView,
  updateSavedView,
} from '../../../domain/contract/saved-views.ts'
import { startWorld, type World } from '../../testing/world.ts'

const planner = 'planner@water.example'
const colleague = 'api-planner@water.example'
const admin = 'admin@water.example'
const contractor = 'contractor@groundworks.example'
const officer = 'officer@marlshire.example'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
beforeEach(() => world.db.deleteFrom('saved_view').execute())
afterAll(() => world.stop())

type Body = BodyOf<typeof createSavedView>

const view = (changes: Partial<Body> = {}): Body => ({
  name: 'Refused, newest first',
  list_address: '/permits',
  list_title: 'Permits',
  search: 'status=refused&sort_column=date_created',
  is_shared: false,
  ...changes,
})

const make = async (who: string, changes: Partial<Body> = {}) =>
  (await world.as(who).must(createSavedView, { body: view(changes) })).saved_view_id
const seenBy = async (who: string, query: { swa_code?: string } = {}) =>
  (await world.as(who).must(listSavedViews, { query })).rows
const namesOf = async (who: string, query = {}) => (await seenBy(who, query)).map(({ name }) => name)
const said = { name: 'Refused', search: '?status=refused', is_shared: true }

describe('saved views', () => {
  it('keep the address of a list for their maker', async () => {
    const saved_view_id = await make(planner)
    expect(await seenBy(planner)).toMatchObject([
      { ...view(), saved_view_id, is_own: true, may_change: true, is_pinned: false, promoter_swa_code: null },
    ])
    expect(await namesOf(colleague)).toEqual([])
  })

  it('are seen by the organisation once they are shared, and by nobody else', async () => {
    await make(planner, { is_shared: true })
    expect(await seenBy(colleague)).toMatchObject([
      { is_own: false, may_change: false, owner_name: expect.stringMatching(/\w/) },
    ])
    for (const other of ['planner@broadband.example', officer, contractor]) expect(await namesOf(other)).toEqual([])
  })

  it('of a contractor belong to the promoter that it acts for (BR-ROLE-20, 24)', async () => {
    await make(contractor, { promoter_swa_code: '9310' })
    await make(contractor, { promoter_swa_code: '7710', name: 'Cables' })
    expect(await namesOf(contractor, { swa_code: '9310' })).toEqual(['Refused, newest first'])
    expect(await namesOf(contractor)).toEqual(['Cables', 'Refused, newest first'])
    expect(await world.as(contractor).refusal(createSavedView, { body: view() })).toMatchObject({
      status: 400,
      fields: ['promoter_swa_code'],
    })
    const body = view({ promoter_swa_code: '5510' })
    expect(await world.as(contractor).refusal(createSavedView, { body })).toMatchObject({ status: 401 })
    const query = { swa_code: '5510' }
    expect(await world.as(contractor).refusal(listSavedViews, { query })).toMatchObject({ status: 401 })
  })

  it('have one name each, whatever its letter case', async () => {
    await make(planner)
    const body = view({ name: 'REFUSED, newest first ' })
    expect(await world.as(planner).refusal(createSavedView, { body })).toMatchObject({ status: 409 })
    await make(colleague)
  })

  it('lead to lists alone', async () => {
    for (const list_address of ['//elsewhere.example', 'https://elsewhere.example', '/permits?x=1', '/../x']) {
      const refused = await world.as(planner).refusal(createSavedView, { body: view({ list_address }) })
      expect(refused).toMatchObject({ status: 400, fields: ['list_address'] })
    }
  })
})

describe('changing, sharing and deleting', () => {
  it('is for the maker: a colleague may only use a shared one', async () => {
    const params = { savedViewId: await make(planner, { is_shared: true }) }
    expect(await world.as(colleague).refusal(updateSavedView, { params, body: said })).toMatchObject({ status: 401 })
    expect(await world.as(colleague).refusal(deleteSavedView, { params })).toMatchObject({ status: 401 })
    expect(await world.as(officer).refusal(deleteSavedView, { params })).toMatchObject({ status: 404 })
    await world.as(planner).must(updateSavedView, { params, body: said })
    expect(await seenBy(colleague)).toMatchObject([{ name: 'Refused', search: 'status=refused' }])
    await world.as(planner).must(deleteSavedView, { params })
    expect(await namesOf(planner)).toEqual([])
  })

  it('of a shared one is for an Admin of the organisation too; of a private one never', async () => {
    const params = { savedViewId: await make(planner, { is_shared: true }) }
    expect(await seenBy(admin)).toMatchObject([{ is_own: false, may_change: true }])
    await world.as(admin).must(updateSavedView, { params, body: { ...said, is_shared: false } })
    expect(await world.as(admin).refusal(deleteSavedView, { params })).toMatchObject({ status: 404 })
    expect(await namesOf(planner)).toEqual(['Refused'])
    const stranger = await world.as('admin@marlshire.example').refusal(deleteSavedView, { params })
    expect(stranger).toMatchObject({ status: 404 })
  })

  it('to a name that another view of the same person has is refused', async () => {
    await make(planner, { name: 'Refused' })
    const params = { savedViewId: await make(planner, { name: 'Deemed' }) }
    expect(await world.as(planner).refusal(updateSavedView, { params, body: said })).toMatchObject({ status: 409 })
    await world.as(planner).must(updateSavedView, { params, body: { ...said, name: 'deemed' } })
  })
})

describe('pins', () => {
  const pin = (who: string, savedViewId: number, is_pinned = true) =>
    world.as(who).must(pinSavedView, { params: { savedViewId }, body: { is_pinned } })

  it('are each person’s own, on their own views and on shared ones', async () => {
    const id = await make(planner, { is_shared: true })
    await pin(colleague, id)
    await pin(colleague, id)
    expect(await seenBy(colleague)).toMatchObject([{ is_pinned: true }])
    expect(await seenBy(planner)).toMatchObject([{ is_pinned: false }])
    await pin(colleague, id, false)
    expect(await seenBy(colleague)).toMatchObject([{ is_pinned: false }])
    const params = { savedViewId: id }
    expect(await world.as(officer).refusal(pinSavedView, { params, body: { is_pinned: true } })).toMatchObject({
      status: 404,
    })
  })

  it('of others go when a view is shared no longer', async () => {
    const id = await make(planner, { is_shared: true })
    await pin(planner, id)
    await pin(colleague, id)
    const params = { savedViewId: id }
    await world.as(planner).must(updateSavedView, { params, body: { ...said, is_shared: false } })
    expect(await world.db.selectFrom('saved_view_pin').select('email').execute()).toEqual([{ email: planner }])
  })
})

it('a person keeps 100 at most', async () => {
  const id = await make(planner)
  const row = await world.db.selectFrom('saved_view').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  const { id: _, ...copied } = row
  const copies = Array.from({ length: 99 }, (_one, n) => ({
    ...copied,
    name: `Copy ${n}`,
    changed_at: row.changed_at.toString(),
  }))
  await world.db.insertInto('saved_view').values(copies).execute()
  const refused = await world.as(planner).refusal(createSavedView, { body: view({ name: 'One more' }) })
  expect(refused.status).toBe(409)
  await make(colleague)
})
