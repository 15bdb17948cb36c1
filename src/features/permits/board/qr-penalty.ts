/** How hard a QR code is to read for a camera, by the four measures of ISO/IEC 18004: the mask with the least is taken. */
import type { QrCode } from './qr-code.ts'

const finderLike = [
  [true, false, true, true, true, false, true, false, false, false, false],
  [false, false, false, false, true, false, true, true, true, false, true],
]

export function penaltyOf(code: QrCode): number {
  const columns = code.map((_, column) => code.map((line) => line[column] ?? false))
  const lines = [...code, ...columns]
  return sumOf(lines.map(runPenalty)) + sumOf(lines.map(finderPenalty)) + blockPenalty(code) + balancePenalty(code)
}

const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, each) => sum + each, 0)

/** Five or more of a kind in a line. */
function runPenalty(line: readonly boolean[]): number {
  let penalty = 0
  let run = 0
  for (const [at, module] of line.entries()) {
    run = at > 0 && module === line[at - 1] ? run + 1 : 1
    if (run === 5) penalty += 3
    else if (run > 5) penalty += 1
  }
  return penalty
}

/** What a camera may take for a finder. */
function finderPenalty(line: readonly boolean[]): number {
  return (
    40 *
    sumOf(finderLike.map((pattern) => line.filter((_, at) => pattern.every((each, i) => line[at + i] === each)).length))
  )
}

/** Squares of two by two of a kind. */
function blockPenalty(code: QrCode): number {
  let blocks = 0
  for (const [row, line] of code.entries()) {
    const below = code[row + 1]
    if (!below) continue
    for (const [column, module] of line.entries()) {
      const others = [line[column + 1], below[column], below[column + 1]]
      if (others.every((other) => other === module)) blocks += 1
    }
  }
  return blocks * 3
}

/** Far from as many dark as light. */
function balancePenalty(code: QrCode): number {
  const all = code.flat()
  const percent = (all.filter(Boolean).length * 100) / all.length
  return Math.floor(Math.abs(percent - 50) / 5) * 10
}
