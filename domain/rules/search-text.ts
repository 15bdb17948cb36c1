/** What somebody typed into the search box, as it is looked up. */

/** A works reference has at least these signs: its promoter's two letters and its workstream (BR-GEN-60). */
const leastWorksSigns = 5
/** The longest reference is a works reference of 24 signs with its suffixes. */
const mostSigns = 60

/**
 * A reference without what people leave out or add: spaces, hyphens, dots, slashes and letter case. Two references that
 * differ in those alone are the same to whoever looks for one.
 */
export function compactReference(text: string): string {
  return text.toLowerCase().replaceAll(/[\s\-_./]/g, '')
}

/** Whether it may be a reference or part of one: letters and digits, a digit at least. */
export function mayBeReference(text: string): boolean {
  const compact = compactReference(text)
  return compact.length >= 3 && compact.length <= mostSigns && /^[a-z0-9]+$/.test(compact) && /\d/.test(compact)
}

/** Whether it begins as works references do, with two letters and a digit (BR-GEN-60): then it is no middle part of one. */
export function beginsAsWorks(text: string): boolean {
  return /^[a-z]{2}\d/.test(compactReference(text))
}

/** The beginnings that could be the works reference of what was typed: `AB0011-01` hangs on one of them. */
export function worksItMayHangOn(text: string): string[] {
  const compact = compactReference(text)
  return Array.from({ length: Math.max(0, compact.length - leastWorksSigns + 1) }, (_, at) =>
    compact.slice(0, at + leastWorksSigns),
  )
}

/** The words of a name, in lower case, each once. */
export function searchWords(text: string): string[] {
  return [...new Set(text.toLowerCase().split(/[\s,;]+/))].filter((word) => /[\p{L}\p{N}]/u.test(word))
}
