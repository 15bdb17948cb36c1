import type { BulkRow } from '../store/insert-rows.ts'
import type { StreetInterestTable } from '../store/street-interests.ts'
import { links, places } from './places.ts'
import type { SandboxStreet } from './streets.ts'

/** On a road that leads into the other authority's area, that authority has an interest. */
export function streetInterests(streets: readonly SandboxStreet[]): BulkRow<StreetInterestTable>[] {
  const authorityOf = new Map(places.map((place) => [place.name, place.authority]))
  const ends = links.flatMap(({ from, to }) => [
    { near: from, far: to },
    { near: to, far: from },
  ])
  return streets.flatMap((street) => {
    const end = ends.find(({ near, far }) => street.town === near && street.street_descriptor === `${far} Road`)
    const authority = end && authorityOf.get(end.far)
    if (!authority || authority === street.authority_swa_code) return []
    return [{ usrn: street.usrn, authority_swa_code: authority, location_description: `Towards ${end.far}` }]
  })
}
