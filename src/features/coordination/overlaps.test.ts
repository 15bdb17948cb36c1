import { describe, expect, test } from 'vitest'
import { overlapsOf, type ProgrammeItem } from './overlaps.ts'

const at = (easting: number): ProgrammeItem['coordinates'] => ({ type: 'Point', coordinates: [easting, 301_000] })

const item = (reference: string, changes: Partial<ProgrammeItem> = {}): ProgrammeItem => ({
  kind: 'works',
  reference,
  usrn: 80000120,
  street_name: 'Mill Lane',
  town: 'Marlford',
  organisation: 'Marl Water',
  what: 'Minor',
  status_string: 'Granted',
  is_in_progress: false,
  start_date: '2026-12-07T00:00:00.000Z',
  end_date: '2026-12-11T00:00:00.000Z',
  traffic_management_type: 'give_and_take',
  coordinates: at(423_000),
  ...changes,
})

const pairs = (...items: ProgrammeItem[]) =>
  overlapsOf(items).map(({ one, other, metres, days, from }) => [one.reference, other.reference, metres, days, from])

describe('overlaps of a programme', () => {
  test('are pairs near each other with a day in common', () => {
    expect(pairs(item('A'), item('B', { coordinates: at(423_040), start_date: '2026-12-10T00:00:00.000Z' }))).toEqual([
      ['A', 'B', 40, 2, '2026-12-10'],
    ])
    expect(pairs(item('A'), item('B', { coordinates: at(423_101) }))).toEqual([])
    expect(
      pairs(item('A'), item('B', { start_date: '2026-12-12T00:00:00.000Z', end_date: '2026-12-13T00:00:00.000Z' })),
    ).toEqual([])
  })

  test('put a restriction first, then the closed road, then the nearest', () => {
    const found = pairs(
      item('A'),
      item('near', { coordinates: at(423_010) }),
      item('closed', { coordinates: at(423_090), traffic_management_type: 'road_closure' }),
      item('S58', { kind: 'section_58', coordinates: at(423_080), traffic_management_type: null }),
    )
    const ofA = found.filter((pair) => pair.includes('A')).map(([one, other]) => (one === 'A' ? other : one))
    expect(ofA).toEqual(['S58', 'closed', 'near'])
  })

  test('are never between what the authority itself put there; works stand first in a pair', () => {
    expect(pairs(item('fair', { kind: 'activity' }), item('skip', { kind: 'activity' }))).toEqual([])
    expect(pairs(item('fair', { kind: 'activity' }), item('A'))).toEqual([['A', 'fair', 0, 5, '2026-12-07']])
  })
})
