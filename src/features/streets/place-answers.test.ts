import { describe, expect, test } from 'vitest'
import { marlfordStreet } from '../apply/testing/complete-draft.ts'
import { noPlace, placeBody, placeOn, placeProblems, placeRows } from './place-answers.ts'

const twoSurfaces = {
  ...marlfordStreet,
  reinstatement_types: [3, 9].map((reinstatement_type_code) => ({
    ...marlfordStreet.reinstatement_types[0],
    reinstatement_type_code,
  })),
} as typeof marlfordStreet
const point = { type: 'Point', coordinates: [423000, 301000] } as const

describe('the place that is chosen', () => {
  test('answers for the street what it has only one of', () => {
    const place = placeOn(marlfordStreet)
    expect(place.highway_authority_swa_code).not.toBe('')
    expect(place.road_category).not.toBe('')
    expect(placeProblems(place, 'works_coordinates', point)).toEqual([])
    expect(placeBody(place)).toMatchObject({ usrn: marlfordStreet.usrn, road_category: Number(place.road_category) })
  })

  test('leaves the road category to ask where the street has several (BR-GEN-37)', () => {
    const place = placeOn(twoSurfaces)
    const [problem] = placeProblems(place, 'works_coordinates', point)
    expect(problem?.field).toBe('road_category')
    expect(placeBody(place)).not.toHaveProperty('road_category')
    expect(
      placeRows({ ...place, road_category: '9' }, 'works_coordinates', point).map(({ value }) => value),
    ).not.toContain(null)
  })

  test('asks for street and drawing before anything else', () => {
    const fields = placeProblems(noPlace, 'activity_coordinates', null).map(({ field }) => field)
    expect(fields).toEqual(['usrn', 'activity_coordinates'])
    expect(placeBody(noPlace)).toBeUndefined()
  })
})
