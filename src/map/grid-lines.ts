/** National Grid lines for a base map that needs no tiles: a blank area still says where it is. */
import type { Bounds, Position } from '../../domain/geometry.ts'

export type GridLine = { from: Position; to: Position; label: string }

const spacings = [10, 50, 100, 500, 1_000, 5_000, 10_000, 50_000, 100_000]

/** Lines no nearer than 100 pixels, on whole multiples of a round number of metres. */
export function gridLines(box: Bounds, metresPerPixel: number): GridLine[] {
  const spacing = spacings.find((metres) => metres / metresPerPixel >= 100) ?? 100_000
  const lines: GridLine[] = []
  const up = (metres: number) => Math.ceil(metres / spacing) * spacing
  for (let easting = up(box.minEasting); easting <= box.maxEasting; easting += spacing) {
    lines.push({ from: [easting, box.minNorthing], to: [easting, box.maxNorthing], label: `${easting}` })
  }
  for (let northing = up(box.minNorthing); northing <= box.maxNorthing; northing += spacing) {
    lines.push({ from: [box.minEasting, northing], to: [box.maxEasting, northing], label: `${northing}` })
  }
  return lines
}
