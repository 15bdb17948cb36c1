import type { TrafficManagementType } from '../../domain/contract/enums/permits.ts'
import { isHighImpact } from '../../domain/rules/traffic-management.ts'

// Raw paths on a 24 unit grid, so that the map can draw with Path2D exactly what the lists show as SVG.

/** One stroke or fill of a picture, in the picture's colour. */
export interface Mark {
  d: string
  paint: 'fill' | 'line'
  /** Line width in grid units, for `line` only. */
  width?: number
}

/** Plates: square for high impact, circle for the rest. */
export const plates = {
  square: 'M7 3h10a4 4 0 0 1 4 4v10a4 4 0 0 1-4 4H7a4 4 0 0 1-4-4V7a4 4 0 0 1 4-4z',
  circle: 'M12 2.6a9.4 9.4 0 1 1 0 18.8a9.4 9.4 0 1 1 0-18.8z',
} as const

const disc = (x: number, y: number, r: number) =>
  `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`

/** The picture inside the plate, per kind of traffic management. */
export const pictures: Record<TrafficManagementType, readonly Mark[]> = {
  road_closure: [{ d: 'M6.4 10h11.2v4H6.4z', paint: 'fill' }],
  contra_flow: [
    { d: 'M8.2 17.6V8.4', paint: 'line', width: 2 },
    { d: 'M5.2 10.2 8.2 6.2l3 4z', paint: 'fill' },
    { d: 'M12 5.8v12.4', paint: 'line', width: 0.9 },
    { d: 'M15.8 6.4v9.2', paint: 'line', width: 2 },
    { d: 'm12.8 13.8 3 4 3-4z', paint: 'fill' },
  ],
  lane_closure: [
    { d: 'M5.4 7h5.4', paint: 'line', width: 2.4 },
    { d: 'M8.1 7v10.4', paint: 'line', width: 2 },
    { d: 'M15.4 17.4V8.6', paint: 'line', width: 2 },
    { d: 'm12.4 10.2 3-4.2 3 4.2z', paint: 'fill' },
  ],
  multi_way_signals: [
    { d: disc(12, 7.2, 1.7), paint: 'fill' },
    { d: disc(12, 12, 1.7), paint: 'fill' },
    { d: disc(12, 16.8, 1.7), paint: 'fill' },
    { d: disc(7.2, 12, 1.7), paint: 'fill' },
    { d: disc(16.8, 12, 1.7), paint: 'fill' },
  ],
  two_way_signals: [
    {
      d: 'M10.6 5.6h2.8a2 2 0 0 1 2 2v8.8a2 2 0 0 1-2 2h-2.8a2 2 0 0 1-2-2V7.6a2 2 0 0 1 2-2z',
      paint: 'line',
      width: 1.5,
    },
    { d: disc(12, 8.5, 1.3), paint: 'fill' },
    { d: disc(12, 12, 1.3), paint: 'fill' },
    { d: disc(12, 15.5, 1.3), paint: 'fill' },
  ],
  convoy_workings: [
    { d: 'M5.2 9l4.2 3-4.2 3z', paint: 'fill' },
    { d: 'M10 9l4.2 3-4.2 3z', paint: 'fill' },
    { d: 'M14.8 9l4.2 3-4.2 3z', paint: 'fill' },
  ],
  stop_go_boards: [
    { d: 'M10.2 5.4h3.6l2.5 2.5v3.6l-2.5 2.5h-3.6l-2.5-2.5V7.9z', paint: 'line', width: 1.6 },
    { d: 'M9.8 8.9h4.4v1.7H9.8z', paint: 'fill' },
    { d: 'M12 14.2v4.6', paint: 'line', width: 1.8 },
  ],
  priority_working: [
    { d: 'M9.4 17.8V9.6', paint: 'line', width: 3 },
    { d: 'M5.6 10.4 9.4 5.2l3.8 5.2z', paint: 'fill' },
    { d: 'M15.9 9.4v5.4', paint: 'line', width: 1.3 },
    { d: 'm13.7 13.6 2.2 3.2 2.2-3.2z', paint: 'fill' },
  ],
  give_and_take: [{ d: 'M6.2 8h11.6L12 17.8z', paint: 'line', width: 2 }],
  some_carriageway_incursion: [
    { d: 'M12.6 5.6v12.8', paint: 'line', width: 1.6 },
    { d: 'M7.8 9h7v6h-7z', paint: 'fill' },
  ],
  no_carriageway_incursion: [
    { d: 'M16.2 5.6v12.8', paint: 'line', width: 1.8 },
    { d: 'M6.6 9h6.4v6H6.6z', paint: 'fill' },
  ],
  temp_obstruction_15_minute_delay: [
    { d: 'M6.6 10.4 8.9 8.4v7.4', paint: 'line', width: 1.7 },
    { d: 'M16.7 8.8h-4l-.5 3.3c2-.9 4.7-.4 4.7 1.7 0 2.2-3 2.7-5 1.4', paint: 'line', width: 1.7 },
  ],
}

/** Plate of a kind: its shape tells the impact on traffic (BR-PERMIT-27). */
export function plateOf(type: TrafficManagementType): keyof typeof plates {
  return isHighImpact(type) ? 'square' : 'circle'
}

export type SymbolState = 'awaiting' | 'planned' | 'in_progress' | 'completed'

/** Fill and outline per state. `dash` is in grid units; only what awaits an answer is dashed. */
export const looks: Record<SymbolState, { plate: string; outline: string; picture: string; dash?: string }> = {
  awaiting: { plate: '#ffffff', outline: '#144e81', picture: '#10263a', dash: '3.2 2' },
  planned: { plate: '#ffffff', outline: '#144e81', picture: '#10263a' },
  in_progress: { plate: '#144e81', outline: '#144e81', picture: '#ffffff' },
  completed: { plate: '#e6e8ea', outline: '#5f6368', picture: '#3c4043' },
}

export type SymbolBadge = 'overrun' | 'immediate' | 'completed'

/** Badges sit on the top right corner, centred on (20, 4). `mark` is drawn over the `shape`. */
export const badges: Record<SymbolBadge, { shape: string; fill: string; mark: Mark }> = {
  overrun: {
    shape: 'M20-1.4 25 7.6H15z',
    fill: '#98201f',
    mark: { d: 'M20 1.8v2.8M20 5.5v1.2', paint: 'line', width: 1.2 },
  },
  immediate: {
    shape: 'M20-1.4 25.4 4 20 9.4 14.6 4z',
    fill: '#0b0c0c',
    mark: { d: 'M20.8.6 18.2 4.4h1.7L19.2 7.6l2.8-4h-1.7z', paint: 'fill' },
  },
  completed: {
    shape: disc(20, 4, 4.4),
    fill: '#5f6368',
    mark: { d: 'm17.9 4.1 1.5 1.6 2.8-3.2', paint: 'line', width: 1.3 },
  },
}
