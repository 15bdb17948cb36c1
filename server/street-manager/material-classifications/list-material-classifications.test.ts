import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { QueryOf } from '../../../domain/contract/endpoint.ts'
import { listMaterialClassifications } from '../../../domain/contract/material-classifications.ts'
import { acrossTheBorder, insertMaterialClassification } from '../../testing/listed-open-records.ts'
import { startWorld, type World } from '../../testing/world.ts'

const planner = 'planner@water.example'
const [tar, other, clean] = ['MW00000001-MC', 'EM00000002-MC', 'MW00000003-MC']

let world: World
beforeAll(async () => {
  world = await startWorld()
  const { db } = world
  await db.deleteFrom('material_classification').execute()
  const details = { layer_affected: ['sub_base'], location_types: ['footway'], location_description: 'By the gate' }
  await insertMaterialClassification(db, tar)
  await insertMaterialClassification(db, other, {
    ...acrossTheBorder,
    created_at: '2026-11-22T09:00:00Z',
    sample_on: '2026-11-10',
    details: JSON.stringify({
      ...details,
      hazardous_material_type: ['ph', 'other'],
      hazardous_material_type_other_description: 'Old paint',
    }),
  })
  await insertMaterialClassification(db, clean, {
    material_classification_classification: 'non_hazardous',
    details: JSON.stringify(details),
  })
})
afterAll(() => world.stop())

type Query = QueryOf<typeof listMaterialClassifications>
const hazardous: Query = { material_classification_classification: 'hazardous' }
const list = async (query: Query, by = planner) =>
  (await world.as(by).must(listMaterialClassifications, { query })).rows.map(
    (row) => row.material_classification_reference_number,
  )

describe('material classifications (BR-REP-L13)', () => {
  test('BR-ROLE-67: open to every authority, promoter and contractor alike, newest first (BR-MC-03)', async () => {
    for (const by of [
      planner,
      'planner@broadband.example',
      'contractor@groundworks.example',
      'officer@marlshire.example',
      'officer@eastmarl.example',
    ]) {
      expect(await list(hazardous, by), by).toEqual([other, tar])
    }
  })

  test('BR-REP-15, BR-MC-03: the classification has to be chosen', async () => {
    const refused = await world.as(planner).refusal(listMaterialClassifications)
    expect(refused).toMatchObject({ status: 400, fields: ['material_classification_classification'] })
  })

  test.each<[string, Query, string[]]>([
    ['BR-REP-L13 not hazardous', { material_classification_classification: 'non_hazardous' }, [clean]],
    ['BR-REP-12 the oldest first', { ...hazardous, sort_direction: 'asc' }, [tar, other]],
    ['BR-REP-19 sampled from', { ...hazardous, date_sample_taken_from: '2026-11-11' }, [tar]],
    ['BR-REP-19 sampled until', { ...hazardous, date_sample_taken_to: '2026-11-10' }, [other]],
    ['BR-REP-19 created from', { ...hazardous, date_created_from: '2026-11-22' }, [other]],
    ['BR-REP-19 created until', { ...hazardous, date_created_to: '2026-11-21' }, [tar]],
    ['BR-REP-06 part of the street', { ...hazardous, street_descriptor: 'border' }, [other]],
    ['BR-GEN-35 a whole USRN', { ...hazardous, usrn: '99000001' }, [tar]],
    ['BR-REP-06 part of the reference', { ...hazardous, material_classification_reference_number: 'em' }, [other]],
  ])('%s', async (_, query, expected) => {
    expect(await list(query)).toEqual(expected)
  })

  test.each([
    { date_sample_taken_to: '2026-01-01', date_sample_taken_from: '2026-01-02' },
    { date_created_to: '2026-01-01', date_created_from: '2026-01-02' },
  ])('BR-REP-18: a reversed period is refused by the name of its end: %o', async (period) => {
    const query = { ...hazardous, ...period }
    const refused = await world.as(planner).refusal(listMaterialClassifications, { query })
    expect(refused).toMatchObject({ status: 400, fields: [Object.keys(period)[0]] })
  })

  test('BR-MC-03: materials are told of hazardous samples, words of those of another kind', async () => {
    const { rows } = await world.as(planner).must(listMaterialClassifications, { query: hazardous })
    expect(rows[0]).toEqual({
      date_created: '2026-11-22T09:00:00.000Z',
      sample_date: '2026-11-10T00:00:00.000Z',
      material_classification_reference_number: other,
      street: 'Border Way',
      town: 'Eastham',
      area: 'East Marl',
      usrn: 99000004,
      material_classification_classification: 'hazardous',
      hazardous_material_types: ['ph', 'other'],
      hazardous_material_type_other_description: 'Old paint',
    })
    expect(rows[1]).toMatchObject({
      hazardous_material_types: ['coal_tar'],
      hazardous_material_type_other_description: null,
    })
    const query = { material_classification_classification: 'non_hazardous' } as const
    expect((await world.as(planner).must(listMaterialClassifications, { query })).rows).toMatchObject([
      { hazardous_material_types: null, hazardous_material_type_other_description: null },
    ])
  })
})
