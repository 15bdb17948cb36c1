import type { FileType } from '../../domain/contract/enums/files.ts'
import type { AuditObjectType } from '../../domain/contract/enums/history.ts'
import type { Database } from './database.ts'

/** One record of a kind that files hang on: a permit, an inspection, a penalty notice… */
export interface FileObject {
  readonly type: AuditObjectType
  readonly reference: string
}

/** A record that files hang on; a works record has those of everything on it too (BR-GEN-52). */
export type FilesOf = { readonly workReference: string } | { readonly object: FileObject }

/** Names of the files on a record, in the order they were uploaded. What a scan found unsafe is left out (BR-GEN-54). */
export async function fileNames(
  db: Database,
  record: FilesOf,
  types: readonly FileType[] = [],
): Promise<{ file_id: number; name: string }[]> {
  let query = filesOf(db, record).select(['file.id as file_id', 'file.name'])
  if (types.length === 1) {
    query = query.where('file.content_type', types[0] === 'images' ? 'like' : 'not like', 'image/%')
  }
  return query.execute()
}

/** Names of the files on several records of a kind, by the record's reference; as {@link fileNames} gives those of one. */
export async function fileNamesOfEach(
  db: Database,
  type: AuditObjectType,
  references: readonly string[],
): Promise<ReadonlyMap<string | null, { file_id: number; name: string }[]>> {
  if (references.length === 0) return new Map()
  const files = await db
    .selectFrom('file')
    .select(['file.id as file_id', 'file.name', 'file.object_reference'])
    .where('file.scan_status', '!=', 'unsafe')
    .where('file.object_type', '=', type)
    .where('file.object_reference', 'in', [...references])
    .orderBy('file.id')
    .execute()
  const byReference = Map.groupBy(files, ({ object_reference }) => object_reference)
  return new Map(
    [...byReference].map(([reference, list]) => [reference, list.map(({ file_id, name }) => ({ file_id, name }))]),
  )
}

/** Files on a works record with who uploaded them, as GET of a works record shows them. */
export async function filesWithAuthors(db: Database, record: FilesOf) {
  const files = await filesOf(db, record)
    .innerJoin('organisation', 'organisation.swa_code', 'file.organisation_reference')
    .select(['file.id', 'file.name', 'file.uploaded_at', 'file.uploaded_by'])
    .select(['organisation.swa_code', 'organisation.name as organisation_name'])
    .execute()
  return files.map((file) => ({
    file_id: file.id,
    name: file.name,
    created_date: file.uploaded_at.toString({ fractionalSecondDigits: 3 }),
    user_created_by: file.uploaded_by,
    swa_code: file.swa_code,
    organisation_name: file.organisation_name,
  }))
}

function filesOf(db: Database, record: FilesOf) {
  const query = db.selectFrom('file').where('file.scan_status', '!=', 'unsafe').orderBy('file.id')
  return 'workReference' in record
    ? query.where('file.work_reference', '=', record.workReference)
    : query
        .where('file.object_reference', '=', record.object.reference)
        .where('file.object_type', '=', record.object.type)
}

/** Deletes a record's files with their bytes: they go where it goes, and are no longer anybody's (BR-FPN-06, BR-INSP-29). */
export async function deleteFilesOf(db: Database, object: FileObject): Promise<void> {
  await db
    .deleteFrom('file')
    .where('object_reference', '=', object.reference)
    .where('object_type', '=', object.type)
    .execute()
}

/** Gives the files of one record to another: those of a change request go to its permit with what it proposed. */
export async function handFilesOver(db: Database, from: FileObject, to: FileObject): Promise<void> {
  await db
    .updateTable('file')
    .set({ object_type: to.type, object_reference: to.reference })
    .where('object_reference', '=', from.reference)
    .where('object_type', '=', from.type)
    .execute()
}

/** Names of files by their numbers, wherever they hang now. What a scan found unsafe is left out (BR-GEN-54). */
export async function namesOfFiles(db: Database, ids: readonly number[]): Promise<{ file_id: number; name: string }[]> {
  if (ids.length === 0) return []
  return db
    .selectFrom('file')
    .select(['id as file_id', 'name'])
    .where('id', 'in', [...ids])
    .where('scan_status', '!=', 'unsafe')
    .orderBy('id')
    .execute()
}
