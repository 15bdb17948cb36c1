import * as listed from '../../../domain/contract/comments.shapes.ts'
import * as endpoints from '../../../domain/contract/exports.ts'
import * as shapes from '../../../domain/contract/exports.shapes.ts'
import { listPermits } from '../../../domain/contract/permits.shapes.ts'
import { commentList } from '../comments/list-comments.ts'
import { permitList } from '../permits/list-permits.ts'
import { exportOf, type CsvExport } from './csv-export.ts'
import { getCsv } from './get-csv.ts'
import { listCsvExports } from './list-csv-exports.ts'
import { filtersOfPermitExport, permitFileName } from './permit-export.ts'

/** Every export with the list that it writes. */
const pairs = [
  exportOf(endpoints.exportPermits, shapes.exportPermits, {
    list: permitList,
    answer: listPermits.answer,
    type: 'PERMIT',
    file: permitFileName,
    filters: filtersOfPermitExport,
  }),
  exportOf(endpoints.exportComments, shapes.exportComments, {
    list: commentList,
    answer: listed.listComments.answer,
    type: 'COMMENT',
    file: 'Comment',
    filters: (body) => body,
  }),
]

export const exports = [...pairs.map(({ implementation }) => implementation), getCsv, listCsvExports]

/** What writes the export of this path; one that a newer version no longer has cannot be written. */
export function findCsvExport(path: string): CsvExport {
  const found = pairs.find(({ csvExport }) => csvExport.path === path)
  if (!found) throw new Error(`No export is written under ${path}`)
  return found.csvExport
}
