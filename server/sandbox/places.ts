/** Towns and villages of Marlshire and of its neighbour East Marl, in metres of the National Grid. */
import type { Position } from '../../domain/geometry.ts'
import { eastMarl, marlshire } from './organisations.ts'

export interface Place {
  readonly name: string
  readonly kind: 'county town' | 'town' | 'village'
  readonly authority: string
  readonly centre: Position
  /** How far it is built up, in metres. */
  readonly radius: number
  /** Which geographical area of Marlshire it is in; none for East Marl. */
  readonly area?: string
}

const county = (name: string, kind: Place['kind'], centre: Position, radius: number, area: string): Place => ({
  name,
  kind,
  authority: marlshire,
  centre,
  radius,
  area,
})

const neighbour = (name: string, kind: Place['kind'], centre: Position, radius: number): Place => ({
  name,
  kind,
  authority: eastMarl,
  centre,
  radius,
})

export const places: readonly Place[] = [
  county('Marlford', 'county town', [423_000, 301_000], 1500, 'Marlford'),
  county('Brackwell', 'town', [428_500, 304_200], 800, 'North Marlshire'),
  county('Thornley', 'town', [417_600, 304_800], 720, 'North Marlshire'),
  county('Ashcombe', 'town', [419_300, 296_400], 600, 'South Marlshire'),
  county('Kingsholt', 'town', [427_200, 296_800], 560, 'South Marlshire'),
  county('Nether Wick', 'village', [423_700, 305_400], 380, 'North Marlshire'),
  county('Harrowby', 'village', [420_200, 301_900], 370, 'West Villages'),
  county('Coldbrook', 'village', [416_300, 300_700], 350, 'West Villages'),
  county('Stoke Abbot', 'village', [423_300, 296_900], 370, 'South Marlshire'),
  county('Elmstead', 'village', [426_400, 300_100], 360, 'Marlford'),
  county('Fenny Marl', 'village', [429_900, 300_300], 350, 'South Marlshire'),
  county('Lower Hatch', 'village', [421_000, 298_600], 340, 'South Marlshire'),
  neighbour('Wickmere', 'town', [435_500, 301_800], 700),
  neighbour('Saltby', 'village', [437_800, 297_900], 420),
  neighbour('Long Marl', 'village', [433_300, 298_600], 370),
  neighbour('Upper Ness', 'village', [436_900, 304_900], 350),
]

/** Which places have a road between them, and how much of a road it is. */
export const links: readonly { readonly from: string; readonly to: string; readonly roadCategory: number }[] = [
  { from: 'Marlford', to: 'Brackwell', roadCategory: 1 },
  { from: 'Marlford', to: 'Harrowby', roadCategory: 2 },
  { from: 'Harrowby', to: 'Thornley', roadCategory: 2 },
  { from: 'Harrowby', to: 'Coldbrook', roadCategory: 4 },
  { from: 'Coldbrook', to: 'Thornley', roadCategory: 4 },
  { from: 'Coldbrook', to: 'Ashcombe', roadCategory: 3 },
  { from: 'Marlford', to: 'Lower Hatch', roadCategory: 2 },
  { from: 'Lower Hatch', to: 'Ashcombe', roadCategory: 2 },
  { from: 'Marlford', to: 'Stoke Abbot', roadCategory: 3 },
  { from: 'Ashcombe', to: 'Stoke Abbot', roadCategory: 4 },
  { from: 'Stoke Abbot', to: 'Kingsholt', roadCategory: 3 },
  { from: 'Marlford', to: 'Elmstead', roadCategory: 1 },
  { from: 'Elmstead', to: 'Kingsholt', roadCategory: 3 },
  { from: 'Elmstead', to: 'Fenny Marl', roadCategory: 1 },
  { from: 'Fenny Marl', to: 'Brackwell', roadCategory: 4 },
  { from: 'Marlford', to: 'Nether Wick', roadCategory: 3 },
  { from: 'Nether Wick', to: 'Brackwell', roadCategory: 4 },
  { from: 'Nether Wick', to: 'Thornley', roadCategory: 4 },
  { from: 'Fenny Marl', to: 'Long Marl', roadCategory: 1 },
  { from: 'Long Marl', to: 'Wickmere', roadCategory: 1 },
  { from: 'Long Marl', to: 'Saltby', roadCategory: 3 },
  { from: 'Saltby', to: 'Wickmere', roadCategory: 3 },
  { from: 'Wickmere', to: 'Upper Ness', roadCategory: 4 },
  { from: 'Brackwell', to: 'Upper Ness', roadCategory: 3 },
]
