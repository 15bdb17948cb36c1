/** What may be sampled, and how many of it are made. */

/** Category b is about excavations that were reinstated less than so many months ago, and its samples end there (BR-PBI-28). */
export const categoryBMonths = 6

/** Category c is about permanent excavations in so many last months of their guarantee, and its samples end with it (BR-PBI-29). */
export const categoryCMonths = 3

/**
 * How many samples to make now: a share of what is still to be issued, rounded up (BR-PBI-26, 35). What was completed and
 * what expired does not count as issued.
 *
 * @param rate  per cent of the outstanding number, 1 to 100
 */
export function samplesToMake(target: number, issued: number, rate: number): number {
  return Math.ceil((Math.max(0, target - issued) * rate) / 100)
}
