import { fileTypeFromBuffer } from 'file-type'

/** A kind of file that may be uploaded (BR-GEN-58): what its name ends in, and how it is sent back. */
interface FileKind {
  readonly endings: readonly string[]
  readonly contentType: string
  /** Whether the bytes are what the name says; `sniffed` is what their first bytes are known for. */
  readonly fits: (bytes: Buffer, sniffed: string | undefined) => boolean
}

const known = (ending: string) => (_: Buffer, sniffed: string | undefined) => sniffed === ending

/** Old Office files are all one container; the name of the stream inside tells Word from Excel. */
const container =
  (...streams: string[]) =>
  (bytes: Buffer, sniffed: string | undefined) =>
    sniffed === 'cfb' && streams.some((stream) => bytes.includes(Buffer.from(stream, 'utf16le')))

const strangeControls = /[^\P{Cc}\t\n\f\r]/u

/** Text has no signature: it is what reads as UTF-8 without control characters. */
const plainText = (bytes: Buffer) => {
  try {
    return !strangeControls.test(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return false
  }
}

const office = 'application/vnd.openxmlformats-officedocument'

const kinds: readonly FileKind[] = [
  { endings: ['pdf'], contentType: 'application/pdf', fits: known('pdf') },
  { endings: ['doc'], contentType: 'application/msword', fits: container('WordDocument') },
  { endings: ['docx'], contentType: `${office}.wordprocessingml.document`, fits: known('docx') },
  { endings: ['xls'], contentType: 'application/vnd.ms-excel', fits: container('Workbook', 'Book') },
  { endings: ['xlsx'], contentType: `${office}.spreadsheetml.sheet`, fits: known('xlsx') },
  { endings: ['csv'], contentType: 'text/csv; charset=utf-8', fits: plainText },
  { endings: ['txt'], contentType: 'text/plain; charset=utf-8', fits: plainText },
  { endings: ['jpg', 'jpeg'], contentType: 'image/jpeg', fits: known('jpg') },
  { endings: ['png'], contentType: 'image/png', fits: known('png') },
]

/** The content type of a file whose bytes are what its name says; undefined for any other. */
export async function contentTypeOf(name: string, bytes: Buffer): Promise<string | undefined> {
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase()
  const kind = kinds.find((candidate) => candidate.endings.includes(ending ?? ''))
  if (!kind || bytes.length === 0) return undefined
  const sniffed = await fileTypeFromBuffer(bytes).catch(() => undefined)
  return kind.fits(bytes, sniffed?.ext) ? kind.contentType : undefined
}
