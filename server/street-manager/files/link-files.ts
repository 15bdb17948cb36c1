import type { RuleProblem } from '../../../domain/rules/rule-broken.ts'
import { refuseProblems } from '../../http/refusals.ts'
import type { Database } from '../../store/database.ts'
import type { FileObject } from '../../store/files.ts'

/** Files on one record at most (BR-GEN-51). */
const mostFiles = 50

/** All files of one works record stay below this: 100 MB in bytes (BR-GEN-52). */
const worksRecordBytes = 100 * 1024 * 1024

export interface FilesToLink {
  readonly fileIds: readonly number[]
  /** SWA code that the files have to belong to: the promoter's (its contractors' included) or the authority's. */
  readonly organisation: string
  /** Empty for a record outside works, like a material classification. */
  readonly workReference: string | null
  /** What the request calls the files, when not `file_ids`. */
  readonly field?: string
  /** Given when the files go on something within the works record, like a permit; they count on the works too. */
  readonly object?: FileObject
}

/**
 * Gives uploaded files to a record, in the transaction of the write that names them; answers their names in the order
 * given. Throws 400 on `file_ids` for a file that is missing, of another organisation, unsafe or already on a record
 * (BR-GEN-53), and when the record would hold more than 50 files (BR-GEN-51) or its works 100 MB (BR-GEN-52). A file
 * whose scan is still running may be linked: nobody gets to read it before it is safe (BR-GEN-54).
 */
export async function linkFiles(db: Database, link: FilesToLink): Promise<{ file_id: number; name: string }[]> {
  if (link.fileIds.length === 0) return []
  const refuse = (problems: readonly RuleProblem[]) =>
    refuseProblems(problems.map((problem) => ({ ...problem, field: link.field ?? problem.field })))
  if (link.fileIds.length > mostFiles) refuse([tooMany])
  const files = await lockFiles(db, link)
  const found = new Map(files.map((file) => [file.id, file]))
  refuse(link.fileIds.flatMap((id) => problemOf(id, found.get(id))))
  refuse(await roomProblems(db, link, files))
  await db
    .updateTable('file')
    .set({
      work_reference: link.workReference,
      object_type: link.object?.type ?? null,
      object_reference: link.object?.reference ?? null,
    })
    .where('id', 'in', [...link.fileIds])
    .execute()
  return link.fileIds.map((id) => ({ file_id: id, name: found.get(id)?.name ?? '' }))
}

function lockFiles(db: Database, { fileIds, organisation }: FilesToLink) {
  return db
    .selectFrom('file')
    .select(['id', 'name', 'size_bytes', 'scan_status', 'work_reference', 'object_reference'])
    .where('id', 'in', [...fileIds])
    .where('organisation_reference', '=', organisation)
    .orderBy('id')
    .forUpdate()
    .execute()
}

type LockedFile = Awaited<ReturnType<typeof lockFiles>>[number]

function problemOf(id: number, file: LockedFile | undefined): RuleProblem[] {
  if (!file) return [problem(`File ${id} was not found among the files of your organisation`, 'BR-GEN-53')]
  if (file.work_reference || file.object_reference)
    return [problem(`${file.name} already belongs to another record`, 'BR-GEN-53')]
  if (file.scan_status === 'unsafe') return [problem(`${file.name} did not pass the virus scan`, 'BR-GEN-54')]
  return []
}

async function roomProblems(db: Database, link: FilesToLink, files: readonly LockedFile[]): Promise<RuleProblem[]> {
  // a record outside works is new when it gets its files
  if (link.workReference === null) return []
  const held = await db
    .selectFrom('file')
    .select(['size_bytes', 'object_type', 'object_reference'])
    .where('work_reference', '=', link.workReference)
    .execute()
  const { type = null, reference = null } = link.object ?? {}
  const onRecord = held.filter((file) => file.object_type === type && file.object_reference === reference).length
  const bytes = [...held, ...files].reduce((sum, file) => sum + file.size_bytes, 0)
  return [
    ...(onRecord + files.length > mostFiles ? [tooMany] : []),
    ...(bytes >= worksRecordBytes
      ? [problem('All files of one works record must come to less than 100 MB', 'BR-GEN-52')]
      : []),
  ]
}

const problem = (message: string, rule: string): RuleProblem => ({ field: 'file_ids', message, rule })

const tooMany = problem('A record holds at most 50 files', 'BR-GEN-51')
