/** What may differ from the contract, and why. Everything else is a fault. */
import type { PublishedApi } from './contract-documents.ts'

interface Justified {
  readonly api: PublishedApi | 'every'
  /** Method and path as the contract writes them. */
  readonly operation: string
  /** A difference exactly as it is printed. */
  readonly difference: string
  readonly reason: string
}

/** APIs that are whole: an endpoint of the contract that is missing here is a fault, not work to come. */
export const wholeApis: readonly PublishedApi[] = [
  'work',
  'reporting',
  'lookup',
  'geojson',
  'party',
  'event',
  'sampling',
  'worklist',
]

/** The contract lists `upcoming_enum` in this request too, where it can mean nothing. */
const noUpcomingCategory = 'A request says what was inspected; upcoming_enum is a word of answers (BR-GEN-100)'

export const justified: readonly Justified[] = [
  {
    api: 'work',
    operation: 'POST /works/{workReferenceNumber}/inspections',
    difference: 'body.inspection_category: -upcoming_enum',
    reason: noUpcomingCategory,
  },
  {
    api: 'work',
    operation: 'POST /works/{workReferenceNumber}/inspections',
    difference: 'body.reinspection_category: -upcoming_enum',
    reason: noUpcomingCategory,
  },
  {
    api: 'work',
    operation: 'POST /historic-works/inspections',
    difference: 'body.inspection_category: -upcoming_enum',
    reason: noUpcomingCategory,
  },
  {
    api: 'work',
    operation: 'POST /historic-works/inspections',
    difference: 'body.reinspection_category: -upcoming_enum',
    reason: noUpcomingCategory,
  },
  {
    api: 'work',
    operation: 'POST /works/{workReferenceNumber}/scheduled-inspections',
    difference: 'body.scheduled_inspection_category: -upcoming_enum',
    reason: noUpcomingCategory,
  },
  {
    api: 'every',
    operation: 'GET /status',
    difference: 'not in the contract',
    reason: 'Answers without a token whether the API is there (BR-GEN-92); the documents of the contract leave it out',
  },
  {
    api: 'work',
    operation: 'GET /files/{fileId}',
    difference:
      'answer: media type application/octet-stream here, application/pdf, application/vnd.msword, image/bmp, image/jpeg, image/png, image/tiff in the contract',
    reason: 'More kinds of file may be uploaded than the contract lists here; the answer carries the type of its file',
  },
]

/** Why a difference is right, or undefined when it is a fault. */
export function reasonFor(api: PublishedApi, operation: string, difference: string): string | undefined {
  return justified.find(
    (entry) =>
      (entry.api === api || entry.api === 'every') && entry.operation === operation && entry.difference === difference,
  )?.reason
}
