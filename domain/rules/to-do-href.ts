import type { ToDoKind } from '../contract/enums/to-do.ts'
import { toDoTable } from './to-do.ts'

export interface ToDoItem {
  readonly kind: ToDoKind
  readonly reference: string
  readonly work_reference_number: string | null
  readonly permit_reference_number: string | null
}

/** The page where an item is done. */
export function toDoHref(item: ToDoItem): string {
  const named = {
    work: item.work_reference_number,
    permit: item.permit_reference_number,
    reference: item.reference,
  }
  return toDoTable[item.kind].page.replaceAll(/:(work|permit|reference)/g, (_, name: keyof typeof named) =>
    encodeURIComponent(named[name] ?? ''),
  )
}

/** The record that it is about, to read rather than to act. */
export function recordHref(item: ToDoItem): string {
  const { work_reference_number: work, permit_reference_number: permit } = item
  if (work === null) return `/section-58s/${encodeURIComponent(item.reference)}`
  const at = `/works/${encodeURIComponent(work)}`
  return permit === null ? at : `${at}/permits/${encodeURIComponent(permit)}`
}
