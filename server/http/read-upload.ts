import type { FastifyRequest } from 'fastify'
import type { Upload } from './implement.ts'
import { invalid } from './refusals.ts'

/** Reads the one part named `file` (BR-GEN-50); a larger one is refused by the multipart limits. */
export async function readUpload(request: FastifyRequest): Promise<Upload> {
  const part = await request.file()
  if (!part || part.fieldname !== 'file') {
    throw invalid([{ field: 'file', message: 'Select a file', rule: 'BR-GEN-50' }])
  }
  return { name: part.filename, bytes: await part.toBuffer() }
}
