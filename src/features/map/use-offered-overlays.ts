import { useMemo } from 'react'
import { useMay } from '../../app/session.ts'
import { type Overlay, overlays } from '../../map/overlays.ts'
import { overlaySources } from './overlay-sources.ts'

/** The layers that this person may see here: a link may name others, which nobody asks for then. */
export function useOfferedOverlays(): readonly Overlay[] {
  const may = useMay()
  return overlays.filter((overlay) => {
    const { needs } = overlaySources[overlay]
    return needs === undefined || may(needs)
  })
}

/** Those of them that are on. */
export function useOverlaysOn(over: readonly Overlay[]): readonly Overlay[] {
  const names = useOfferedOverlays()
    .filter((overlay) => over.includes(overlay))
    .join(' ')
  return useMemo(() => overlays.filter((overlay) => names.split(' ').includes(overlay)), [names])
}
