/** The area in the making: corners are added one by one, by key, by click or typed, until the shape is there. */
import { distanceBetween, type Position } from '../../../domain/geometry.ts'
import { type Area, boxBetween, fewestCorners, isRoomy, mostCorners } from './area.ts'

export type SelectingBy = 'box' | 'shape'

export interface Selecting {
  readonly by: SelectingBy
  readonly corners: readonly Position[]
}

/** What comes of another corner: more corners, or a finished area. A shape is finished by giving its last corner again. */
export function withCorner({ by, corners }: Selecting, corner: Position): Selecting | { readonly area: Area } {
  const [first] = corners
  const last = corners.at(-1)
  if (by === 'box') {
    const area = first ? boxBetween(first, corner) : []
    return isRoomy(area) ? { area } : { by, corners: [first ?? corner] }
  }
  const isAgain = last !== undefined && distanceBetween(last, corner) < 0.5
  if (isAgain && canFinish({ by, corners })) return { area: corners }
  return isAgain || corners.length >= mostCorners ? { by, corners } : { by, corners: [...corners, corner] }
}

export function canFinish({ by, corners }: Selecting): boolean {
  return by === 'shape' && corners.length >= fewestCorners && isRoomy(corners)
}

/** What to do next, for the status line. */
export function selectingWords({ by, corners }: Selecting): string {
  const { length } = corners
  if (by === 'box') return length === 0 ? 'Give one corner of the box.' : 'Give the opposite corner of the box.'
  if (length < fewestCorners) return `Corner ${length + 1} of at least ${fewestCorners}.`
  return `${length} corners. Give another, or finish the shape.`
}
