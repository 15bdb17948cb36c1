import { lazy, Suspense, useMemo } from 'react'
import type { ApplicationDraft } from './application-answers.ts'
import { placeName } from './application-answers.ts'

const MiniMap = lazy(async () => ({ default: (await import('../../map/MiniMap.tsx')).MiniMap }))

/** A still map of the works as drawn; nothing while they are not. */
export function WorksMap({ draft }: { draft: ApplicationDraft }) {
  const geometry = draft.record?.works_coordinates ?? draft.answers.works_coordinates
  const traffic = draft.answers.traffic_management_type
  const geometries = useMemo(
    () =>
      geometry
        ? [
            {
              geometry,
              kind: 'awaiting' as const,
              label: 'These works',
              ...(traffic ? { trafficManagement: traffic } : {}),
            },
          ]
        : [],
    [geometry, traffic],
  )
  if (geometries.length === 0) return null
  return (
    <Suspense fallback={<p className="govuk-body">Loading the map</p>}>
      <MiniMap geometries={geometries} label={`Map of the works in ${placeName(draft) || 'the place drawn'}`} />
    </Suspense>
  )
}
