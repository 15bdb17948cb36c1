/**
 * A drawing while it is being made, as a pure reducer: pointer, keyboard, typed coordinates and the list of corners all send the same actions.
 */
import type { Geometry, GeometryType, Position } from '../../../domain/geometry.ts'
import { formatPosition, roundPosition } from '../bng.ts'
import { areaWords, lengthWords } from '../map-words.ts'
import { areaSquareMetres, lineMetres } from './snapping.ts'

export type Drawing = {
  readonly type: GeometryType
  readonly positions: readonly Position[]
  /** Earlier lists of positions, newest last, for undo. */
  readonly past: readonly (readonly Position[])[]
  /** What was undone, newest last, for redo; gone with the next change. */
  readonly undone: readonly (readonly Position[])[]
}

export type DrawingAction =
  | { do: 'add'; position: Position }
  | { do: 'insert after'; at: number }
  | { do: 'move'; at: number; position: Position }
  | { do: 'remove'; at: number }
  | { do: 'remove last' }
  | { do: 'replace'; positions: readonly Position[] }
  | { do: 'clear' }
  | { do: 'undo' }
  | { do: 'redo' }
  | { do: 'choose type'; type: GeometryType }
  | { do: 'load'; geometry: Geometry | undefined }

/** Enough to undo a whole afternoon's corner, not so much that a page kept open grows without end. */
const longestPast = 100

export function emptyDrawing(type: GeometryType): Drawing {
  return { type, positions: [], past: [], undone: [] }
}

export function drawingOf(geometry: Geometry | undefined, otherwise: GeometryType): Drawing {
  if (!geometry) return emptyDrawing(otherwise)
  return { type: geometry.type, positions: positionsOf(geometry), past: [], undone: [] }
}

export function draw(drawing: Drawing, action: DrawingAction): Drawing {
  const { positions } = drawing
  switch (action.do) {
    case 'add':
      return withPositions(drawing, added(drawing, roundPosition(action.position)))
    case 'insert after':
      return withPositions(drawing, withMiddle(drawing, action.at))
    case 'move':
      return withPositions(
        drawing,
        positions.map((position, index) => (index === action.at ? roundPosition(action.position) : position)),
      )
    case 'remove':
      return withPositions(
        drawing,
        positions.filter((_, index) => index !== action.at),
      )
    case 'remove last':
      return withPositions(drawing, positions.slice(0, -1))
    case 'replace':
      return withPositions(drawing, action.positions.map(roundPosition))
    case 'clear':
      return withPositions(drawing, [])
    case 'undo': {
      const last = drawing.past.at(-1)
      if (!last) return drawing
      return { ...drawing, positions: last, past: drawing.past.slice(0, -1), undone: [...drawing.undone, positions] }
    }
    case 'redo': {
      const next = drawing.undone.at(-1)
      if (!next) return drawing
      return { ...drawing, positions: next, past: [...drawing.past, positions], undone: drawing.undone.slice(0, -1) }
    }
    case 'choose type':
      // Corners are kept where the new type can hold them: a slip of the tool must not cost the drawing.
      if (action.type === drawing.type) return drawing
      return {
        ...withPositions(drawing, action.type === 'Point' ? positions.slice(0, 1) : positions),
        type: action.type,
      }
    case 'load':
      return drawingOf(action.geometry, drawing.type)
  }
}

/** The finished geometry, rings closed, or undefined while corners are missing (BR-GEN-31). */
export function geometryOf({ type, positions }: Drawing): Geometry | undefined {
  const first = positions[0]
  if (!first) return undefined
  if (type === 'Point') return { type, coordinates: first }
  const distinct = new Set(positions.map(String)).size
  if (type === 'LineString') return distinct >= 2 ? { type, coordinates: [...positions] } : undefined
  return distinct >= 3 ? { type, coordinates: [[...positions, first]] } : undefined
}

/** What is still needed before the drawing counts, in words; undefined when it is whole. */
export function missingFrom(drawing: Drawing): string | undefined {
  if (geometryOf(drawing)) return undefined
  const needed = { Point: 1, LineString: 2, Polygon: 3 }[drawing.type] - drawing.positions.length
  const count = needed <= 1 ? 'one more point' : `${needed} more points`
  if (drawing.type === 'Point') return 'Add the point'
  return `Add ${count} to make ${drawing.type === 'LineString' ? 'a line' : 'an area'}`
}

/** Corners as a person counts them: a ring without its closing repeat. */
export function positionsOf(geometry: Geometry): Position[] {
  if (geometry.type === 'Point') return [geometry.coordinates]
  if (geometry.type === 'LineString') return [...geometry.coordinates]
  return (geometry.coordinates[0] ?? []).slice(0, -1)
}

function added({ type, positions }: Drawing, position: Position): readonly Position[] {
  if (type === 'Point') return [position]
  // A double click or a held key must not leave two corners in one spot.
  const last = positions.at(-1)
  return last && String(last) === String(position) ? positions : [...positions, position]
}

/** Whether a corner can be put between this one and the next; of an area the first follows the last. */
export const canInsertAfter = ({ type, positions }: Drawing, at: number) =>
  type === 'Polygon' ? positions.length > 2 : type === 'LineString' && at < positions.length - 1

/** A corner half-way to the next, from where it can be moved. */
function withMiddle(drawing: Drawing, at: number): readonly Position[] {
  const { positions } = drawing
  const [from, to] = [positions[at], positions[(at + 1) % positions.length]]
  if (!from || !to || !canInsertAfter(drawing, at)) return positions
  const middle = roundPosition([(from[0] + to[0]) / 2, (from[1] + to[1]) / 2])
  return [...positions.slice(0, at + 1), middle, ...positions.slice(at + 1)]
}

function withPositions(drawing: Drawing, positions: readonly Position[]): Drawing {
  if (String(positions) === String(drawing.positions)) return drawing
  return { ...drawing, positions, past: [...drawing.past, drawing.positions].slice(-longestPast), undone: [] }
}

/** "Line with 3 points, 48 metres": what is drawn so far, measured on the grid. */
export function drawingWords({ type, positions }: Drawing): string {
  if (positions.length === 0) return 'Nothing drawn yet'
  const first = positions[0]
  if (type === 'Point' && first) return `Point at ${formatPosition(first)}`
  const points = positions.length === 1 ? '1 point' : `${positions.length} points`
  if (type === 'LineString') return `Line with ${points}, ${lengthWords(lineMetres(positions))}`
  return positions.length < 3 ? `Area with ${points}` : `Area with ${points}, ${areaWords(areaSquareMetres(positions))}`
}
