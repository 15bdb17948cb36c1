import type { FastifyRequest } from 'fastify'
import type { Upload } from './implement.ts'
import { invalid } from './refusals.ts'

/** Reads the one part named `file` (BR-GEN-50); a second or a larger one is refused by the multipart limits. */
export async function readUpload(request: FastifyRequest): Promise<Upload> {
  let upload: Upload | undefined
  for await (const part of request.files()) {
    const bytes = await part.toBuffer()
    if (part.fieldname === 'file') upload = { name: part.filename, bytes }
  }
  if (!upload) throw invalid([{ field: 'file', message: 'Select a file', rule: 'BR-GEN-50' }])
  return upload
}
