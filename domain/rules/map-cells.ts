/** The squares of the National Grid by which works are counted for the map. */

/** Metres along each side. The smallest is a neighbourhood: nearer, the works themselves are few enough to be shown. */
export const mapCellSizes = [2048, 4096, 8192, 16_384, 32_768, 65_536] as const
export type MapCellSize = (typeof mapCellSizes)[number]

/** As many as one question may ask for. */
export const mostMapCells = 256

/** What the map shows works as; `other` is a permit that was refused, revoked, cancelled or replaced: it takes no room on the street. */
export type WorksStanding = 'awaiting' | 'planned' | 'in_progress' | 'completed' | 'other'

/** What works are on the map that have not started, or have stopped, by the status of their active permit. */
export function standingOf(permitStatus: string): Exclude<WorksStanding, 'in_progress'> {
  switch (permitStatus) {
    case 'submitted':
    case 'under_assessment':
    // what the GeoJSON API calls under assessment, having no name for it
    case 'upcoming_enum':
    case 'permit_modification_request':
      return 'awaiting'
    case 'granted':
      return 'planned'
    case 'closed':
      return 'completed'
    default:
      return 'other'
  }
}
