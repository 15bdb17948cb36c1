import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createAlteration, getAlteration } from '../../../domain/contract/alterations.ts'
import { getPermit } from '../../../domain/contract/permits.ts'
import { revertStart } from '../../../domain/contract/works.ts'
import { placeOn } from '../../testing/application.ts'
import { alterationsOf, changeRequest, oneDayLonger, type Alterations } from '../../testing/change-request.ts'
import { peopleOf, type People } from '../../testing/people.ts'
import { testStreets } from '../../testing/test-streets.ts'
import { uploadFile } from '../../testing/uploads.ts'
import { startWorld, type World } from '../../testing/world.ts'

let world: World
let people: People
let changes: Alterations
beforeAll(async () => {
  world = await startWorld()
  people = peopleOf(world)
  changes = alterationsOf(world)
})
afterAll(() => world.stop())
beforeEach(() => world.clock.set('2026-11-24T10:00'))

const day = (on: string) => `${on}T00:00:00.000Z`
const refusal = { alteration_status: 'refused', assessment_comments: 'The market needs the road' } as const

async function granted(applied = {}) {
  const path = await people.apply(applied)
  await people.decide(path)
  return path
}

describe('files of a change request', () => {
  const fileIds = async (path: Parameters<People['readPermit']>[0]) =>
    (await people.readPermit(path)).files?.map(({ file_id }) => file_id)

  it('BR-GEN-53: go to the permit when it is granted, beside those that are there', async () => {
    const [plan, photo] = [await uploadFile(people.planner), await uploadFile(people.planner)]
    const path = await granted({ file_ids: [plan] })
    const change = await changes.make(path, { ...oneDayLonger, file_ids: [plan, photo] })
    const { original, proposed } = await changes.read(change)
    const ids = (files: typeof original.files) => files?.map(({ file_id }) => file_id)
    expect([ids(original.files), ids(proposed.files)]).toEqual([[plan], [plan, photo]])
    expect(await fileIds(path)).toEqual([plan])
    await changes.decide(change)
    expect(await fileIds(path)).toEqual([plan, photo])
  })

  it('BR-ALT-33: stay with it when it is refused', async () => {
    const photo = await uploadFile(people.planner)
    const path = await granted()
    const change = await changes.make(path, { ...oneDayLonger, file_ids: [photo] })
    await changes.decide(change, refusal)
    expect(await fileIds(path)).toEqual([])
    expect((await changes.read(change)).proposed.files).toEqual([{ file_id: photo, name: 'plan.pdf' }])
  })

  it('BR-GEN-53: belong to nothing else, and nothing is kept of a request that names such a one', async () => {
    const taken = await uploadFile(people.planner)
    await people.apply({ file_ids: [taken] })
    const path = await granted()
    const refused = await changes.refused(path, { ...oneDayLonger, file_ids: [taken] })
    expect(refused).toMatchObject({ status: 400, fields: ['file_ids'] })
    expect((await people.readPermit(path)).permit_alterations).toEqual([])
  })

  it('BR-GEN-51: come to 50 on the permit at most', async () => {
    const path = await granted()
    const file_ids = Array.from({ length: 51 }, (_, at) => 900_000 + at)
    const refused = await changes.refused(path, { ...oneDayLonger, file_ids })
    expect(refused).toMatchObject({ status: 400, fields: ['file_ids'] })
  })
})

describe('early start', () => {
  const reason = { early_start_pre_approval: false, early_start_reason: 'The leak grows' } as const
  const early = { proposed_start_date: day('2026-11-26'), proposed_end_date: day('2026-11-27') }

  it('BR-PERMIT-11, BR-ALT-16: is asked about when a change moves the start into its range', async () => {
    const path = await granted()
    const refused = await changes.refused(path, early)
    expect(refused).toMatchObject({ status: 400, fields: ['early_start_pre_approval'] })
    await changes.decide(await changes.make(path, { ...early, ...reason }))
    expect(await people.readPermit(path)).toMatchObject({ is_early_start: true, ...reason })
  })

  it('BR-PERMIT-14: and an agreement goes with the start that moves out of it', async () => {
    const agreed = {
      early_start_pre_approval: true,
      pre_approval_details: 'By telephone',
      pre_approval_authoriser: 'Priya Nair',
    }
    const path = await granted({ ...early, ...agreed })
    await changes.decide(await changes.make(path, agreed))
    expect(await people.readPermit(path)).toMatchObject({
      is_early_start: false,
      early_start_pre_approval: null,
      pre_approval_details: null,
      pre_approval_authoriser: null,
    })
  })
})

describe('an end that a late start had moved', () => {
  /** Two days from Monday, begun on Tuesday on a quiet road: the end slides to Wednesday. */
  async function slid() {
    const path = await granted()
    world.clock.set('2026-12-08T12:00')
    await people.start(path, '2026-12-08T09:00:00Z')
    expect((await people.readPermit(path)).proposed_end_date).toBe(day('2026-12-09'))
    return path
  }
  const undo = (params: Awaited<ReturnType<typeof slid>>) =>
    people.planner.must(revertStart, { params, body: { revert_reason: 'Wrong works' } })
  const time = { proposed_start_time: '2026-12-07T08:00:00.000Z' }

  it('BR-PERMIT-82: does not come back when the start is undone after an extension', async () => {
    const path = await slid()
    await changes.decide(await changes.make(path, { ...time, proposed_end_date: day('2026-12-10') }))
    await undo(path)
    expect((await people.readPermit(path)).proposed_end_date).toBe(day('2026-12-10'))
  })

  it('BR-PERMIT-82: but after a change that left the end alone', async () => {
    const path = await slid()
    await changes.decide(await changes.make(path, { ...time, proposed_end_date: day('2026-12-09') }))
    await undo(path)
    expect((await people.readPermit(path)).proposed_end_date).toBe(day('2026-12-08'))
  })
})

describe('where the works are', () => {
  it('BR-ALT-12: moves on the works record with the change, and is kept as it was', async () => {
    const path = await granted()
    const before = (await people.readPermit(path)).works_coordinates
    const [corner = [0, 0]] = placeOn(testStreets.quiet.usrn).coordinates
    const after = { type: 'Point' as const, coordinates: corner }
    const change = await changes.make(path, { works_coordinates: after })
    await changes.decide(change)
    expect((await people.readPermit(path)).works_coordinates).toEqual(after)
    const { original, proposed } = await changes.read(change)
    expect([original.works_coordinates, proposed.works_coordinates]).toEqual([before, after])
  })

  it.each(['usrn', 'street_name', 'road_category', 'highway_authority_swa_code', 'actual_start_date'])(
    'BR-ALT-13: %s is not among what a change can carry',
    async (field) => {
      const body = { ...changeRequest(), [field]: 'x' }
      const refused = await people.planner.refusal(createAlteration, { params: await granted(), body })
      expect(refused).toMatchObject({ status: 400, fields: [field] })
    },
  )
})

describe('who sees a change request, and where', () => {
  it('BR-ROLE-49, S02: anyone with one of the three roles', async () => {
    const change = await changes.make(await granted(), oneDayLonger)
    for (const who of [people.rival, people.neighbour, people.contractor, people.officer]) {
      await who.must(getAlteration, { params: change })
    }
  })

  it('404 under a permit that it does not belong to', async () => {
    const change = await changes.make(await granted(), oneDayLonger)
    const other = await people.apply()
    const answer = await people.planner.call(getAlteration, { params: { ...change, ...other } })
    expect(answer.status).toBe(404)
  })

  it('BR-WORK-05: a permit shows its latest 50, newest first', async () => {
    const path = await people.apply()
    for (let count = 1; count <= 52; count += 1) await changes.make(path, { additional_info: `Change ${count}` })
    const { permit_alterations } = await people.rival.must(getPermit, { params: path })
    expect(permit_alterations).toHaveLength(50)
    expect(permit_alterations?.[0]?.permit_alteration_reference_number).toMatch(/-CR-52$/)
    expect(permit_alterations?.at(-1)?.permit_alteration_reference_number).toMatch(/-CR-03$/)
    const { active_permit } = await people.readWork(path)
    expect(active_permit?.permit_alterations).toEqual(permit_alterations)
  })
})
