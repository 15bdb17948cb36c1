import { describe, expect, test } from 'vitest'
import { clashesOf } from '../../../domain/rules/clashes.ts'
import type { Subject } from '../../../domain/rules/clashes.ts'
import { canBeAskedToShare, clashesHeading, daysWords, metresWords } from './clash-words.ts'
import { materialsNear, section58sNear, worksNear } from './neighbours.ts'
import type { Neighbour } from './neighbours.ts'

const subject = {
  geometry: { type: 'Point' as const, coordinates: [600_000, 150_000] as const },
  startOn: '2026-12-07',
  endOn: '2026-12-11',
} satisfies Subject

const works: Neighbour = {
  id: 'MP00100000002-01',
  layer: 'works',
  geometry: { type: 'Point', coordinates: [600_012, 150_000] },
  state: 'planned',
  what: 'Give and take',
  who: 'Marl Power',
  where: 'Chapel Lane',
  startOn: '2026-12-09',
  endOn: '2026-12-15',
  worksReference: 'MP00100000002',
}

const wordsOf = (given: Partial<Neighbour>) => {
  const [clash] = clashesOf(subject, [{ ...works, ...given }])
  return clash && [metresWords(clash.metres), daysWords(clash)]
}

describe('a clash in words', () => {
  test('says how near and how many days together', () => {
    expect(wordsOf({})).toEqual(['12 m', '3 days together, from Wed 9 Dec'])
    expect(wordsOf({ startOn: '2026-12-11' })).toEqual(['12 m', '1 day together, on Fri 11 Dec'])
  })

  test('says how many days lie between', () => {
    expect(wordsOf({ startOn: '2026-12-14' })).toEqual(['12 m', 'starts 3 days after'])
    expect(wordsOf({ startOn: '2026-11-30', endOn: '2026-12-06' })).toEqual(['12 m', 'ends 1 day before'])
  })

  test('says nothing of days where there are none', () => {
    const place = subject.geometry
    expect(wordsOf({ geometry: place, startOn: undefined, endOn: undefined })).toEqual(['same place', ''])
  })

  test('counts those on the same days apart', () => {
    expect(clashesHeading({ onSameDays: 1, all: 2 })).toBe('1 other here on the same days, 1 more nearby')
    expect(clashesHeading({ onSameDays: 0, all: 1 })).toBe('Nothing on the same days, 1 other nearby')
    expect(clashesHeading({ onSameDays: 0, all: 0 })).toBe('Nothing else is here')
  })
})

describe('whom to ask to share', () => {
  test('works and plans that are not over', () => {
    expect(canBeAskedToShare(works)).toBe(true)
    expect(canBeAskedToShare({ ...works, isOver: true })).toBe(false)
    expect(canBeAskedToShare({ ...works, layer: 'activities' })).toBe(false)
  })
})

const point = { type: 'Point' as const, type_string: 'Point', coordinates: [600_000, 150_000] }
const centre = { type: 'Point' as const, coordinates: [600_000, 150_000] }

describe('answers of the map layers', () => {
  test('a hazardous sample names what was found and has no days', () => {
    const [sample] = materialsNear({
      type: 'FeatureCollection',
      features: [
        {
          type: 'Feature',
          geometry: point,
          properties: {
            material_classification_reference_number: 'MC1',
            material_classification_classification: 'hazardous',
            material_classification_classification_string: 'Hazardous',
            sample_date: '2026-01-01T00:00:00.000Z',
            recorded_by_swa_code: '9310',
            recorded_by_organisation_name: 'Marl Water',
            usrn: 83_900_114,
            material_type: ['asbestos', 'coal_tar'],
            material_classification_centre_point: centre,
          },
        },
      ],
    })
    expect(sample).toMatchObject({ what: 'Hazardous ground: asbestos, coal tar', isHazardous: true })
    expect(sample?.startOn).toBeUndefined()
  })

  test('a closed Section 58 restricts nothing (BR-S58-04)', () => {
    const ofStatus = (section_58_status: 'in_force' | 'closed') =>
      section58sNear({
        type: 'FeatureCollection',
        features: [
          {
            type: 'Feature',
            geometry: point,
            properties: {
              section_58_centre_point: centre,
              section_58_reference_number: 'S58-1',
              section_58_status,
              section_58_status_string: 'In force',
              street_name: 'High Street',
              organisation_name: 'Marlshire',
              start_date: '2026-01-01T00:00:00.000Z',
              end_date: '2028-01-01T00:00:00.000Z',
              restriction_duration: 'two_years',
              restriction_duration_string: '2 years',
              restriction_extent: 'whole_road',
              restriction_extent_string: 'Whole road',
              location_types: ['carriageway'],
              location_types_string: ['Carriageway'],
            },
          },
        ],
      })
    expect(ofStatus('in_force')).toMatchObject([{ isRestriction: true, what: 'Section 58 in force, whole road' }])
    expect(ofStatus('closed')).toEqual([])
  })

  test('works keep their promoter, so that it can be told whom to ask', () => {
    const [found] = worksNear(
      {
        type: 'FeatureCollection',
        features: [
          {
            type: 'Feature',
            geometry: point,
            properties: {
              work_reference_number: 'MP00100000002',
              permit_reference_number: 'MP00100000002-01',
              promoter_organisation: 'Marl Power',
              promoter_swa_code: '7010',
              work_category: 'minor',
              work_category_string: 'Minor',
              start_date: '2026-12-09T00:00:00.000Z',
              end_date: '2026-12-15T00:00:00.000Z',
              traffic_management_type: 'give_and_take',
              traffic_management_type_string: 'Give and take',
              street: 'Chapel Lane',
              usrn: 83_900_115,
              town: 'Marlford',
              area: 'Marlford',
              highway_authority: 'Marlshire',
              work_centre_point: centre,
              permit_status: 'granted',
              permit_status_string: 'Granted',
            },
          },
        ],
      },
      new Set(),
      '2026-11-22',
    )
    expect(found).toMatchObject({ promoter: '7010', who: 'Marl Power', href: '/works/MP00100000002' })
  })
})
