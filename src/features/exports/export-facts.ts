import { pageRows } from '../../lists/list-address.ts'

/** The service still works on it, or has yet to begin (BR-CSV-03). */
export const isBeingMade = ({ csv_export_status: status }: { csv_export_status: string }): boolean =>
  status === 'queued' || status === 'in_progress'

/** The page that an address names; the first for anything that is no page. */
export function exportPage(text: string | null): { page: number; offset: number } {
  const asked = Number(text)
  const page = Number.isInteger(asked) && asked >= 1 && asked <= 80_000_000 ? asked : 1
  return { page, offset: (page - 1) * pageRows }
}
