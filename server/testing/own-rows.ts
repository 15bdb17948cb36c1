import { beforeAll, expect, test } from 'vitest'
import { insertListedPermit } from './listed-permit.ts'
import type { World } from './world.ts'

/** Works that tell apart who asks and where: whose they are, in which workstream, of which authority, on which street. */
export const worksToList = {
  plain: 'MW001-A',
  /** Marl Water's too, in a workstream that its planner does not see, on Busy Street, Brackwell. */
  unseen: 'MW004-B',
  /** Marl Broadband's. */
  rivals: 'MB001-C',
  /** In East Marl. */
  neighbours: 'MW001-E',
} as const

/** The works of {@link worksToList}, each with one permit: `MW001-A-01`. */
export async function insertWorksToList({ db }: World): Promise<void> {
  const busy = { usrn: 99000002, street_name: 'Busy Street', town: 'Brackwell', area_name: 'Marl Valley' }
  await insertListedPermit(db, 'MW001-A-01')
  await insertListedPermit(db, 'MW004-B-01', { workstream_prefix: '004', ...busy })
  await insertListedPermit(db, 'MB001-C-01', { promoter_swa_code: '7710' })
  await insertListedPermit(db, 'MW001-E-01', { highway_authority_swa_code: '5520' })
}

interface PlaceQuery {
  readonly swa_code?: string
  readonly organisation?: string
  readonly street_descriptor?: string
  readonly usrn?: string
  readonly geographical_area_reference_number?: string[]
}

interface OwnRowsList {
  readonly worldOf: () => World
  /** Path of the list below the Reporting API. */
  readonly path: string
  /** Works that have permits never go to another promoter. */
  readonly isOfPermits?: true
}

const officer = 'officer@marlshire.example'
const planner = 'planner@water.example'
const contractor = 'contractor@groundworks.example'

/**
 * Tests that a list shows each organisation the rows of its own works, and narrows them by place and other party. One row
 * has to be on each of {@link worksToList}.
 */
export function testOwnRows({ worldOf, path, isOfPermits }: OwnRowsList): void {
  const ask = (by: string, query: PlaceQuery) => {
    const pairs = Object.entries(query).flatMap(([name, value]) => [value].flat().map((one) => [name, String(one)]))
    return worldOf()
      .as(by)
      .request('GET', `/v6/reporting${path}?${new URLSearchParams(pairs)}`)
  }
  const worksSeen = async (by: string, query: PlaceQuery = {}) => {
    const { status, body } = await ask(by, query)
    expect(status).toBe(200)
    const { rows } = body as { rows: { work_reference_number: string }[] }
    return [...new Set(rows.map((row) => row.work_reference_number))].sort()
  }

  test('BR-REP-05: an authority sees what is in its area, in every workstream', async () => {
    expect(await worksSeen(officer)).toEqual(['MB001-C', 'MW001-A', 'MW004-B'])
    expect(await worksSeen('officer@eastmarl.example')).toEqual(['MW001-E'])
  })

  test('BR-ROLE-13: a promoter sees its own, without the workstreams that the person may not see', async () => {
    expect(await worksSeen(planner)).toEqual(['MW001-A', 'MW001-E'])
    expect(await worksSeen('api-planner@water.example')).toEqual(['MW001-A', 'MW001-E', 'MW004-B'])
    expect(await worksSeen('planner@broadband.example')).toEqual(['MB001-C'])
  })

  test('BR-ROLE-24, 25: a contractor names the promoter it works for, and nobody another organisation', async () => {
    expect((await ask(contractor, {})).status).toBe(400)
    expect(await worksSeen(contractor, { swa_code: '7710' })).toEqual(['MB001-C'])
    expect((await ask(contractor, { swa_code: '7220' })).status).toBe(401)
    expect((await ask(planner, { swa_code: '7710' })).status).toBe(401)
  })

  test.each<[string, PlaceQuery, string[]]>([
    ['BR-REP-06 part of the street', { street_descriptor: 'bUSy' }, ['MW004-B']],
    ['BR-REP-06 part of the town', { street_descriptor: 'brackw' }, ['MW004-B']],
    ['BR-REP-06 part of the area', { street_descriptor: 'valley' }, ['MW004-B']],
    ['BR-REP-06 part of the promoter’s name', { organisation: 'broad' }, ['MB001-C']],
    ['BR-GEN-35 a whole USRN', { usrn: '99000002' }, ['MW004-B']],
    ['BR-REP-11 an area of the authority', { geographical_area_reference_number: ['GA-901'] }, ['MW004-B']],
    ['BR-REP-11 no area that is there', { geographical_area_reference_number: ['GA-902'] }, []],
  ])('%s narrows the list of an authority', async (_, query, works) => {
    expect(await worksSeen(officer, query)).toEqual(works)
  })

  test('BR-REP-06, 11: a promoter asks for authorities by name, and areas say nothing to it', async () => {
    expect(await worksSeen(planner, { organisation: 'east' })).toEqual(['MW001-E'])
    expect(await worksSeen(planner, { geographical_area_reference_number: ['GA-901'] })).toHaveLength(2)
  })

  test('BR-GEN-35: what is no USRN is refused by name', async () => {
    const { status, body } = await ask(officer, { usrn: 'Busy' })
    expect(status).toBe(400)
    expect(JSON.stringify(body)).toContain('usrn')
  })

  if (!isOfPermits) {
    test('BR-S81-05: works that go to another promoter take their rows along', async () => {
      const { db } = worldOf()
      const move = (promoter_swa_code: string) =>
        db.updateTable('work').set({ promoter_swa_code }).where('reference', '=', worksToList.plain).execute()
      await move('7710')
      expect(await worksSeen('planner@broadband.example')).toEqual(['MB001-C', 'MW001-A'])
      expect(await worksSeen(planner)).toEqual(['MW001-E'])
      await move('9310')
    })
  }

  beforeAll(async () => {
    const { db } = worldOf()
    const area = { reference: 'GA-901', organisation_reference: '5510', name: 'North' }
    await db
      .insertInto('geographical_area')
      .values({ ...area, modified_at: '2026-11-24T09:00:00Z' })
      .onConflict((there) => there.doNothing())
      .execute()
    await db
      .insertInto('geographical_area_street')
      .values({ area_reference: 'GA-901', usrn: 99000002 })
      .onConflict((there) => there.doNothing())
      .execute()
  })
}
