import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  activityTypes,
  closeFootpathAnswers,
  closeFootwayAnswers,
  locationTypes,
  permitConditionTypes,
  trafficManagementTypes,
} from '../../../domain/contract/enums/permits.ts'
import { mandatoryConditions } from '../../../domain/rules/conditions.ts'
import { hs2LocationTypes } from '../../../domain/rules/hs2-checks.ts'
import { placeOn } from '../../testing/application.ts'
import { alterationsOf, changeRequest, type Alterations, type ChangeRequest } from '../../testing/change-request.ts'
import { grant, peopleOf, type People } from '../../testing/people.ts'
import { testStreets } from '../../testing/test-streets.ts'
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

const words = fc.stringMatching(/^[A-Za-z][a-z ]{0,30}[a-z]$/)
const day = (after: number) => `${Temporal.PlainDate.from('2026-11-25').add({ days: after }).toString()}T00:00:00.000Z`
const streetTypes = locationTypes.filter((type) => !(hs2LocationTypes as readonly string[]).includes(type))

/** Any change that is right in itself: no longer than a standard permit, and with every answer that another asks for. */
const anyChange: fc.Arbitrary<ChangeRequest> = fc
  .record({
    start: fc.integer({ min: 0, max: 40 }),
    length: fc.integer({ min: 0, max: 9 }),
    isShared: fc.boolean(),
    isPlaced: fc.boolean(),
    answers: fc.record({
      secondary_contact: words,
      secondary_contact_number: words,
      additional_contact: fc.option(words),
      additional_info: fc.option(words),
      project_reference_number: fc.option(words),
      description_of_work: words,
      works_location_description: words,
      excavation: fc.boolean(),
      traffic_management_plan: fc.boolean(),
      lane_rental_applicable: fc.boolean(),
      activity_type: fc.constantFrom(...activityTypes),
      traffic_management_type: fc.constantFrom(...trafficManagementTypes),
      location_types: fc.uniqueArray(fc.constantFrom(...streetTypes), { minLength: 1 }),
      close_footway: fc.constantFrom(...closeFootwayAnswers),
      close_footpath: fc.constantFrom(...closeFootpathAnswers),
      permit_conditions: fc.uniqueArray(
        fc.record({ condition: fc.constantFrom(...permitConditionTypes), comment: fc.option(words) }),
        { selector: ({ condition }) => condition, maxLength: 5 },
      ),
      permit_asds: fc.array(fc.constant({ street_special_desig_code: 2 as const }), { maxLength: 1 }),
      permit_alteration_reason: words,
    }),
  })
  .map(({ start, length, isShared, isPlaced, answers }) =>
    changeRequest({
      ...answers,
      proposed_start_date: day(start),
      proposed_end_date: day(start + length),
      early_start_pre_approval: false,
      early_start_reason: 'The leak grows',
      emergency_contact_name: 'Night desk',
      emergency_contact_number: '01632 960011',
      collaborative_working: isShared,
      collaboration_type: 'trench_sharing_primary_promoter',
      collaboration_details: 'With the gas main',
      works_coordinates: isPlaced ? placeOn(testStreets.busy.usrn) : null,
    }),
  )

/** Answers that are worked out, or dropped, rather than taken as they come; each has a rule and tests of its own. */
const worked = ['early_start_pre_approval', 'early_start_reason', 'collaboration_type', 'collaboration_details']

/** What a permit has to say after a change, field by field, read from the request alone. */
function expected(request: ChangeRequest) {
  const { permit_alteration_reason: _, permit_conditions, permit_asds, works_coordinates, ...answers } = request
  const asIs = Object.entries(answers).filter(([name]) => !worked.includes(name))
  return {
    ...Object.fromEntries(asIs.map(([name, value]) => [name, value ?? null])),
    ...(works_coordinates ? { works_coordinates } : {}),
    permit_conditions: expect.arrayContaining(
      (permit_conditions ?? []).map(({ condition, comment }) =>
        expect.objectContaining({ condition, comment: comment ?? null }),
      ),
    ),
    permit_asds: (permit_asds ?? []).map((asd) => expect.objectContaining(asd)),
    // what is not shared has no details of sharing (BR-PERMIT-29)
    collaboration_details: answers.collaborative_working ? answers.collaboration_details : null,
  }
}

describe('BR-ALT-12, 32: a granted change request', () => {
  it('leaves exactly the proposed values on the permit, and keeps the original ones', async () => {
    await fc.assert(
      fc.asyncProperty(anyChange, async (request) => {
        world.clock.set('2026-11-24T10:00')
        const path = await people.apply({ usrn: testStreets.busy.usrn })
        await people.decide(path, grant)
        const before = await people.readPermit(path)
        const change = await changes.make(path, request)
        const { original } = await changes.read(change)
        const { permit_alterations: _none, ...unchanged } = before
        expect(original).toMatchObject(unchanged)
        await changes.decide(change)
        const after = await people.readPermit(path)
        expect(after).toMatchObject(expected(request))
        for (const code of mandatoryConditions) {
          expect(after.permit_conditions?.filter(({ condition }) => condition === code)).toHaveLength(1)
        }
        const granted = await changes.read(change)
        expect(granted.proposed).toEqual(after)
        expect(granted.original).toMatchObject({ description_of_work: before.description_of_work })
        const work = await people.readWork(path)
        expect(work).toMatchObject({
          description_of_work: request.description_of_work,
          works_location_description: request.works_location_description,
          works_coordinates: after.works_coordinates,
        })
      }),
      { numRuns: 30 },
    )
  })

  it('takes away what the request no longer says', async () => {
    world.clock.set('2026-11-24T10:00')
    const path = await people.apply({ additional_info: 'Dog in the yard', permit_asds: [], additional_contact: 'Pat' })
    await people.decide(path)
    await changes.decide(await changes.make(path))
    expect(await people.readPermit(path)).toMatchObject({ additional_info: null, additional_contact: null })
  })

  it('moves the columns that lists are filtered by', async () => {
    world.clock.set('2026-11-24T10:00')
    const path = await people.apply({ usrn: testStreets.busy.usrn })
    await people.decide(path)
    const asked = {
      traffic_management_type: 'road_closure',
      permit_asds: [{ street_special_desig_code: 2 }],
      excavation: false,
      proposed_start_date: day(0),
      proposed_end_date: day(6),
      early_start_pre_approval: false,
      early_start_reason: 'The leak grows',
    } as const
    await changes.decide(await changes.make(path, { ...asked, permit_asds: [...asked.permit_asds] }))
    const row = await world.db
      .selectFrom('permit')
      .selectAll()
      .where('reference', '=', path.permitReferenceNumber)
      .executeTakeFirstOrThrow()
    expect(row).toMatchObject({
      traffic_management_type: 'road_closure',
      is_high_impact: true,
      is_traffic_sensitive: true,
      is_early_start: true,
      excavation: false,
      excavation_carried_out: false,
      work_category: 'standard',
      start_on: '2026-11-25',
      end_on: '2026-12-01',
    })
  })
})
