/** Small words inside a name. */
const small = new Set(['of', 'and', 'the', 'on', 'in', 'upon', 'at', 'by', 'le', 'de'])
/** Abbreviations that are not written in capitals, though they have no vowel. */
const spoken = new Set(['ltd', 'st', 'rd', 'dr', 'mr', 'mrs', 'cl', 'ct', 'nr', 'mt'])

/** Names as people write them: "HIGH STREET" is "High Street"; "A28 CANTERBURY ROAD" and "BT" keep their capitals. */
export function tidyName(text: string): string {
  const name = text.replace(/\s+/g, ' ').trim().slice(0, 100)
  if (/[a-z]/.test(name)) return name
  return name
    .toLowerCase()
    .replace(/(?<![a-z0-9'’])[a-z][a-z0-9'’]*/g, (word, start: number) => tidyWord(word, start === 0))
}

function tidyWord(word: string, isFirst: boolean): string {
  const isAbbreviation = !/[aeiouy]/.test(word) && !spoken.has(word)
  if (isAbbreviation || word === 'uk' || /^[abm]\d+$/.test(word)) return word.toUpperCase()
  return !isFirst && small.has(word) ? word : `${word.charAt(0).toUpperCase()}${word.slice(1)}`
}

/** Town and area out of "High Street, Ashford, Kent" or "High Street, St Michaels, Tenterden, Kent". */
export function placesIn(fullName: string): { town: string; area: string } {
  const parts = fullName
    .split(',')
    .map(tidyName)
    .filter((part) => part !== '')
  const [, second = '', third = '', fourth] = parts
  return fourth === undefined ? { town: second, area: third } : { town: third, area: second }
}

/** An estimate where the source has none: main roads carry a number in their name (BR-GEN-38). */
export function likelyRoadCategory(name: string): number {
  if (/^(?:A|M)\d+/.test(name)) return 2
  return /^B\d+/.test(name) ? 3 : 4
}
