import { describe, expect, it } from 'vitest'
import { symbolKey } from '../symbol-key.ts'
import { activitiesOnMap, type ActivitiesAnswer } from './activities.ts'
import { londonDay } from './london-day.ts'
import { faults } from '../sound-geometry.ts'
import { unplacedWorks, type WorksAnswer, worksOnMap } from './works.ts'

type WorksProperties = WorksAnswer['features'][number]['properties']

function works(said: Partial<WorksProperties> = {}, type = 'LineString'): WorksAnswer {
  const properties: WorksProperties = {
    work_reference_number: 'MW00112345678',
    permit_reference_number: 'MW00112345678-01',
    promoter_organisation: 'Marl Water',
    promoter_swa_code: '9101',
    work_category: 'standard',
    work_category_string: 'Standard',
    start_date: '2026-12-07T00:00:00.000Z',
    end_date: '2026-12-14T00:00:00.000Z',
    traffic_management_type: 'two_way_signals',
    traffic_management_type_string: 'Two-way signals',
    street: 'High Street',
    usrn: 83_900_114,
    town: 'Marlford',
    area: 'Marlford centre',
    highway_authority: 'Marlshire County Council',
    work_centre_point: { type: 'Point', coordinates: [451_050, 162_000] },
    permit_status: 'submitted',
    permit_status_string: 'Submitted',
    ...said,
  }
  const coordinates = [
    [451_000, 162_000],
    [451_100, 162_000],
  ]
  const geometry = { type: type as 'LineString', type_string: type, coordinates }
  return { type: 'FeatureCollection', features: [{ type: 'Feature', geometry, properties }] }
}

const none: ReadonlySet<string> = new Set()
const started: ReadonlySet<string> = new Set(['MW00112345678-01'])
const granted = { permit_status: 'granted' } as const
const one = (said?: Partial<WorksProperties>, inProgress = none) => worksOnMap(works(said), inProgress, '2026-12-10')[0]

describe('works on the map', () => {
  it.each([
    [{ permit_status: 'submitted' }, 'awaiting'],
    [{ permit_status: 'upcoming_enum' }, 'awaiting'],
    [{ permit_status: 'permit_modification_request' }, 'awaiting'],
    [{ permit_status: 'granted' }, 'planned'],
    [{ permit_status: 'closed' }, 'completed'],
    [{ permit_status: 'refused' }, undefined],
    [{ permit_status: 'revoked' }, undefined],
    [{ permit_status: 'cancelled' }, undefined],
    [{ permit_status: 'progressed' }, undefined],
  ] as const)('%o is %s', (said, state) => {
    expect(one(said)?.state).toBe(state)
  })

  it('is in progress once started, whatever its permit says', () => {
    expect(one(granted, started)?.state).toBe('in_progress')
    expect(one({ permit_status: 'revoked' }, started)?.state).toBe('in_progress')
  })

  it('marks an overrun from the day after the last day, not on it', () => {
    expect(one({ ...granted, end_date: '2026-12-10T00:00:00.000Z' }, started)?.badge).toBeUndefined()
    expect(one({ ...granted, end_date: '2026-12-09T00:00:00.000Z' }, started)?.badge).toBe('overrun')
    expect(one({ permit_status: 'granted', end_date: '2026-12-09T00:00:00.000Z' })?.badge).toBeUndefined()
  })

  it('marks immediate works, and completed ones over that', () => {
    expect(one({ work_category: 'immediate_urgent' })?.badge).toBe('immediate')
    expect(one({ work_category: 'immediate_emergency', permit_status: 'closed' })?.badge).toBe('completed')
  })

  it('sorts by the traffic management on site when that is known (BR-PERMIT-27)', () => {
    expect(one()?.layer).toBe('works_high_impact')
    expect(one({ current_traffic_management_type: 'give_and_take' })?.layer).toBe('works_other')
  })

  it('stands on its feet with values of a later version (BR-GEN-100)', () => {
    const later = one({ traffic_management_type: 'upcoming_enum', work_category: 'upcoming_enum' })
    expect(later).toMatchObject({ trafficManagement: undefined, category: undefined, layer: 'works_other' })
    expect(worksOnMap(works({}, 'upcoming_enum'), none, '2026-12-10')).toMatchObject([
      { geometry: { type: 'Point' }, fault: faults.middle },
    ])
  })

  it('keeps the box and the centre that it was sent', () => {
    expect(one()).toMatchObject({
      centre: [451_050, 162_000],
      bounds: { minEasting: 451_000, maxEasting: 451_100 },
    })
  })
})

describe('activities on the map', () => {
  const answer: ActivitiesAnswer = {
    type: 'FeatureCollection',
    features: [
      {
        type: 'Feature',
        geometry: { type: 'Point', type_string: 'Point', coordinates: [451_000, 162_000] },
        properties: {
          activity_centre_point: { type: 'Point', coordinates: [451_000, 162_000] },
          activity_name: 'Christmas market',
          activity_location_description: 'Market Place',
          activity_reference_number: 'ACT1',
          activity_type: 'event',
          activity_type_string: 'Event',
          area_name: 'Marlford',
          cancelled: false,
          start_date: '2026-12-04T00:00:00.000Z',
          end_date: '2026-12-06T00:00:00.000Z',
          street_name: 'Market Place',
        },
      },
    ],
  }

  it('are shown with their own symbol', () => {
    const [activity] = activitiesOnMap(answer)
    expect(activity).toMatchObject({ id: 'ACT1', state: 'activity', layer: 'activities', worksReference: undefined })
  })

  it('are left out once cancelled', () => {
    const cancelled = structuredClone(answer)
    for (const { properties } of cancelled.features) properties.cancelled = true
    expect(activitiesOnMap(cancelled)).toEqual([])
  })
})

describe('the look of a feature', () => {
  it('depends on kind, state, badge, layer and choice, and on nothing else', () => {
    const [first] = worksOnMap(works(), none, '2026-12-10')
    const [second] = worksOnMap(
      works({ street: 'Mill Lane', usrn: 1, promoter_organisation: 'Marl Gas' }),
      none,
      '2026-12-10',
    )
    const [other] = worksOnMap(works({ permit_status: 'granted' }), none, '2026-12-10')
    if (!first || !second || !other) throw new Error('three works were made')
    expect(symbolKey(first, false)).toBe(symbolKey(second, false))
    expect(symbolKey(first, false)).not.toBe(symbolKey(other, false))
    expect(symbolKey(first, false)).not.toBe(symbolKey(first, true))
  })
})

describe('civil dates of the wire', () => {
  it.each([
    ['2026-12-07T00:00:00.000Z', '2026-12-07'],
    ['2026-07-01T00:00:00.000Z', '2026-07-01'],
    ['2026-07-01T23:30:00.000Z', '2026-07-02'],
    ['2026-12-07T23:59:59.000Z', '2026-12-07'],
  ])('%s is %s in London (BR-GEN-24)', (wire, day) => {
    expect(londonDay(wire)).toBe(day)
  })
})

describe('a place that is broken', () => {
  const broken = (coordinates: unknown, centre: unknown): WorksAnswer => {
    const answer = works({ work_centre_point: { type: 'Point', coordinates: centre as number[] } })
    return {
      ...answer,
      features: answer.features.map((feature) => ({
        ...feature,
        geometry: { ...feature.geometry, coordinates: coordinates as unknown[] },
      })),
    }
  }

  it('is drawn as far as it goes, and says what is wrong with it', () => {
    const [found] = worksOnMap(broken([[451_000, 162_000], [null, 1], [451_100, 162_000]], [null, null]), none, '2026-12-10') // prettier-ignore
    expect(found).toMatchObject({ geometry: { type: 'LineString' }, centre: [451_050, 162_000], fault: faults.part })
    const [inTheMiddle] = worksOnMap(broken([], [451_050, 162_000]), none, '2026-12-10')
    expect(inTheMiddle).toMatchObject({ centre: [451_050, 162_000], fault: faults.middle })
  })

  it('with nothing left of it is listed, unless its permit came to nothing', () => {
    const nowhere = broken([[null, null]], [])
    expect(worksOnMap(nowhere, none, '2026-12-10')).toEqual([])
    expect(unplacedWorks(nowhere, none)).toEqual([
      { id: 'MW00112345678-01', street: 'High Street', who: 'Marl Water', worksReference: 'MW00112345678' },
    ])
    const [feature] = nowhere.features
    const over = { ...nowhere, features: feature ? [{ ...feature, properties: { ...feature.properties, permit_status: 'refused' as const } }] : [] } // prettier-ignore
    expect(unplacedWorks(over, none)).toEqual([])
    expect(unplacedWorks(works(), none)).toEqual([])
  })
})
