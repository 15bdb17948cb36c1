import { sql } from 'kysely'
import * as endpoints from '../../../domain/contract/geographical-areas.ts'
import * as shapes from '../../../domain/contract/geographical-areas.shapes.ts'
import type { Caller } from '../../../domain/contract/permissions.ts'
import { geographicalAreaReference } from '../../../domain/references.ts'
import { mostAreas } from '../../../domain/rules/area-file-checks.ts'
import { implement, type Upload } from '../../http/implement.ts'
import { invalid } from '../../http/refusals.ts'
import type { Database } from '../../store/database.ts'
import { deleteFilesOf } from '../../store/files.ts'
import { insertRows } from '../../store/insert-rows.ts'
import { outsideWorks, recordEvent } from '../../store/record-event.ts'
import { actorOf } from '../actor.ts'
import { linkFiles } from '../files/link-files.ts'
import { storeUpload } from '../files/store-upload.ts'
import { authorityOwns, ownAuthority } from '../own-authority.ts'
import { listGeographicalAreas } from './list-geographical-areas.ts'
import { readAreaFile, type AreaFile } from './read-area-file.ts'

/** What both writes are about. */
interface Area {
  readonly reference: string
  readonly caller: Caller
  readonly upload: Upload
  readonly file: AreaFile
  readonly now: Temporal.Instant
}

/** Adds an area of the caller's authority, which may have 100 (BR-GEO-01, 02, 03). */
const createGeographicalArea = implement(
  endpoints.createGeographicalArea,
  shapes.createGeographicalArea,
  async ({ db, caller, upload, body, now }) => {
    const organisation = ownAuthority(endpoints.createGeographicalArea, caller)
    const file = readAreaFile(upload)
    const reference = await nextReference(db, organisation)
    const area = { reference, caller, upload, file, now }
    await db
      .insertInto('geographical_area')
      .values({ reference, organisation_reference: organisation, name: file.name, modified_at: now.toString() })
      .execute()
    const file_id = await writeArea(db, area)
    await recordAreaEvent(db, area, 'geographical_area_created', body)
    return { file_id, geographical_area_reference_number: reference }
  },
)

/** Puts a new list in the place of the old one, all at once: a bad file changes nothing (BR-GEO-03, 06). */
const replaceGeographicalArea = implement(
  endpoints.replaceGeographicalArea,
  shapes.replaceGeographicalArea,
  async ({ db, caller, upload, body, params, now }) => {
    const area = {
      reference: params.geographicalAreaReferenceNumber,
      caller,
      upload,
      file: readAreaFile(upload),
      now,
    }
    await db
      .updateTable('geographical_area')
      .set({ name: area.file.name, file_id: null, modified_at: now.toString() })
      .where('reference', '=', area.reference)
      .execute()
    await db.deleteFrom('geographical_area_street').where('area_reference', '=', area.reference).execute()
    await deleteFilesOf(db, { type: 'geographical_area', reference: area.reference })
    await writeArea(db, area)
    await recordAreaEvent(db, area, 'geographical_area_updated', body)
  },
  {
    owners: async (db, params) => {
      const area = await db
        .selectFrom('geographical_area')
        .select('organisation_reference')
        .where('reference', '=', params['geographicalAreaReferenceNumber'] ?? '')
        .executeTakeFirst()
      return area && authorityOwns(area.organisation_reference)
    },
  },
)

export const geographicalAreas = [createGeographicalArea, replaceGeographicalArea, listGeographicalAreas]

/** The next number of all areas; 400 when the authority has as many as it may (BR-GEO-01). */
async function nextReference(db: Database, organisation: string): Promise<string> {
  // two authorities that add an area at once must not draw the same number, nor one exceed its hundred
  await sql`lock table geographical_area in share row exclusive mode`.execute(db)
  const { rows } = await sql<{ highest: number; own: number }>`
    select coalesce(max(substring(reference from '^GA-([0-9]+)$')::int), 0) as highest,
           count(*) filter (where organisation_reference = ${organisation})::int as own
      from geographical_area`.execute(db)
  const { highest = 0, own = 0 } = rows[0] ?? {}
  if (own >= mostAreas) {
    const message = `Your authority has ${mostAreas} areas. No more can be added`
    throw invalid([{ field: 'file', message, rule: 'BR-GEO-01' }])
  }
  return geographicalAreaReference(highest + 1)
}

/** Keeps the file and its streets; answers the file's number. */
async function writeArea(db: Database, { reference, caller, upload, file, now }: Area): Promise<number> {
  const organisation = caller.organisation_reference
  const stored = await storeUpload(db, upload, { organisation, uploadedBy: caller.email, at: now })
  const object = { type: 'geographical_area', reference } as const
  await linkFiles(db, { fileIds: [stored.file_id], organisation, workReference: null, object })
  await db
    .updateTable('geographical_area')
    .set({ file_id: stored.file_id })
    .where('reference', '=', reference)
    .execute()
  const streets = file.usrns.map((usrn) => ({ area_reference: reference, usrn }))
  await insertRows(db, 'geographical_area_street', streets)
  return stored.file_id
}

interface Person {
  readonly internalUserIdentifier?: string | undefined
  readonly internalUserName?: string | undefined
}

async function recordAreaEvent(
  db: Database,
  { reference, caller, file, now }: Area,
  event: 'geographical_area_created' | 'geographical_area_updated',
  person: Person,
): Promise<void> {
  const owner = outsideWorks({ highway_authority_swa_code: caller.organisation_reference })
  const actor = actorOf(caller, {
    internal_user_identifier: person.internalUserIdentifier ?? null,
    internal_user_name: person.internalUserName ?? null,
  })
  const details = `${file.name}: ${file.usrns.length.toLocaleString('en-GB')} streets`
  const object = { object_type: 'geographical_area', object_reference: reference } as const
  await recordEvent(db, owner, { event, ...object, topic: 'Geographical area', details }, actor, now)
}
