import type { BulkRow } from '../store/insert-rows.ts'
import type { GeographicalAreaStreetTable, GeographicalAreaTable } from '../store/tables.ts'
import { marlshire } from './organisations.ts'
import { places } from './places.ts'
import type { SandboxStreet } from './streets.ts'

/** The parts into which Marlshire divides its streets for its officers (BR-GEN-77). */
export function geographicalAreaRows(streets: readonly SandboxStreet[]): {
  areas: BulkRow<GeographicalAreaTable>[]
  streets: BulkRow<GeographicalAreaStreetTable>[]
} {
  const names = [...new Set(places.flatMap((place) => place.area ?? []))]
  const areas = names.map((name, position) => ({
    reference: `GA-${String(position + 1).padStart(3, '0')}`,
    organisation_reference: marlshire,
    name,
  }))
  const areaOfTown = new Map(places.map((place) => [place.name, areas.find((area) => area.name === place.area)]))
  return {
    areas,
    streets: streets.flatMap((street) => {
      const area = areaOfTown.get(street.town)
      return area ? [{ area_reference: area.reference, usrn: street.usrn }] : []
    }),
  }
}
