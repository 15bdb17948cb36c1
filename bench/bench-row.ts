/** One line of the table that `npm run bench` prints. */
export interface BenchRow {
  readonly name: string
  readonly value: number
  readonly unit: string
  readonly budget?: number
}
