import { countWords } from '../../domain/words.ts'

const bytesPerMegabyte = 1024 * 1024
/** BR-GEN-50, read as 10,485,760 bytes: that size passes, one byte more does not. */
const maxBytes = 10 * bytesPerMegabyte
/** BR-GEN-58 leaves the kinds to us. */
const kinds = ['pdf', 'doc', 'docx', 'xls', 'xlsx', 'csv', 'txt', 'jpg', 'jpeg', 'png']

export const acceptedKinds = kinds.map((kind) => `.${kind}`).join(',')

/** A file that the service holds; the value of a file question is a list of them. */
export interface UploadedFile {
  file_id: number
  name: string
  size: number
}

export type UploadState = 'sending' | 'checking' | 'ready' | 'removed' | 'failed' | 'waiting'

/** Why a chosen file is not sent at all; undefined when it may go (BR-GEN-50, 51, 58). */
export function fileProblem(file: { name: string; size: number }, already: number, limit: number): string | undefined {
  if (already >= limit) return limit === 1 ? 'You can only add 1 file' : `You can only add ${limit} files`
  const kind = file.name.split('.').at(-1)?.toLowerCase() ?? ''
  if (!kinds.includes(kind)) return `${file.name} must be a PDF, Word, Excel, CSV, text, JPG or PNG`
  if (file.size > maxBytes) return `${file.name} must be smaller than 10 MB`
  return file.size === 0 ? `${file.name} is empty` : undefined
}

/** "2.4 MB", "310 KB", "12 bytes". */
export function sizeWords(bytes: number): string {
  if (bytes >= bytesPerMegabyte) return `${(bytes / bytesPerMegabyte).toFixed(1)} MB`
  return bytes >= 1024 ? `${Math.round(bytes / 1024)} KB` : countWords(bytes, 'byte')
}

/** Words beside a file, so that its state does not hang on a bar or a colour. */
export function stateWords(state: UploadState, percent: number): string {
  switch (state) {
    case 'sending':
      return `Uploading, ${percent}%`
    case 'checking':
      return 'Checking for viruses'
    case 'ready':
      return 'Ready'
    case 'removed':
      return 'Removed: unsafe'
    case 'waiting':
      return 'Still being checked'
    case 'failed':
      return 'Not uploaded'
  }
}
