import type { Upload } from '../../http/implement.ts'
import type { Database } from '../../store/database.ts'
import { invalid } from '../../http/refusals.ts'
import { contentTypeOf } from './file-kinds.ts'
import { cleanFileName } from './file-name.ts'
import { hasTooManyPixels } from './picture-size.ts'

interface Uploader {
  readonly organisation: string
  readonly uploadedBy: string
  readonly at: Temporal.Instant
}

/** Keeps an upload until a record names it; nobody can read it before its scan (BR-GEN-54). Throws 400 on `file`. */
export async function storeUpload(
  db: Database,
  upload: Upload,
  { organisation, uploadedBy, at }: Uploader,
): Promise<{ file_id: number; name: string }> {
  const name = cleanFileName(upload.name)
  if (!name) throw wrong('The name of the file must have 1 to 255 characters', 'BR-GEN-50')
  if (upload.bytes.length === 0) throw wrong('The file is empty', 'BR-GEN-50')
  const content_type = await contentTypeOf(name, upload.bytes)
  if (!content_type)
    throw wrong(
      'The file must be a PDF, DOC, DOCX, XLS, XLSX, JPG or PNG, or CSV or TXT in UTF-8, and be what its name says',
      'BR-GEN-58',
    )
  if (hasTooManyPixels(upload.bytes, content_type))
    throw wrong('The picture must have 100 megapixels or fewer', 'BR-GEN-58')
  const { id } = await db
    .insertInto('file')
    .values({
      name,
      content_type,
      size_bytes: upload.bytes.length,
      organisation_reference: organisation,
      uploaded_by: uploadedBy,
      uploaded_at: at.toString(),
      scan_status: 'pending',
      work_reference: null,
      object_type: null,
      object_reference: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await db.insertInto('file_content').values({ file_id: id, content: upload.bytes }).execute()
  return { file_id: id, name }
}

const wrong = (message: string, rule: string) => invalid([{ field: 'file', message, rule }])
