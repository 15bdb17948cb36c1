/** The service counts to 501 and stops there; undefined is not counted yet. */
export function countWords(total: number | undefined): string {
  if (total === undefined) return '…'
  return total > 500 ? 'More than 500' : String(total)
}
