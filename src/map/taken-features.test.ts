import { expect, test } from 'vitest'
import type { MapFeature } from './map-feature.ts'
import { BNG, DEGREES } from './projections.ts'
import { takenGeoJson, takenRows } from './taken-features.ts'

const today = '2026-11-23'
const whole = { notes: [], unplaced: [] }
const works: MapFeature = {
  id: 'TSR1591199404915-01',
  layer: 'works_other',
  geometry: {
    type: 'LineString',
    coordinates: [
      [530_000, 180_000],
      [530_100.123_4, 180_000],
    ],
  },
  bounds: { minEasting: 530_000, minNorthing: 180_000, maxEasting: 530_100.123_4, maxNorthing: 180_000 },
  centre: [530_050, 180_000],
  state: 'planned',
  badge: undefined,
  trafficManagement: 'give_and_take',
  street: 'High Street',
  area: 'Centre',
  who: 'Marl Water',
  what: 'Give and take',
  category: 'minor',
  startOn: '2026-12-01',
  endOn: '2026-12-03',
  worksReference: 'TSR1591199404915',
  usrn: 83_900_036,
}

const taking = (...features: MapFeature[]) => ({ features, over: [] })

test('on the National Grid the places are as they came, to the centimetre, and the grid is named (BR-GEN-30)', () => {
  expect(takenGeoJson(taking(works), BNG, today, whole)).toEqual({
    type: 'FeatureCollection',
    crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::27700' } },
    features: [
      {
        type: 'Feature',
        id: 'TSR1591199404915-01',
        geometry: {
          type: 'LineString',
          coordinates: [
            [530_000, 180_000],
            [530_100.12, 180_000],
          ],
        },
        properties: {
          kind: 'Works',
          reference: 'TSR1591199404915-01',
          works_reference: 'TSR1591199404915',
          street: 'High Street',
          area: 'Centre',
          usrn: 83_900_036,
          promoter_or_activity: 'Marl Water',
          traffic_management_or_type: 'Give and take',
          state: 'Planned',
          first_day: '2026-12-01',
          last_day: '2026-12-03',
          place: null,
        },
      },
    ],
  })
})

test('in degrees longitude comes first, and no grid is named', () => {
  const taken = takenGeoJson(taking(works), DEGREES, today, whole)
  expect(taken).not.toHaveProperty('crs')
  const [longitude, latitude] = taken.features.flatMap(({ geometry }) => geometry.coordinates.flat(2))
  expect(longitude).toBeCloseTo(-0.128, 3)
  expect(latitude).toBeCloseTo(51.504, 3)
})

test('a row has the middle both ways; a point and an area come as they are', () => {
  expect(takenRows(taking(works), today, whole)).toMatchObject([
    { easting: 530_050, northing: 180_000, street: 'High Street' },
  ])
  const ring = [
    [0, 0],
    [10, 0],
    [10, 10],
    [0, 0],
  ] as const
  const area = { ...works, geometry: { type: 'Polygon' as const, coordinates: [ring] } }
  const point = { ...works, geometry: { type: 'Point' as const, coordinates: [1, 2] as const } }
  expect(takenGeoJson(taking(area, point), BNG, today, whole).features.map(({ geometry }) => geometry)).toEqual([
    area.geometry,
    point.geometry,
  ])
})

test('what a file lacks stands in each row and beside the features, and a record without a place is named', () => {
  const lost = { id: 'TSR2-01', street: 'Mill Lane', who: 'Marl Broadband', worksReference: 'TSR2' }
  const part = { notes: ['Activities could not be loaded.', '1 record has a broken place.'], unplaced: [lost] }
  const said = 'Activities could not be loaded. 1 record has a broken place.'
  const rows = takenRows(taking(works), today, part)
  expect(rows.map(({ missing }) => missing)).toEqual([said, said])
  expect(rows.at(-1)).toMatchObject({ reference: 'TSR2-01', street: 'Mill Lane', place: 'Broken, not on the map' })
  const taken = takenGeoJson(taking(works), DEGREES, today, part)
  expect(taken.features).toHaveLength(1)
  expect(taken.missing).toMatchObject({ notes: part.notes, without_place: [{ reference: 'TSR2-01' }] })
  expect(takenGeoJson(taking(works), DEGREES, today, whole)).not.toHaveProperty('missing')
  expect(takenRows(taking(works), today, whole)[0]).not.toHaveProperty('missing')
})

test('things of layers over the works go along, told apart by their kind, and are named where their place is broken', () => {
  const line = [
    [530_000, 180_000],
    [530_010, 180_000],
  ] as const
  const street = {
    id: '83900036',
    title: 'High Street',
    details: 'Marlford, USRN 83900036',
    usrn: 83_900_036,
    geometry: { type: 'MultiLineString' as const, coordinates: [line, line] },
    bounds: works.bounds,
    centre: [530_005, 180_000] as const,
    fault: undefined,
  }
  const plan = { id: 'FP-1', title: 'Mill Lane', details: 'New main, Marl Water', works: 'TSR9' }
  const over = [
    { overlay: 'traffic_sensitive_streets' as const, items: [street], unplaced: [], notes: [] },
    { overlay: 'forward_plans' as const, items: [], unplaced: [plan], notes: [] },
  ]
  const part = { notes: ['Forward plans: 1 thing with a broken place, named without one.'], unplaced: [] }
  expect(takenRows({ features: [works], over }, today, part)).toMatchObject([
    { kind: 'Works' },
    { kind: 'Traffic-sensitive streets', name: 'High Street', usrn: 83_900_036, easting: 530_005 },
    { kind: 'Forward plans', name: 'Mill Lane', works_reference: 'TSR9', place: 'Broken, not on the map' },
  ])
  const taken = takenGeoJson({ features: [works], over }, BNG, today, part)
  expect(taken.features.map(({ geometry }) => geometry.type)).toEqual(['LineString', 'MultiLineString'])
  expect(taken.features[1]?.geometry.coordinates).toEqual([line, line])
  expect(taken.missing).toMatchObject({ without_place: [{ reference: 'FP-1' }] })
})
