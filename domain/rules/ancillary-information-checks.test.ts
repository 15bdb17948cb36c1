import { describe, expect, test } from 'vitest'
import { ancillaryInfoTypes } from '../contract/enums/ancillary-informations.ts'
import { checkAncillaryInformation, whyNoMoreItems, type AncillaryInformation } from './ancillary-information-checks.ts'

const point = (easting: number) => ({ type: 'Point', coordinates: [easting, 100_000] })
const compound: AncillaryInformation = {
  ancillary_info_type: 'site_compound_for_works',
  ancillary_info_description: 'Compound with a skip',
  location_description: 'In the lay-by',
  ancillary_info_coordinates: [point(600_000)],
  usrns: [99_000_001],
}
const fields = (changes: AncillaryInformation) =>
  checkAncillaryInformation({ ...compound, ...changes }).map(({ field }) => field)
const points = (count: number) => Array.from({ length: count }, (_, at) => point(600_000 + at))
const streets = (count: number) => Array.from({ length: count }, (_, at) => 99_000_001 + at)

test('BR-PERMIT-94 a full item is taken', () => {
  expect(fields({})).toEqual([])
})

describe('BR-PERMIT-94 limits', () => {
  test.each<[AncillaryInformation, string[]]>([
    [{ ancillary_info_coordinates: points(10), usrns: streets(25) }, []],
    [{ ancillary_info_coordinates: points(11) }, ['ancillary_info_coordinates']],
    [{ ancillary_info_coordinates: [] }, ['ancillary_info_coordinates']],
    [{ usrns: streets(26) }, ['usrns']],
    [{ usrns: [] }, ['usrns']],
    [{ ancillary_info_description: ' ' }, ['ancillary_info_description']],
    [{ ancillary_info_type: null }, ['ancillary_info_type']],
  ])('%#: %j', (changes, expected) => {
    expect(fields(changes)).toEqual(expected)
  })
})

test.each(ancillaryInfoTypes)('BR-PERMIT-94 %s says where it is, unless it is traffic controls', (type) => {
  const isTraffic = type === 'portable_traffic_signals_or_other_traffic_controls'
  const missing = fields({ ancillary_info_type: type, location_description: null })
  expect(missing).toEqual(isTraffic ? [] : ['location_description'])
})

test('BR-GEN-31 places are points', () => {
  const line = { type: 'LineString' }
  expect(fields({ ancillary_info_coordinates: [point(600_000), line] })).toEqual(['ancillary_info_coordinates'])
})

test('BR-PERMIT-94 a permit takes twenty items that are not removed', () => {
  expect([whyNoMoreItems(19), whyNoMoreItems(20)]).toEqual([undefined, 'This permit already has 20'])
})
