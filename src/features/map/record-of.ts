import { paths } from '../../app/paths.ts'
import { recordPaths } from '../../app/record-paths.ts'
import type { MapFeature } from '../../map/map-feature.ts'

/** The page of what the map shows: of the works of a permit, or of an activity. */
export function recordOf({ id, worksReference }: Pick<MapFeature, 'id' | 'worksReference'>): string {
  return worksReference ? paths.work(worksReference) : recordPaths.activity(id)
}
