import type { FastifyError, FastifyRequest } from 'fastify'
import type { Upload } from './implement.ts'
import { invalid } from './refusals.ts'

/** Reads the one part named `file` (BR-GEN-50); a second or a larger one is refused by the multipart limits. */
export async function readUpload(request: FastifyRequest): Promise<Upload> {
  const upload = await readFilePart(request).catch((error: FastifyError) => {
    // what the parser itself cannot read comes without a status
    if (error.statusCode) throw error
    throw invalid([{ field: 'file', message: 'The upload broke off or could not be read', rule: 'BR-GEN-50' }])
  })
  if (!upload) throw invalid([{ field: 'file', message: 'Select a file', rule: 'BR-GEN-50' }])
  return upload
}

async function readFilePart(request: FastifyRequest): Promise<Upload | undefined> {
  let upload: Upload | undefined
  for await (const part of request.files()) {
    const bytes = await part.toBuffer()
    if (part.fieldname === 'file') upload = { name: part.filename, bytes }
  }
  return upload
}
