import { lazy, Suspense, useMemo } from 'react'
import type { Geometry } from '../../../domain/geometry.ts'
import type { SymbolState } from '../../components/traffic-management-paths.ts'

const MiniMap = lazy(async () => ({ default: (await import('../../map/MiniMap.tsx')).MiniMap }))

interface ChangeMapProps {
  before: Geometry
  after: Geometry
  street: string
  /** How far the works are as things stand. */
  state: SymbolState
}

/** The old and the new area on one map, numbered; one shape where the place stays. */
export function ChangeMap({ before, after, street, state }: ChangeMapProps) {
  const isSame = JSON.stringify(before) === JSON.stringify(after)
  const geometries = useMemo(
    () =>
      isSame
        ? [{ geometry: after, kind: state, label: 'These works. The place does not change', chosen: true }]
        : [
            { geometry: before, kind: state, label: 'Where the works were' },
            { geometry: after, kind: 'awaiting' as const, label: 'Where they would be', chosen: true },
          ],
    [before, after, state, isSame],
  )
  return (
    <Suspense fallback={<p className="govuk-body">Loading the map</p>}>
      <MiniMap
        geometries={geometries}
        label={`Map of the works in ${street}${isSame ? '' : ', before and after the change'}`}
      />
    </Suspense>
  )
}
