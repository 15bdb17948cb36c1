/** Days of the programme as whole numbers: thousands of bars are placed with every move, and Temporal would be felt. */

const dayMs = 86_400_000

/** Days since 1 January 1970 of a civil date, or of a wire text that means one. */
export function dayNumber(date: string): number {
  return Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) / dayMs
}

/** The civil date of a {@link dayNumber}. */
export function dayText(number: number): string {
  return new Date(number * dayMs).toISOString().slice(0, 10)
}

/** Civil dates, both included. */
export interface Days {
  readonly from: string
  readonly to: string
}
