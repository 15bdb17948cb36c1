import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createWork } from '../../../domain/contract/works.ts'
import { getPermit, listPermits } from '../../../domain/contract/permits.ts'
import { application, immediate, placeOn } from '../../testing/application.ts'
import { peopleOf, type People } from '../../testing/people.ts'
import { testStreets } from '../../testing/test-streets.ts'
import { startWorld, type World } from '../../testing/world.ts'

let world: World
let people: People
beforeAll(async () => {
  world = await startWorld()
  people = peopleOf(world)
})
afterAll(() => world.stop())

describe('a works record and its first permit', () => {
  it('BR-WORK-01, 20: planned works wait, with all that was said on them', async () => {
    const path = await people.apply({ project_reference_number: 'P-77', additional_info: 'Gate on the left' })
    const work = await people.readWork(path)
    expect(work).toMatchObject({
      work_status: 'planned',
      work_status_string: 'Works planned',
      promoter_organisation: 'Marl Water',
      highway_authority: 'Marlshire County Council',
      work_start_date: '2026-12-07T00:00:00.000Z',
      work_end_date: '2026-12-08T00:00:00.000Z',
    })
    expect(work.active_permit).toMatchObject({
      permit_status: 'submitted',
      assessment_status: null,
      work_category: 'minor',
      project_reference_number: 'P-77',
      additional_info: 'Gate on the left',
      calendar_day_duration: 2,
      working_day_duration: 2,
    })
    expect(work.permits).toHaveLength(1)
    expect(await people.planner.must(getPermit, { params: path })).toEqual(work.active_permit)
  })

  it('BR-WORK-09: the history tells of the record and of the permit', async () => {
    const path = await people.apply()
    expect(await people.history(path)).toEqual(['planned_works_record_created', 'permit_submitted'])
  })

  it('BR-GEN-09: shows the person that a delegated system names', async () => {
    const path = await people.apply({ internal_user_identifier: 'u-12', internal_user_name: 'Jo Field' })
    const { history } = await people.readWork(path)
    expect(history[0]).toMatchObject({ internal_user_identifier: 'u-12', internal_user_name: 'Jo Field' })
  })

  it('BR-GEN-60, 61: draws a reference of prefix, workstream and eight digits', async () => {
    const path = await people.apply({ workstream_prefix: '002' })
    expect(path.workReferenceNumber).toMatch(/^MW002\d{8}$/)
    expect(path.permitReferenceNumber).toBe(`${path.workReferenceNumber}-01`)
  })

  it('BR-GEN-60: takes the promoter’s own reference, in upper case', async () => {
    const path = await people.apply({ work_reference_number: 'mw001job-1' })
    expect(path).toEqual({ workReferenceNumber: 'MW001JOB-1', permitReferenceNumber: 'MW001JOB-1-01' })
    expect((await people.readWork({ ...path, workReferenceNumber: 'mw001job-1' })).work_reference_number).toBe(
      'MW001JOB-1',
    )
  })

  it('BR-PERMIT-22: without a workstream takes the first that the planner may write to', async () => {
    const path = await people.apply({ workstream_prefix: null })
    expect((await people.readWork(path)).workstream_prefix).toBe('001')
  })

  it('BR-GEN-40: fills street, town, area and road category from the gazetteer', async () => {
    const path = await people.apply()
    expect(await people.readWork(path)).toMatchObject({
      street_name: 'Quiet Lane',
      town: 'Testing',
      area_name: 'Test area',
      road_category: 4,
    })
  })

  it('BR-GEN-38: takes road category 0 of an old client as 5', async () => {
    const path = await people.apply({ road_category: 0 })
    expect((await people.readWork(path)).road_category).toBe(5)
  })

  it('BR-GEN-37: takes the choice between the surfaces of a street', async () => {
    const path = await people.apply({ usrn: testStreets.mixed.usrn, road_category: 6 })
    expect((await people.readWork(path)).road_category).toBe(6)
  })

  it.each([
    ['Point', [600_025, 100_002]],
    ['LineString', placeOn(testStreets.quiet.usrn).coordinates],
    [
      'Polygon',
      [
        [
          [600_000, 100_000],
          [600_010, 100_000],
          [600_010, 100_010],
          [600_000, 100_000],
        ],
      ],
    ],
  ])('BR-GEN-31: works may be a %s', async (type, coordinates) => {
    const place = { type, coordinates } as ReturnType<typeof application>['works_coordinates']
    const path = await people.apply({ works_coordinates: place })
    expect((await people.readWork(path)).works_coordinates).toEqual(place)
  })

  it('BR-PERMIT-33: keeps the designations selected, and those of the street that were not', async () => {
    const selected = {
      street_special_desig_code: 2 as const,
      special_desig_location_text: 'Whole street',
      special_desig_start_time: 730,
      special_desig_end_time: 930,
      special_desig_periodicity_code: 2 as const,
    }
    const path = await people.apply({ usrn: testStreets.busy.usrn, permit_asds: [selected] })
    const permit = await people.readPermit(path)
    expect(permit.permit_asds).toMatchObject([selected])
    expect(permit.permit_not_selected_asds.map((asd) => asd.street_special_desig_code)).toEqual([3])
  })

  it.each([
    ['road_closure', true],
    ['give_and_take', false],
  ] as const)(
    'BR-PERMIT-27, 33: the list tells high impact (%s: %s) and traffic-sensitive works',
    async (type, isHigh) => {
      const path = await people.apply({
        usrn: testStreets.busy.usrn,
        traffic_management_type: type,
        permit_asds: isHigh ? [{ street_special_desig_code: 2 }] : [],
      })
      const query = { permit_reference_number: path.permitReferenceNumber }
      const { rows } = await people.officer.must(listPermits, { query })
      expect(rows).toMatchObject([{ is_high_impact_traffic_management: isHigh, is_traffic_sensitive: isHigh }])
    },
  )

  it('BR-COND-02: three conditions are there without being asked for', async () => {
    const path = await people.apply({ permit_conditions: [{ condition: 'NCT02a', comment: '9am to 3pm' }] })
    const { permit_conditions } = await people.readPermit(path)
    expect(permit_conditions?.map(({ condition }) => condition)).toEqual(['NCT01a', 'NCT01b', 'NCT11a', 'NCT02a'])
  })

  it('BR-PERMIT-29: drops the shared works when nothing is shared', async () => {
    const path = await people.apply({ collaborative_working: false, collaborative_works: 'GS00199999999' })
    expect((await people.readPermit(path)).collaborative_works).toBeNull()
  })

  it('BR-PERMIT-92, 96: digging and the reasonable period begin as proposed', async () => {
    const path = await people.apply({ excavation: true })
    expect(await people.readPermit(path)).toMatchObject({
      excavation_carried_out: true,
      reasonable_period_end_date: '2026-12-08T00:00:00.000Z',
    })
  })
})

describe('category, deadline and early start', () => {
  it.each([
    ['minor', '2026-12-09', false, '2026-11-26'],
    ['standard', '2026-12-10', false, '2026-12-01'],
    ['paa', '2026-12-21', false, '2026-12-22'],
    ['paa', '2026-12-07', true, '2026-12-22'],
  ])('BR-WORK-42, 43, 45; BR-PERMIT-01 to 05: %s to %s', async (category, endOn, is_ttro_required, deadlineOn) => {
    const path = await people.apply({
      proposed_end_date: endOn,
      is_ttro_required,
      early_start_pre_approval: false,
      early_start_reason: 'The main may fail',
    })
    expect(await people.readPermit(path)).toMatchObject({
      work_category: category,
      deadline_date: `${deadlineOn}T00:00:00.000Z`,
    })
  })

  it('BR-WORK-45: a PAA has events of its own', async () => {
    const path = await people.apply({ proposed_start_date: '2027-03-01', proposed_end_date: '2027-03-31' })
    expect(await people.history(path)).toEqual(['planned_works_record_created', 'paa_submitted'])
    expect((await people.readPermit(path)).is_early_start).toBe(false)
  })

  it('BR-PERMIT-12: three working days of notice are enough for a minor permit, two are not', async () => {
    const enough = await people.apply({ proposed_start_date: '2026-11-27', proposed_end_date: '2026-11-27' })
    expect((await people.readPermit(enough)).is_early_start).toBe(false)
    const early = await people.apply({
      proposed_start_date: '2026-11-26',
      proposed_end_date: '2026-11-26',
      early_start_pre_approval: true,
      pre_approval_authoriser: 'Priya Nair',
      pre_approval_details: 'By telephone on Monday',
    })
    expect(await people.readPermit(early)).toMatchObject({
      is_early_start: true,
      pre_approval_authoriser: 'Priya Nair',
      pre_approval_details: 'By telephone on Monday',
    })
  })

  it('BR-GEN-14: an application after 4:30pm counts as given the next working day', async () => {
    world.clock.set('2026-11-24T16:31')
    const path = await people.apply()
    world.clock.set('2026-11-24T10:00')
    expect((await people.readPermit(path)).deadline_date).toBe('2026-11-27T00:00:00.000Z')
  })
})

describe('immediate works', () => {
  it('BR-WORK-21, BR-PERMIT-85: are in progress from the proposed start', async () => {
    const path = await people.apply(immediate)
    const work = await people.readWork(path)
    expect(work.work_status).toBe('in_progress')
    expect(work.active_permit).toMatchObject({
      work_category: 'immediate_emergency',
      permit_status: 'submitted',
      actual_start_date: '2026-11-24T09:00:00.000Z',
      is_early_start: false,
    })
    expect(await people.history(path)).toEqual([
      'in_progress_works_record_created',
      'permit_submitted',
      'work_start_logged',
    ])
  })

  it('BR-WORK-41: without a risk to people or property are urgent', async () => {
    const path = await people.apply({ ...immediate, immediate_risk: false })
    expect((await people.readPermit(path)).work_category).toBe('immediate_urgent')
  })
})

describe('who applies', () => {
  it('BR-WORK-04: a contractor for the promoter that contracted it', async () => {
    const made = await people.contractor.must(createWork, { body: application() })
    expect(made.work_reference_number).toMatch(/^MW001/)
  })

  it('BR-GEN-79: SWA codes may leave out leading zeros only', async () => {
    const refused = await people.planner.refusal(createWork, { body: application({ promoter_swa_code: '931' }) })
    expect(refused).toMatchObject({ status: 401, message: 'Access restricted' })
  })

  it('an authority’s planner for its own works', async () => {
    const own = application({ promoter_swa_code: '5510' })
    const made = await world.as('planner@marlshire.example').must(createWork, { body: own })
    expect(made.work_reference_number).toMatch(/^MC001/)
  })
})
