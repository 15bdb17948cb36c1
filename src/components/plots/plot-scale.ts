/** Where the numbers of a plot stand. Pure, so that it is tested without a screen. */

/** Round steps from 0 to at least `most`, about `about` of them: 0, 5, 10, 15. Whole numbers only. */
export function ticksTo(most: number, about = 4): number[] {
  if (most <= 0) return [0, 1]
  const rough = most / about
  const power = 10 ** Math.floor(Math.log10(Math.max(1, rough)))
  const step = Math.max(1, [1, 2, 5, 10].map((each) => each * power).find((each) => each >= rough) ?? 10 * power)
  return Array.from({ length: Math.ceil(most / step) + 1 }, (_, at) => at * step)
}

/** Maps a number of 0 to `most` to so many pixels. */
export const scaledTo = (most: number, pixels: number) => (value: number) =>
  most <= 0 ? 0 : Math.round((value / most) * pixels * 10) / 10
