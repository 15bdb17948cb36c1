import { randomInt } from 'node:crypto'
import { conflict } from '../http/refusals.ts'

/** With eight random digits the second draw is already unlikely (BR-GEN-61, 68, 76). */
const draws = 5

/**
 * Stores a record under a drawn reference and answers that reference. `insert` says false when the reference is taken,
 * and another is drawn; 409 when none is free.
 */
export async function insertUnderDrawn(
  referenceOf: (random: number) => string,
  insert: (reference: string) => Promise<boolean>,
): Promise<string> {
  for (let draw = 0; draw < draws; draw += 1) {
    const reference = referenceOf(randomInt(100_000_000))
    if (await insert(reference)) return reference
  }
  throw conflict('No free reference was found. Try again')
}
