/** What a layer over the works has in view, for its count, its list and its card: asked for once, read by all three. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { distanceBetween } from '../../../domain/geometry.ts'
import { useActing } from '../../app/session.ts'
import { boxToAskFor, meets } from '../../map/in-view.ts'
import type { OverlayFound } from '../../map/layers/overlay-items.ts'
import type { Overlay } from '../../map/overlays.ts'
import type { Where } from '../../map/use-map-place.ts'
import { inWeek } from './map-time.ts'
import { belongsTo, overlaySources } from './overlay-sources.ts'
import { moreHeader } from './use-map-answers.ts'

export interface OverlayAsked {
  readonly overlay: Overlay
  /** Where the map has come to rest. */
  readonly where: Where
  readonly dates: { readonly from: string; readonly to: string }
  /** The week of them that is looked at. */
  readonly week: { readonly from: string; readonly to: string } | undefined
}

const nothing: OverlayFound = { items: [], unplaced: [] }

export function useOverlay({ overlay, where, dates: { from, to }, week }: OverlayAsked) {
  const source = overlaySources[overlay]
  const { scope } = useActing()
  const box = boxToAskFor(where.box)
  const canAsk = source.canAsk(box)
  const answer = useQuery({
    queryKey: [source.capability, source.name, 'over the map', box, scope, ...(source.isDated ? [from, to] : [])],
    queryFn: async ({ signal }) => {
      let isCut = false
      const onHeaders = (headers: Headers) => {
        isCut ||= headers.get(moreHeader) === 'true'
      }
      const found = await source.fetch({ box, from, to, scope }, { signal, onHeaders })
      return { found, isCut }
    },
    enabled: canAsk,
    placeholderData: keepPreviousData,
    structuralSharing: false,
  })
  const { data } = answer
  const { items, unplaced } = useMemo(() => {
    if (!canAsk || !data) return nothing
    const ours = {
      items: data.found.items.filter((item) => belongsTo(overlay, item)),
      unplaced: data.found.unplaced.filter((item) => belongsTo(overlay, item)),
    }
    return source.isDated ? { items: inWeek(ours.items, week), unplaced: inWeek(ours.unplaced, week) } : ours
  }, [canAsk, data, overlay, source, week])
  const inView = useMemo(() => {
    const here = items.filter(({ bounds }) => meets(bounds, where.box))
    const metres = new Map(here.map((item) => [item, distanceBetween(item.centre, where.centre)]))
    return here.sort((a, b) => (metres.get(a) ?? 0) - (metres.get(b) ?? 0) || (a.id < b.id ? -1 : 1))
  }, [items, where])
  return {
    items,
    /** Nearest the middle of the map first. */
    inView,
    unplaced,
    isTooWide: !canAsk,
    isLoading: answer.isFetching && (answer.isPending || answer.isPlaceholderData),
    isCut: canAsk && data?.isCut === true,
    isError: canAsk && answer.isError,
    tryAgain: () => void answer.refetch(),
  }
}
