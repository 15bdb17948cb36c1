import { useEffect, useMemo } from 'react'
import type { Overlay } from '../../map/overlays.ts'
import { type OverlayHere, overlayNotes } from '../../map/overlays-here.ts'
import { type OverlayAsked, useOverlay } from './use-overlay.ts'

/** What a layer has in view, told also to whoever lists, selects and takes away all that is in view. */
export function useOverlayHere(
  asked: OverlayAsked,
  onHere: (overlay: Overlay, here: OverlayHere | undefined) => void,
): OverlayHere {
  const { overlay } = asked
  const { inView: items, unplaced, isTooWide, isLoading, isCut, isError } = useOverlay(asked)
  const here = useMemo(
    () => ({
      overlay,
      items,
      unplaced,
      notes: overlayNotes(overlay, { isTooWide, isLoading, isCut, isError, unplaced }),
    }),
    [overlay, items, unplaced, isTooWide, isLoading, isCut, isError],
  )
  useEffect(() => onHere(overlay, here), [overlay, here, onHere])
  useEffect(() => () => onHere(overlay, undefined), [overlay, onHere])
  return here
}
