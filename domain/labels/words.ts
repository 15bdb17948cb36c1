/**
 * Every enum word that a person reads stands in this folder, a file per capability, and nowhere else (BR-GEN-102). The wire
 * value is the key. Where no source gives words they are ours; they are looked up with `label`, which bears values it does not know.
 */
export type Labels<Value extends string | number> = Readonly<Record<Value, string>>

/**
 * The words of a value, from its table.
 *
 * A value that the table lacks gets its own name as words, and `upcoming_enum` (999 in code lists) "Other (new value)", so that
 * an answer of a newer version can still be shown (BR-GEN-100). Letter case is borne with (BR-GEN-101).
 */
export function label(table: Readonly<Record<string | number, string>>, value: string | number): string {
  const words = table[value] ?? table[String(value).toUpperCase()]
  if (words !== undefined) return words
  if (value === 'upcoming_enum' || value === 999) return 'Other (new value)'
  return typeof value === 'number' ? `Code ${value}` : inWords(value)
}

const acronyms: Readonly<Record<string, string>> = { fpn: 'FPN', paa: 'PAA', hs2: 'HS2', ha: 'authority' }

function inWords(value: string): string {
  const words = value
    .toLowerCase()
    .split('_')
    .map((word) => acronyms[word] ?? word)
    .join(' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
