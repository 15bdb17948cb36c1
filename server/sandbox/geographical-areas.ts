import { geographicalAreaReference } from '../../domain/references.ts'
import type { Database } from '../store/database.ts'
import { insertRows } from '../store/insert-rows.ts'
import { marlshire } from './organisations.ts'
import { places } from './places.ts'
import type { SandboxStreet } from './streets.ts'

/** The parts into which Marlshire divides its streets for its officers (BR-GEN-77). */
export function geographicalAreas(
  streets: readonly SandboxStreet[],
): { reference: string; name: string; usrns: number[] }[] {
  const names = [...new Set(places.flatMap((place) => place.area ?? []))]
  const areaOfTown = new Map(places.map((place) => [place.name, place.area]))
  return names.map((name, position) => ({
    reference: geographicalAreaReference(position + 1),
    name,
    usrns: streets.filter((street) => areaOfTown.get(street.town) === name).map(({ usrn }) => usrn),
  }))
}

/** Each area with the file that the authority's admin would have uploaded (BR-GEO-02). */
export async function insertGeographicalAreas(
  db: Database,
  streets: readonly SandboxStreet[],
  now: Temporal.Instant,
): Promise<void> {
  for (const { reference, name, usrns } of geographicalAreas(streets)) {
    const file_id = await insertFile(db, `${name}.csv`, `${usrns.join('\r\n')}\r\n`, reference, now)
    await insertRows(db, 'geographical_area', [
      { reference, organisation_reference: marlshire, name, file_id, modified_at: now.toString() },
    ])
    const rows = usrns.map((usrn) => ({ area_reference: reference, usrn }))
    await insertRows(db, 'geographical_area_street', rows)
  }
}

async function insertFile(
  db: Database,
  name: string,
  text: string,
  area: string,
  now: Temporal.Instant,
): Promise<number> {
  const content = Buffer.from(text)
  const { id } = await db
    .insertInto('file')
    .values({
      name,
      content_type: 'text/csv; charset=utf-8',
      size_bytes: content.length,
      organisation_reference: marlshire,
      uploaded_by: 'admin@marlshire.example',
      uploaded_at: now.toString(),
      scan_status: 'safe',
      work_reference: null,
      object_type: 'geographical_area',
      object_reference: area,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await db.insertInto('file_content').values({ file_id: id, content }).execute()
  return id
}
