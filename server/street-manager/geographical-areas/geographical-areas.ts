import { sql } from 'kysely'
import * as endpoints from '../../../domain/contract/geographical-areas.ts'
import * as shapes from '../../../domain/contract/geographical-areas.shapes.ts'
import type { Caller } from '../../../domain/contract/permissions.ts'
import { geographicalAreaReference } from '../../../domain/references.ts'
import { countWords, dateTimeWords } from '../../../domain/words.ts'
import { implement, type Upload } from '../../http/implement.ts'
import { conflict } from '../../http/refusals.ts'
import type { Database } from '../../store/database.ts'
import { deleteFilesOf } from '../../store/files.ts'
import { insertRows } from '../../store/insert-rows.ts'
import { outsideWorks, recordEvent } from '../../store/record-event.ts'
import { actorOf } from '../actor.ts'
import { linkFiles } from '../files/link-files.ts'
import { storeUpload } from '../files/store-upload.ts'
import { ownAuthority } from '../own-authority.ts'
import { instantAnswer } from '../wire-dates.ts'
import { areaHealth } from './area-health.ts'
import { listGeographicalAreas } from './list-geographical-areas.ts'
import { areaOwners, lastChangeOf, ownAreas } from './own-areas.ts'
import { readAreaUpload, type Area } from './read-area-upload.ts'
import { requireRoom } from './room-for-areas.ts'

/** What both writes are about. */
interface Write {
  readonly reference: string
  readonly caller: Caller
  readonly upload: Upload
  readonly file: Area
  readonly now: Temporal.Instant
}

/** Adds an area of the caller's authority, which may have 100 (BR-GEO-01, 02, 03). */
const createGeographicalArea = implement(
  endpoints.createGeographicalArea,
  shapes.createGeographicalArea,
  async ({ db, caller, upload, body, now }) => {
    const organisation = ownAuthority(endpoints.createGeographicalArea, caller)
    const file = readAreaUpload(upload)
    const reference = await nextReference(db, organisation)
    const area = { reference, caller, upload, file, now }
    await db
      .insertInto('geographical_area')
      .values({ reference, organisation_reference: organisation, name: file.name, modified_at: now.toString() })
      .execute()
    const file_id = await writeArea(db, area)
    await recordAreaEvent(db, area, 'geographical_area_created', body, listWords(file))
    return { file_id, geographical_area_reference_number: reference }
  },
)

/**
 * Puts a new list in the place of the old one, all at once: a bad file changes nothing (BR-GEO-03, 06). With `If-Match` and
 * the moment of the list that the caller has seen, 409 when somebody else has replaced it since.
 */
const replaceGeographicalArea = implement(
  endpoints.replaceGeographicalArea,
  shapes.replaceGeographicalArea,
  async ({ db, caller, upload, body, params, now, request }) => {
    const reference = params.geographicalAreaReferenceNumber
    const area = { reference, caller, upload, file: readAreaUpload(upload), now }
    const old = await lockedArea(db, reference, request.headers['if-match'])
    await db
      .updateTable('geographical_area')
      .set({ name: area.file.name, file_id: null, modified_at: now.toString() })
      .where('reference', '=', area.reference)
      .execute()
    await db.deleteFrom('geographical_area_street').where('area_reference', '=', area.reference).execute()
    await deleteFilesOf(db, { type: 'geographical_area', reference: area.reference })
    await writeArea(db, area)
    await recordAreaEvent(db, area, 'geographical_area_updated', body, changeWords(old, area.file))
  },
  areaOwners,
)

export const geographicalAreas = [
  createGeographicalArea,
  replaceGeographicalArea,
  listGeographicalAreas,
  ...ownAreas,
  ...areaHealth,
]

/** The list as it is, held until the transaction ends; 409 when it is not the one that was seen. */
async function lockedArea(db: Database, reference: string, seen: string | undefined): Promise<Area> {
  const { name, modified_at } = await db
    .selectFrom('geographical_area')
    .select(['name', 'modified_at'])
    .where('reference', '=', reference)
    .forUpdate()
    .executeTakeFirstOrThrow()
  if (seen !== undefined && seen !== `"${instantAnswer(modified_at)}"`) {
    const last = await lastChangeOf(db, reference)
    const who = last?.internal_user_name ?? last?.username ?? 'Somebody else'
    throw conflict(`${who} replaced this list on ${dateTimeWords(modified_at)}. Look at the difference again`)
  }
  const streets = await db
    .selectFrom('geographical_area_street')
    .select('usrn')
    .where('area_reference', '=', reference)
    .execute()
  return { name, usrns: streets.map(({ usrn }) => usrn) }
}

const listWords = ({ name, usrns }: Area) => `${name}: ${countWords(usrns.length, 'street')}`

/** Old and new in words, for the history. */
function changeWords(old: Area, file: Area): string {
  const [before, after] = [new Set(old.usrns), new Set(file.usrns)]
  const added = file.usrns.filter((usrn) => !before.has(usrn)).length
  const removed = old.usrns.filter((usrn) => !after.has(usrn)).length
  return `${listWords(file)}; before, ${listWords(old)}. ${added.toLocaleString('en-GB')} added, ${removed.toLocaleString('en-GB')} removed`
}

/** The next number of all areas; 400 when the authority has as many as it may (BR-GEO-01). */
async function nextReference(db: Database, organisation: string): Promise<string> {
  // two authorities that add an area at once must not draw the same number, nor one exceed its hundred
  await sql`lock table geographical_area in share row exclusive mode`.execute(db)
  const { rows } = await sql<{ highest: number }>`
    select coalesce(max(substring(reference from '^GA-([0-9]+)$')::int), 0) as highest
      from geographical_area`.execute(db)
  await requireRoom(db, organisation)
  return geographicalAreaReference((rows[0]?.highest ?? 0) + 1)
}

/** Keeps the file and its streets; answers the file's number. */
async function writeArea(db: Database, { reference, caller, upload, file, now }: Write): Promise<number> {
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
  { reference, caller, now }: Write,
  event: 'geographical_area_created' | 'geographical_area_updated',
  person: Person,
  details: string,
): Promise<void> {
  const owner = outsideWorks({ highway_authority_swa_code: caller.organisation_reference })
  const actor = actorOf(caller, {
    internal_user_identifier: person.internalUserIdentifier ?? null,
    internal_user_name: person.internalUserName ?? null,
  })
  const object = { object_type: 'geographical_area', object_reference: reference } as const
  await recordEvent(db, owner, { event, ...object, topic: 'Geographical area', details }, actor, now)
}
