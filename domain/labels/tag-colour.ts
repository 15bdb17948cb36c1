/** Colours of govuk-tag. */
export type TagColour = 'grey' | 'green' | 'turquoise' | 'blue' | 'light-blue' | 'purple' | 'red' | 'orange' | 'yellow'

/** The colour of a value from its table; grey for one that this version does not know (BR-GEN-100). */
export function colourFrom(table: Readonly<Record<string, TagColour>>, value: string): TagColour {
  return table[value] ?? 'grey'
}
