import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  addAncillaryInformation,
  getAncillaryInformation,
  removeAncillaryInformation,
} from '../../../domain/contract/ancillary-informations.ts'
import { getAncillaryInformationsInBox } from '../../../domain/contract/geojson.ts'
import { cancelPermit } from '../../../domain/contract/permits.ts'
import { ancillaryInformationMachine } from '../../../domain/rules/ancillary-information-states.ts'
import { compound } from '../../testing/ancillary-information.ts'
import { peopleOf, refusal, type People, type PermitPath } from '../../testing/people.ts'
import { walkSteps, type Walk } from '../../testing/walk-machine.ts'
import { startWorld, type World } from '../../testing/world.ts'

let world: World
let people: People
beforeAll(async () => {
  world = await startWorld()
  people = peopleOf(world)
})
afterAll(() => world.stop())
beforeEach(() => world.clock.set('2026-11-24T10:00'))

type Changes = Parameters<typeof compound>[0]

const add = async (path: PermitPath, changes?: Changes) => {
  const made = await people.planner.must(addAncillaryInformation, { params: path, body: compound(changes) })
  return { ...path, ancillaryInformationReferenceNumber: made.ancillary_info_reference_number }
}
const addRefused = (path: PermitPath, changes?: Changes) =>
  people.planner.refusal(addAncillaryInformation, { params: path, body: compound(changes) })
const removal = { ancillary_info_removal_reason: 'The compound was taken down' }
const remove = (params: PermitPath) => people.planner.must(removeAncillaryInformation, { params, body: removal })

describe('ancillary information', () => {
  it('BR-PERMIT-94, BR-GEN-77: is added under the number of its permit', async () => {
    const path = await people.apply()
    const item = await add(path)
    expect(item.ancillaryInformationReferenceNumber).toBe(`${path.permitReferenceNumber}-AI-01`)
    expect(await people.officer.must(getAncillaryInformation, { params: item })).toEqual({
      ancillary_info_reference_number: `${path.permitReferenceNumber}-AI-01`,
      ...compound(),
      ancillary_info_type_string: 'Site compound for works',
      ancillary_info_status: 'added',
      ancillary_info_status_string: 'Added',
      ancillary_info_removal_reason: null,
      date_created: '2026-11-24T10:00:00.000Z',
      date_removed: null,
    })
    expect(await people.history(path)).toContain('ancillary_info_added')
  })

  it('BR-PERMIT-94: removing marks it, and it stays to be read', async () => {
    const path = await people.apply()
    const item = await add(path)
    world.clock.set('2026-11-25T10:00')
    await remove(item)
    expect(await people.planner.must(getAncillaryInformation, { params: item })).toMatchObject({
      ancillary_info_status: 'removed',
      date_removed: '2026-11-25T10:00:00.000Z',
      ...removal,
    })
    expect(await people.history(path)).toContain('ancillary_info_removed')
  })

  it('BR-REP-19, BR-PERMIT-94: is on the map on the days of its permit, and moves with them', async () => {
    const path = await people.apply()
    const { ancillaryInformationReferenceNumber: reference } = await add(path)
    const { rows } = await sql<{ start: string; end: string }>`
      select start_on::text as start, end_on::text as end from permit
       where reference = ${path.permitReferenceNumber}`.execute(world.db)
    const [{ start, end } = { start: '', end: '' }] = rows
    const shownFrom = async (start_date: string) => {
      const box = { minEasting: 0, minNorthing: 0, maxEasting: 700_000, maxNorthing: 1_300_000 }
      const query = { ...box, start_date, ancillary_info_reference_number: reference }
      const { features } = await people.officer.must(getAncillaryInformationsInBox, { query })
      return features.map(({ properties }) => [properties.permit_reference_number, properties.promoter_organisation])
    }
    const promoter = (await people.readPermit(path)).promoter_organisation
    const dayAfter = Temporal.PlainDate.from(end).add({ days: 1 }).toString()
    expect(await shownFrom(start)).toEqual([[path.permitReferenceNumber, promoter]])
    expect(await shownFrom(end)).toHaveLength(1)
    expect(await shownFrom(dayAfter)).toEqual([])
    await sql`update permit set proposed_end_on = proposed_end_on + 1 where reference = ${path.permitReferenceNumber}`.execute(
      world.db,
    )
    expect(await shownFrom(dayAfter)).toHaveLength(1)
  })

  it('BR-WORK-05: the permit shows them, newest first, those removed too', async () => {
    const path = await people.apply()
    const first = await add(path)
    await remove(first)
    await add(path)
    const shown = (await people.readPermit(path)).ancillary_informations ?? []
    expect(shown.map((item) => [item.ancillary_info_reference_number.slice(-2), item.ancillary_info_status])).toEqual([
      ['02', 'added'],
      ['01', 'removed'],
    ])
  })

  it('BR-PERMIT-94, BR-GEN-80: twenty at once on a permit; a removed one makes room, but not its number', async () => {
    const path = await people.apply()
    const items = []
    for (let n = 0; n < 20; n += 1) items.push(await add(path))
    expect(await addRefused(path)).toMatchObject({ status: 409, problems: [{ rule: 'BR-PERMIT-94' }] })
    await remove(items[0] ?? path)
    expect((await add(path)).ancillaryInformationReferenceNumber).toMatch(/-AI-21$/)
    expect((await addRefused(path)).status).toBe(409)
  })

  it('BR-PERMIT-94: two that come at once when one is left do not both get in', async () => {
    const path = await people.apply()
    for (let n = 0; n < 19; n += 1) await add(path)
    const body = compound()
    const both = await Promise.all(
      [0, 1].map(() => people.planner.call(addAncillaryInformation, { params: path, body })),
    )
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409])
  })

  const point = (easting: number) => ({ type: 'Point' as const, coordinates: [easting, 100_000] as [number, number] })
  const line = {
    type: 'LineString' as const,
    coordinates: [
      [600_000, 100_000],
      [600_010, 100_000],
    ] as [number, number][],
  }
  it.each<[Changes, string]>([
    [{ location_description: null }, 'location_description'],
    [{ ancillary_info_description: ' ' }, 'ancillary_info_description'],
    [{ ancillary_info_coordinates: [] }, 'ancillary_info_coordinates'],
    [{ ancillary_info_coordinates: [line] }, 'ancillary_info_coordinates'],
    [{ ancillary_info_coordinates: [point(600_000), point(600_000)] }, 'ancillary_info_coordinates'],
    [
      { ancillary_info_coordinates: Array.from({ length: 11 }, (_, at) => point(600_000 + at)) },
      'ancillary_info_coordinates',
    ],
    [{ usrns: [] }, 'usrns'],
    [{ usrns: [7] }, 'usrns'],
    [{ usrns: Array.from({ length: 26 }, (_, at) => 99_000_001 + at) }, 'usrns'],
  ])('BR-PERMIT-94, BR-GEN-08, 31, 35: %j is refused', async (changes, field) => {
    expect(await addRefused(await people.apply(), changes)).toMatchObject({
      status: 400,
      fields: [expect.stringContaining(field)],
    })
  })

  it('BR-PERMIT-94: signals and other traffic controls need not say where', async () => {
    const ancillary_info_type = 'portable_traffic_signals_or_other_traffic_controls'
    const item = await add(await people.apply(), { ancillary_info_type, location_description: null })
    expect(item.ancillaryInformationReferenceNumber).toMatch(/-AI-01$/)
  })

  it.each([
    ['refused', (path: PermitPath) => people.decide(path, refusal)],
    [
      'cancelled',
      (path: PermitPath) => people.planner.must(cancelPermit, { params: path, body: { permit_status: 'cancelled' } }),
    ],
  ])('BR-PERMIT-94: none is added to a permit that is %s', async (_, arrange) => {
    const path = await people.apply()
    await arrange(path)
    expect((await addRefused(path)).status).toBe(409)
  })

  it('BR-ROLE-44: an item is found under its own permit only', async () => {
    const item = await add(await people.apply())
    const other = await people.apply()
    const params = { ...item, ...other }
    expect(await people.officer.refusal(getAncillaryInformation, { params })).toMatchObject({ status: 404 })
  })
})

type AncillaryWalk = Walk<'added' | 'removed', 'add' | 'remove', PermitPath>

const walk = (): AncillaryWalk => ({
  machine: ancillaryInformationMachine,
  walkers: {
    Planner: people.planner,
    Contractor: people.contractor,
    HighwayAuthority: people.officer,
    Admin: world.as('admin@water.example'),
  },
  arrange: async (state) => {
    const item = await add(await people.apply())
    if (state === 'removed') await remove(item)
    return item
  },
  attempts: {
    add: (client, params) => client.call(addAncillaryInformation, { params, body: compound() }),
    remove: (client, params) => client.call(removeAncillaryInformation, { params, body: removal }),
  },
  stateOf: async (params) => {
    const item = await people.planner.must(getAncillaryInformation, { params })
    return item.ancillary_info_status === 'upcoming_enum' ? null : item.ancillary_info_status
  },
})

describe('BR-PERMIT-94: every state, action and role', () => {
  it.each(walkSteps(walk, ancillaryInformationMachine))('$name', ({ run }) => run())
})
