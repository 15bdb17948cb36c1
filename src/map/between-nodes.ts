/**
 * Positions put between nodes that the library has converted. A change of projection over a few kilometres is so nearly a cubic that
 * sixteen nodes around a position say it to a hundredth of a millimetre, in a twentieth of the time: a map moves tens of thousands
 * of corners at once, and nothing else may wait for that.
 */
type Convert = (x: number, y: number) => readonly [number, number]

/** Metres between two nodes, of either projection. */
const spacing = 5000
const perCell = 4
/** Cells of a country; more would be somebody who never closes the map, and are begun anew. */
const mostCells = 20_000

/** Converts a pair of `flat` in place; exact for the nodes, and right to a hundredth of a millimetre between them while `exact` is smooth. */
export type BetweenNodes = (flat: number[], at: number) => void

export function betweenNodes(exact: Convert): BetweenNodes {
  const cells = new Map<number, Float64Array>()
  let column = Number.NaN
  let row = Number.NaN
  let cell: Float64Array = new Float64Array()
  const [across, up] = [new Float64Array(perCell), new Float64Array(perCell)]

  function enter(nextColumn: number, nextRow: number): void {
    column = nextColumn
    row = nextRow
    const key = column * 65_536 + row
    const known = cells.get(key)
    if (known) {
      cell = known
      return
    }
    if (cells.size >= mostCells) cells.clear()
    cell = nodesAround(exact, column, row)
    cells.set(key, cell)
  }

  return (flat, at) => {
    const [x, y] = [(flat[at] ?? 0) / spacing, (flat[at + 1] ?? 0) / spacing]
    const [left, below] = [Math.floor(x), Math.floor(y)]
    if (left !== column || below !== row) enter(left, below)
    weigh(across, x - left)
    weigh(up, y - below)
    let [madeX, madeY] = [0, 0]
    for (let j = 0; j < perCell; j += 1) {
      let [lineX, lineY] = [0, 0]
      for (let i = 0; i < perCell; i += 1) {
        const node = 2 * (j * perCell + i)
        const weight = across[i] ?? 0
        lineX += weight * (cell[node] ?? 0)
        lineY += weight * (cell[node + 1] ?? 0)
      }
      madeX += (up[j] ?? 0) * lineX
      madeY += (up[j] ?? 0) * lineY
    }
    flat[at] = madeX
    flat[at + 1] = madeY
  }
}

/** The four by four nodes of a cell and round it, row by row from below. */
function nodesAround(exact: Convert, column: number, row: number): Float64Array {
  const nodes = new Float64Array(2 * perCell * perCell)
  for (let j = 0; j < perCell; j += 1) {
    for (let i = 0; i < perCell; i += 1) {
      nodes.set(exact((column + i - 1) * spacing, (row + j - 1) * spacing), 2 * (j * perCell + i))
    }
  }
  return nodes
}

/** How much the nodes at -1, 0, 1 and 2 count at a place between 0 and 1: the cubic through all four (Lagrange). */
function weigh(weights: Float64Array, at: number): void {
  const [before, after, far] = [at + 1, at - 1, at - 2]
  weights[0] = (-at * after * far) / 6
  weights[1] = (before * after * far) / 2
  weights[2] = (-before * at * far) / 2
  weights[3] = (before * at * after) / 6
}
