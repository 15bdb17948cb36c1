import { createWork } from '../../../domain/contract/works.ts'
import type { Position } from '../../../domain/geometry.ts'
import { paths } from '../../app/paths.ts'
import { useMay } from '../../app/session.ts'
import { AppLink } from '../../components/AppLink.tsx'

/** Leads into an application with the place already marked, for those who may apply. */
export function ApplyHere({ at: [easting, northing], words }: { at: Position; words: string }) {
  const may = useMay()
  if (!may(createWork)) return null
  return (
    <p className="app-map-apply">
      <AppLink href={paths.apply(`?easting=${easting}&northing=${northing}`)}>{words}</AppLink>
    </p>
  )
}
