import { lazy, Suspense } from 'react'
import { Skeleton } from '../../components/Skeleton.tsx'
import { PlaceEvidence } from '../permits/assess/place-evidence.tsx'
import { useWork } from './use-work.ts'
import '../permits/assess/assess.css'

const WorksMap = lazy(async () => ({ default: (await import('./works-map.tsx')).WorksMap }))

/** These works on the map with what else is in the street then; the list under it says the same in words. */
export function MapTab() {
  const work = useWork()
  if (work.active_permit) return <PlaceEvidence permit={work.active_permit} />
  return (
    <Suspense fallback={<Skeleton text="Loading the map" rows={3} />}>
      <WorksMap work={work} />
    </Suspense>
  )
}
