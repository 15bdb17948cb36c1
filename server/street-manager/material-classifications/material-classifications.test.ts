import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  createMaterialClassification,
  getMaterialClassification,
} from '../../../domain/contract/material-classifications.ts'
import { materialClassification } from '../../testing/material-classification.ts'
import { peopleOf, type People } from '../../testing/people.ts'
import type { Client } from '../../testing/client.ts'
import { testStreets } from '../../testing/test-streets.ts'
import { scanned, uploadFile } from '../../testing/uploads.ts'
import { startWorld, type World } from '../../testing/world.ts'

let world: World
let people: People
beforeAll(async () => {
  world = await startWorld()
  people = peopleOf(world)
})
afterAll(() => world.stop())

const create = async (client: Client, changes = {}) => {
  const made = await client.must(createMaterialClassification, { body: materialClassification(changes) })
  return { materialClassificationReferenceNumber: made.material_classification_reference_number }
}
const refused = (changes = {}) =>
  people.planner.refusal(createMaterialClassification, { body: materialClassification(changes) })
const read = (client: Client, params: { materialClassificationReferenceNumber: string }) =>
  client.must(getMaterialClassification, { params })
const clean = { material_classification_classification: 'non_hazardous', hazardous_material_type: null } as const

describe('BR-MC-04 a material classification', () => {
  it('is made by planners, contractors and authorities, and read by all; BR-GEN-70 its reference says whose', async () => {
    for (const [client, prefix, raisedBy] of [
      [people.planner, 'MW', '9310'],
      [people.officer, 'MC', '5510'],
      [people.contractor, 'GW', '8010'],
    ] as const) {
      const params = await create(client)
      expect(params.materialClassificationReferenceNumber).toMatch(new RegExp(`^${prefix}\\d{8}-MC$`))
      for (const reader of [people.planner, people.rival, people.contractor, people.officer, people.neighbour]) {
        expect(await read(reader, params)).toMatchObject({ raised_by_swa_code: raisedBy, ha_swa_code: '5510' })
      }
    }
  })

  it('says all that was said, in words too; the gazetteer gives the rest (BR-GEN-40)', async () => {
    const params = await create(people.planner, {
      hazardous_material_type: ['coal_tar', 'other'],
      hazardous_material_type_other_description: 'Lead paint',
    })
    expect(await read(people.planner, params)).toMatchObject({
      material_classification_reference_number: params.materialClassificationReferenceNumber,
      material_classification_classification_string: 'Hazardous',
      hazardous_material_type: ['coal_tar', 'other'],
      hazardous_material_type_string: ['Coal tar', 'Other'],
      hazardous_material_type_other_description: 'Lead paint',
      layer_affected_string: ['Surface course', 'Sub-base'],
      location_types_string: ['Carriageway'],
      sample_date: '2026-11-24T00:00:00.000Z',
      usrn: testStreets.quiet.usrn,
      street_name: 'Quiet Lane',
      town: 'Testing',
      area_name: 'Test area',
      ha_organisation_name: expect.stringContaining('Marlshire') as string,
      file: null,
    })
  })

  it('BR-MC-03 tells of hazardous materials only when it is hazardous', async () => {
    const answer = await read(people.planner, await create(people.planner, clean))
    expect(answer).toMatchObject({
      material_classification_classification_string: 'Non-hazardous',
      hazardous_material_type: null,
      hazardous_material_type_string: null,
      hazardous_material_type_other_description: null,
    })
  })

  it('leaves its event, outside works records', async () => {
    const { materialClassificationReferenceNumber: reference } = await create(people.planner)
    const events = await world.db
      .selectFrom('work_event')
      .selectAll()
      .where('object_reference', '=', reference)
      .execute()
    expect(events).toMatchObject([
      {
        event: 'material_classification_submitted',
        work_reference: null,
        promoter_swa_code: '9310',
        highway_authority_swa_code: '5510',
        details: 'Hazardous, Coal tar',
      },
    ])
  })

  it('is not found when there is none', async () => {
    const params = { materialClassificationReferenceNumber: 'MW00000000-MC' }
    expect(await people.planner.refusal(getMaterialClassification, { params })).toMatchObject({ status: 404 })
  })
})

describe('what is refused', () => {
  it('BR-MC-01 a sample of tomorrow, and any place but one point (BR-GEN-31)', async () => {
    expect((await refused({ sample_date: '2026-11-25T00:00:00Z' })).fields).toEqual(['sample_date'])
    const line = {
      type: 'LineString',
      coordinates: [
        [600_000, 100_000],
        [600_010, 100_000],
      ],
    }
    expect((await refused({ material_classification_coordinates: line })).status).toBe(400)
    const outside = { type: 'Point', coordinates: [-1, 100_000] }
    expect((await refused({ material_classification_coordinates: outside })).fields).toEqual([
      'material_classification_coordinates',
    ])
  })
  it('BR-MC-02, 05 answers that do not go together', async () => {
    expect((await refused({ hazardous_material_type: [] })).fields).toEqual(['hazardous_material_type'])
    expect((await refused({ ...clean, hazardous_material_type: ['ph'] })).fields).toEqual(['hazardous_material_type'])
    expect((await refused({ hazardous_material_type: ['other'] })).fields).toEqual([
      'hazardous_material_type_other_description',
    ])
    expect((await refused({ layer_affected: [] })).fields).toEqual(['layer_affected'])
  })
  it('BR-MC-05 a street that is not there, or of another authority', async () => {
    expect((await refused({ usrn: 98_765_432 })).fields).toEqual(['usrn'])
    expect((await refused({ highway_authority_swa_code: '5520' })).fields).toEqual(['highway_authority_swa_code'])
  })
})

describe('BR-GEN-57 its file', () => {
  it('is one, and read by whoever reads it', async () => {
    const file_id = await uploadFile(people.planner, { name: 'laboratory.pdf' })
    await scanned(world)
    const params = await create(people.planner, { file_id })
    expect((await read(people.neighbour, params)).file).toEqual({ file_id, name: 'laboratory.pdf' })
    expect((await people.rival.request('GET', `/v6/work/files/${file_id}`)).status).toBe(200)
    expect((await refused({ file_id })).problems).toMatchObject([{ field: 'file_id', rule: 'BR-GEN-53' }])
  })
  it("may be a contractor's, uploaded for a promoter (BR-GEN-59), but nobody else's", async () => {
    const file_id = await uploadFile(people.contractor, { query: '?swaCode=9310' })
    await scanned(world)
    const foreign = await people.rival.refusal(createMaterialClassification, {
      body: materialClassification({ file_id }),
    })
    expect(foreign).toMatchObject({ status: 400, fields: ['file_id'] })
    const params = await create(people.contractor, { file_id })
    expect((await read(people.planner, params)).file).toMatchObject({ file_id })
  })
})

describe('BR-REIN-35 on the permits of the street', () => {
  it('shows once a sample there was hazardous', async () => {
    const usrn = testStreets.sensitive.usrn
    const path = await people.apply({ usrn })
    const shown = async () => (await people.readPermit(path)).usrn_contains_hazardous_material
    expect(await shown()).toBe(false)
    await create(people.planner, { usrn, ...clean })
    expect(await shown()).toBe(false)
    await create(people.officer, { usrn })
    expect(await shown()).toBe(true)
    expect((await people.readWork(path)).active_permit?.usrn_contains_hazardous_material).toBe(true)
  })
})
