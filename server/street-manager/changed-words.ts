type Told = Readonly<Record<string, string | boolean | null | undefined>>

/**
 * What a change of a form changed, for the log: "name from Leakage to Leaks; description from nothing to Long trenches".
 * `names` says what each field is called; what it does not name is not told.
 */
export function changedWords(names: Readonly<Record<string, string>>, before: Told, after: Told): string {
  return Object.entries(names)
    .filter(([field]) => valueWords(before[field]) !== valueWords(after[field]))
    .map(([field, name]) => `${name} from ${valueWords(before[field])} to ${valueWords(after[field])}`)
    .join('; ')
}

function valueWords(value: Told[string]): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return value?.trim() || 'nothing'
}
