import { label } from '../../domain/labels/words.ts'

/** The words of a value that may not be there. */
export function maybeLabel(table: Readonly<Record<string, string>>, value: string | null | undefined): string | null {
  return value == null ? null : label(table, value)
}
