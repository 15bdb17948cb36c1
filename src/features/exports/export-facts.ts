import { countWords } from '../../../domain/words.ts'
import type { FormProblem } from '../../forms/field-problems.ts'
import type { Limits } from '../../lists/list-definition.ts'
import { pageRows, readView, type Addressed } from '../../lists/list-address.ts'
import { viewWords } from '../../lists/list-words.ts'

/** The service still works on it, or has yet to begin (BR-CSV-03). */
export const isBeingMade = ({ csv_export_status: status }: { csv_export_status: string }): boolean =>
  status === 'queued' || status === 'in_progress'

/** The page that an address names; the first for anything that is no page. */
export function exportPage(text: string | null): { page: number; offset: number } {
  const asked = Number(text)
  const page = Number.isInteger(asked) && asked >= 1 && asked <= 80_000_000 ? asked : 1
  return { page, offset: (page - 1) * pageRows }
}

/** What was done, for the top of the list of exports. */
export const doneWords = (title: string, isSent: boolean): string =>
  isSent
    ? `${title}: the export is being made`
    : `${title}: the export is next. It is kept on this device until the one before it has begun`

/** The filters that an export cannot do without and that nobody chose, each in its own words. */
export function lacking(needs: Readonly<Record<string, string>>, limits: Limits): FormProblem[] {
  return Object.entries(needs)
    .filter(([name]) => limits[name] === undefined)
    .map(([field, message]) => ({ field, message }))
}

/** Filters as the service keeps them, in the words of their list; empty without any. */
export function filterWords(list: Addressed, filters: Readonly<Record<string, unknown>>): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(filters)) {
    for (const one of Array.isArray(value) ? value : [value]) if (one != null) search.append(name, String(one))
  }
  return viewWords(list, readView(list, search))
}

interface Progress {
  readonly rows_written: number
  readonly files_written: number
  readonly files_asked: number
}

/** How far an export has come: "1,200 rows", or "3 of 22 files, 1,200 rows". */
export function progressWords({ rows_written: rows, files_written: written, files_asked: asked }: Progress): string {
  const soFar = countWords(rows, 'row')
  return asked > 1 ? `${written} of ${asked} files, ${soFar}` : soFar
}
