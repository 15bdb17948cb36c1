import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SearchKind } from '../../../domain/contract/enums/search.ts'
import { searchEverything } from '../../../domain/contract/search.ts'
import { insertFpn, insertInspection } from '../../testing/listed-findings.ts'
import { insertActivity, insertMaterialClassification, insertSection58 } from '../../testing/listed-open-records.ts'
import { insertListedPermit } from '../../testing/listed-permit.ts'
import { insertWorksToList } from '../../testing/own-rows.ts'
import { startWorld, type World } from '../../testing/world.ts'

const planner = 'planner@water.example'
const seesAll = 'api-planner@water.example'
const rival = 'planner@broadband.example'
const contractor = 'contractor@groundworks.example'
const officer = 'officer@marlshire.example'
const neighbour = 'officer@eastmarl.example'
const admin = 'admin@marlshire.example'

let world: World
beforeAll(async () => {
  world = await startWorld()
  const { db } = world
  await insertWorksToList(world)
  await insertListedPermit(db, 'MW00112345678-01')
  await insertInspection(db, 'MW00112345678-INSP-01')
  await insertInspection(db, 'MW00112345678-INSP-02', { deleted_at: '2026-11-21T09:00:00Z' })
  await insertFpn(db, 'MW00112345678-FPN-01')
  await db
    .updateTable('permit')
    .set({
      details: JSON.stringify({
        secondary_contact: 'Ines Okoro',
        secondary_contact_number: '01632 960777',
        secondary_contact_email: 'ines@works.example',
        project_reference_number: 'RENEW/2026-7',
      }),
    })
    .where('reference', '=', 'MW00112345678-01')
    .execute()
  await insertSection58(db, 'S58-5510-00000077')
  await insertActivity(db, 'ARN-5520-00000066', { highway_authority_swa_code: '5520' })
  await insertMaterialClassification(db, 'MW00000055-MC')
  const comment = {
    work_reference: 'MW00112345678',
    topic: 'general_enquiry',
    detail: 'Said',
    author_email: officer,
    author_organisation: '5510',
    author_side: 'authority',
    created_at: '2026-11-20T09:00:00Z',
  } as const
  const comments = [
    { ...comment, reference: 'MW00112345678-COM-01', sequence: 1, is_internal: false },
    { ...comment, reference: 'MW00112345678-COM-02', sequence: 2, is_internal: true },
  ]
  // whose works they are about is filled in by the database
  await db
    .insertInto('comment')
    .values(comments as never)
    .execute()
})
afterAll(() => world.stop())

interface Asked {
  readonly kind?: SearchKind
  readonly offset?: number
  readonly swa_code?: string
}

const groupsOf = async (q: string, by = officer, asked: Asked = {}) =>
  (await world.as(by).must(searchEverything, { query: { q, ...asked } })).groups
const titles = async (q: string, kind: SearchKind, by = officer, asked: Asked = {}) =>
  (await groupsOf(q, by, { kind, ...asked })).flatMap(({ rows }) => rows.map(({ title }) => title))
const kindsOf = async (q: string, by = officer, asked: Asked = {}) =>
  (await groupsOf(q, by, asked)).map(({ kind }) => kind)

describe('a reference', () => {
  test.each(['MW00112345678-01', 'mw00112345678-01', ' MW001 1234 5678 01', 'mw0011234567801', 'MW00112345678.01'])(
    'typed as %s is the permit, first of all',
    async (typed) => {
      const [first] = await groupsOf(typed)
      expect(first).toMatchObject({
        kind: 'permits',
        rows: [
          {
            reference: 'MW00112345678-01',
            is_exact: true,
            work_reference_number: 'MW00112345678',
            permit_reference_number: 'MW00112345678-01',
            status_string: expect.stringMatching(/\w/),
          },
        ],
      })
    },
  )

  test('of works brings what hangs on them; a deleted inspection is gone (BR-INSP-29)', async () => {
    const kinds = await kindsOf('MW00112345678')
    expect(kinds).toEqual(['works', 'permits', 'inspections', 'fixed_penalty_notices', 'comments'])
    expect(await titles('MW00112345678', 'inspections')).toEqual(['MW00112345678-INSP-01'])
    expect(await titles('mw00112345678insp', 'inspections')).toEqual(['MW00112345678-INSP-01'])
  })

  test('is found by a part of its digits, with or without its suffix', async () => {
    expect(await titles('2345678', 'works')).toEqual(['MW00112345678'])
    expect(await titles('345678-01', 'permits')).toEqual(['MW00112345678-01'])
  })

  test('of the promoter’s own project leads to its permits', async () => {
    expect(await titles('renew 2026', 'permits', planner)).toEqual(['MW00112345678-01'])
    expect(await titles('renew 2026', 'permits', rival)).toEqual([])
  })

  test('that hangs on no works is found as its list shows it (BR-ROLE-67)', async () => {
    for (const by of [planner, rival, officer])
      expect(await titles('s58551000000077', 'section_58s', by)).toHaveLength(1)
    expect(await titles('S58-5510-00000077', 'section_58s', neighbour)).toEqual([])
    expect(await titles('ARN-5520-00000066', 'activities', planner)).toHaveLength(1)
    expect(await titles('ARN-5520-00000066', 'activities', officer)).toEqual([])
    expect(await titles('mw00000055mc', 'material_classifications', officer)).toEqual(['MW00000055-MC'])
  })
})

describe('what somebody may not see', () => {
  test('BR-REP-05, BR-ROLE-66: another organisation’s works and what hangs on them are not there', async () => {
    expect(await kindsOf('MW00112345678', rival)).toEqual([])
    expect(await kindsOf('MW00112345678-01', neighbour)).toEqual([])
    expect(await titles('MB001', 'works', rival)).toEqual(['MB001-C'])
    expect(await titles('MB001', 'works', planner)).toEqual([])
  })

  test('BR-ROLE-13: nor is a workstream that the person has no access to', async () => {
    expect(await titles('MW004-B', 'works', planner)).toEqual([])
    expect(await titles('MW004-B', 'works', seesAll)).toEqual(['MW004-B'])
  })

  test('BR-WORK-07: an internal comment is its own side’s', async () => {
    expect(await titles('MW00112345678', 'comments', officer)).toHaveLength(2)
    expect(await titles('MW00112345678', 'comments', planner)).toEqual(['MW00112345678-COM-01'])
  })

  test('BR-ROLE-24, 25: a contractor names the promoter it works for', async () => {
    expect(await world.as(contractor).refusal(searchEverything, { query: { q: 'MB001' } })).toMatchObject({
      status: 400,
      fields: ['swa_code'],
    })
    expect(await titles('MB001', 'works', contractor, { swa_code: '7710' })).toEqual(['MB001-C'])
    const stranger = { q: 'MB001', swa_code: '7220' }
    expect(await world.as(contractor).refusal(searchEverything, { query: stranger })).toMatchObject({ status: 401 })
  })

  test('BR-ROLE-06: an administrator alone finds people and what is administered', async () => {
    expect(await kindsOf('MW00112345678', admin)).toEqual([])
    expect(await kindsOf('officer', admin)).toEqual(['users'])
    expect(await kindsOf('High Street', admin)).toEqual([])
  })
})

describe('a name', () => {
  test('of a street, with its town or by its USRN', async () => {
    const { rows } = (await groupsOf('busy street, testing', planner))[0] ?? { rows: [] }
    expect(rows[0]).toMatchObject({ title: 'Busy Street, Testing', reference: '99000002', easting: expect.any(Number) })
    expect((await groupsOf('99000002'))[0]).toMatchObject({ kind: 'streets', rows: [{ is_exact: true }] })
  })

  test('of a town is a place with its streets', async () => {
    const places = await groupsOf('brackw', officer, { kind: 'places' })
    expect(places[0]?.rows[0]).toMatchObject({
      title: 'Brackwell',
      detail: expect.stringMatching(/^Town.*\d+ streets?$/),
    })
  })

  test('of a contact leads to the permit that names them, for those who see it', async () => {
    const contact = { title: 'Ines Okoro', permit_reference_number: 'MW00112345678-01' }
    expect((await groupsOf('okoro', planner, { kind: 'contacts' }))[0]?.rows).toMatchObject([contact])
    expect((await groupsOf('ines 960777', officer, { kind: 'contacts' }))[0]?.rows).toMatchObject([contact])
    expect(await titles('ines@works', 'contacts', planner)).toEqual(['Ines Okoro'])
    // part of an address is no name
    expect(await titles('works', 'contacts', planner)).toEqual([])
    expect(await titles('okoro', 'contacts', rival)).toEqual([])
    expect(await titles('okoro', 'contacts', neighbour)).toEqual([])
  })

  test('of a colleague is found in the own organisation alone', async () => {
    const of = async (by: string) =>
      (await groupsOf('water.example', by, { kind: 'users' })).flatMap(({ rows }) => rows)
    expect((await of(planner)).map(({ reference }) => reference)).toContain(planner)
    expect(await of(officer)).toEqual([])
  })
})

test('one kind comes in pages of 25, counted (BR-REP-01, 04)', async () => {
  await Promise.all(
    Array.from({ length: 27 }, (_, n) => insertListedPermit(world.db, `MW0017777${String(n).padStart(4, '0')}-01`)),
  )
  const [first] = await groupsOf('mw0017777', planner, { kind: 'works' })
  expect(first).toMatchObject({ pagination: { total_rows: 27, has_next_page: true } })
  expect(first?.rows).toHaveLength(25)
  const [second] = await groupsOf('mw0017777', planner, { kind: 'works', offset: 25 })
  expect(second?.rows).toHaveLength(2)
  const [brief] = await groupsOf('mw0017777', planner)
  expect(brief).toMatchObject({ kind: 'works', pagination: { total_rows: 0, has_next_page: true } })
  expect(brief?.rows).toHaveLength(5)
})

test('nothing to look for is refused, signs alone find nothing', async () => {
  expect(await world.as(officer).refusal(searchEverything, { query: { q: ' ' } })).toMatchObject({
    status: 400,
    fields: ['q'],
  })
  expect(await kindsOf('%_-')).toEqual([])
})
