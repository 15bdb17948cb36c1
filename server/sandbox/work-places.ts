import {
  distanceBetween,
  lengthMetres,
  type Geometry,
  type MultiLineString,
  type Point,
  type Position,
} from '../../domain/geometry.ts'
import type { Chance } from './chance.ts'

/** Somewhere along a street, a few metres off its middle line: a point, a stretch of trench or a small area. */
export function placeOnStreet(line: MultiLineString, isLong: boolean, chance: Chance): Geometry {
  const length = lengthMetres(line)
  const kind = chance.part()
  const side = chance.percent(50) ? 1 : -1
  const offset = side * chance.whole(15, 45) * 0.1
  if (!isLong && kind < 0.55) return { type: 'Point', coordinates: beside(line, chance.part() * length, offset) }
  const stretch = Math.min(length * 0.9, isLong ? chance.whole(80, 220) : chance.whole(12, 60))
  const from = chance.part() * (length - stretch)
  if (kind < 0.9) return { type: 'LineString', coordinates: stretchOf(line, from, stretch, offset) }
  const area = Math.min(stretch, 18)
  return { type: 'Polygon', coordinates: [areaOf(line, from, area, offset, side * chance.whole(18, 32) * 0.1)] }
}

/** One spot beside the middle line of a street. */
export function pointBeside(line: MultiLineString, chance: Chance): Point {
  return { type: 'Point', coordinates: beside(line, chance.part() * lengthMetres(line), chance.whole(15, 45) * 0.1) }
}

function stretchOf(line: MultiLineString, from: number, stretch: number, offset: number): Position[] {
  const steps = Math.max(1, Math.ceil(stretch / 20))
  return Array.from({ length: steps + 1 }, (_, step) => beside(line, from + (stretch * step) / steps, offset))
}

/** Four corners and the first again; its sides follow the street between its two ends. */
function areaOf(line: MultiLineString, from: number, length: number, offset: number, width: number): Position[] {
  const corners = [
    beside(line, from, offset),
    beside(line, from + length, offset),
    beside(line, from + length, offset + width),
    beside(line, from, offset + width),
  ]
  return [...corners, corners[0] as Position]
}

/** The position so many metres along a line and so many to its left. */
function beside(line: MultiLineString, metres: number, offset: number): Position {
  const positions = line.coordinates[0] as readonly Position[]
  let left = metres
  for (let step = 0; step < positions.length - 1; step += 1) {
    const [from, to] = [positions[step] as Position, positions[step + 1] as Position]
    const length = distanceBetween(from, to)
    if (left > length && step < positions.length - 2) {
      left -= length
      continue
    }
    const [east, north] = [(to[0] - from[0]) / length, (to[1] - from[1]) / length]
    return [toCentimetre(from[0] + east * left - north * offset), toCentimetre(from[1] + north * left + east * offset)]
  }
  throw new RangeError('A line needs two positions')
}

const toCentimetre = (metres: number) => Math.round(metres * 100) / 100
