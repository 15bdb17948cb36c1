import { findStreetsNear as endpoint } from '../../../domain/contract/streets.ts'
import { findStreetsNear as shapes } from '../../../domain/contract/streets.shapes.ts'
import { distanceToLine, type Position } from '../../../domain/geometry.ts'
import { implement } from '../../http/implement.ts'
import { streetsMeeting, type FoundStreet } from '../../store/streets.ts'
import { streetAnswer } from './street-answer.ts'

/** How far from a point a street may lie, in metres (BR-GEN-40). */
const reachMetres = 25

/** Streets within 25 metres of any of the points, measured to the line of the street, the nearest first (BR-GEN-40). */
export const findStreetsNear = implement(endpoint, shapes, async ({ db, body }) => {
  const points = body.coordinates.map(({ easting, northing }): Position => [easting, northing])
  const candidates = await streetsMeeting(db, points.map(boxRound))
  return candidates
    .map((street) => ({ street, metres: distanceToNearest(points, street) }))
    .filter(({ metres }) => metres <= reachMetres)
    .sort((a, b) => a.metres - b.metres || a.street.usrn - b.street.usrn)
    .map(({ street }) => streetAnswer(street))
})

function boxRound([easting, northing]: Position) {
  return {
    minEasting: easting - reachMetres,
    minNorthing: northing - reachMetres,
    maxEasting: easting + reachMetres,
    maxNorthing: northing + reachMetres,
  }
}

function distanceToNearest(points: readonly Position[], { line }: FoundStreet): number {
  return line === null ? Infinity : Math.min(...points.map((point) => distanceToLine(point, line)))
}
