import type { FastifyError, FastifyRequest } from 'fastify'
import type { Upload } from './implement.ts'
import { invalid } from './refusals.ts'

/** What came as multipart/form-data: the one file, and the text fields beside it. */
export interface MultipartBody {
  readonly upload: Upload
  readonly fields: Readonly<Record<string, unknown>>
}

/** Reads the one part named `file` (BR-GEN-50); a second or a larger one is refused by the multipart limits. */
export async function readMultipart(request: FastifyRequest): Promise<MultipartBody> {
  const { upload, fields } = await readParts(request).catch((error: FastifyError) => {
    // what the parser itself cannot read comes without a status
    if (error.statusCode) throw error
    throw invalid([{ field: 'file', message: 'The upload broke off or could not be read', rule: 'BR-GEN-50' }])
  })
  if (!upload) throw invalid([{ field: 'file', message: 'Select a file', rule: 'BR-GEN-50' }])
  return { upload, fields: Object.fromEntries(fields) }
}

async function readParts(request: FastifyRequest) {
  let upload: Upload | undefined
  const fields = new Map<string, unknown>()
  for await (const part of request.parts()) {
    if (part.type === 'field') {
      fields.set(part.fieldname, part.value)
      continue
    }
    const bytes = await part.toBuffer()
    if (part.fieldname === 'file') upload = { name: part.filename, bytes }
  }
  return { upload, fields }
}
