/** Works of an invented town as the GeoJSON API answers them: points, lines and areas in every state, the same each time. */
import { mapPermitStatuses, mapTrafficManagementTypes, workCategories } from '../domain/contract/enums/permits.ts'
import type { AnswerOf } from '../domain/contract/endpoint.ts'
import type { getWorksInBox } from '../domain/contract/geojson.ts'
import type { Position } from '../domain/geometry.ts'

type WorksAnswer = AnswerOf<typeof getWorksInBox>

/** South-west corner and side of the square that they fill, metres EPSG:27700. */
export const square = { easting: 421_000, northing: 299_000, metres: 4_000 }

export function worksForMap(count: number): WorksAnswer {
  return { type: 'FeatureCollection', features: Array.from({ length: count }, (_, index) => worksFeature(index)) }
}

function worksFeature(index: number): WorksAnswer['features'][number] {
  // Steps that share no factor with the side spread evenly without a random number.
  const easting = square.easting + ((index * 1_327) % square.metres) + (index % 10) / 10
  const northing = square.northing + ((index * 2_903) % square.metres) + (index % 7) / 7
  const type = (['LineString', 'Point', 'LineString', 'Polygon'] as const)[index % 4] ?? 'Point'
  const reference = `MW${String(100_000_000 + index)}`
  const pick = <T>(values: readonly T[]): T => values[index % values.length] as T
  return {
    type: 'Feature',
    geometry: { type, type_string: type, coordinates: coordinatesOf(type, [easting, northing]) },
    properties: {
      work_reference_number: reference,
      permit_reference_number: `${reference}-01`,
      promoter_organisation: pick(['Marl Water', 'Marl Power', 'Marl Gas']),
      promoter_swa_code: '9310',
      work_category: pick(workCategories),
      work_category_string: '',
      start_date: `2026-11-${String(10 + (index % 20))}T00:00:00.000Z`,
      end_date: `2026-12-${String(10 + (index % 20))}T00:00:00.000Z`,
      traffic_management_type: pick(mapTrafficManagementTypes),
      traffic_management_type_string: '',
      street: pick(['High Street', 'Mill Lane', 'Abbey Road', 'Bridge Street', 'Station Road']),
      usrn: 83_900_000 + (index % 500),
      town: 'Marlford',
      area: pick(['Centre', 'North', 'Abbey']),
      highway_authority: 'Marlshire County Council',
      work_centre_point: { type: 'Point', coordinates: [easting, northing] },
      permit_status: pick(mapPermitStatuses),
      permit_status_string: '',
    },
  }
}

function coordinatesOf(type: 'Point' | 'LineString' | 'Polygon', [east, north]: Position): unknown[] {
  const line = [
    [east - 25, north],
    [east, north + 4],
    [east + 25, north],
  ]
  if (type === 'Point') return [east, north]
  return type === 'LineString' ? line : [[...line, [east, north - 12], line[0]]]
}
