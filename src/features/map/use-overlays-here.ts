import { useCallback, useMemo, useState } from 'react'
import { type Overlay, overlays } from '../../map/overlays.ts'
import type { OverlayHere } from '../../map/overlays-here.ts'

type Known = Readonly<Partial<Record<Overlay, OverlayHere | undefined>>>

/** What each layer that is on has in view, in the order of their ticks, as the layers tell it themselves. */
export function useOverlaysHere(): [readonly OverlayHere[], (overlay: Overlay, here: OverlayHere | undefined) => void] {
  const [known, setKnown] = useState<Known>({})
  const onHere = useCallback((overlay: Overlay, here: OverlayHere | undefined) => {
    setKnown((before) => ({ ...before, [overlay]: here }))
  }, [])
  const here = useMemo(() => overlays.flatMap((overlay) => known[overlay] ?? []), [known])
  return [here, onHere]
}
