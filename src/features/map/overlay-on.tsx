import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import { Link } from 'react-router'
import { recordPaths } from '../../app/record-paths.ts'
import { datesWords } from '../../map/feature-words.ts'
import { boxToAskFor, meets } from '../../map/in-view.ts'
import type { OverlayItem } from '../../map/layers/overlay-items.ts'
import { makeOverlayLayer } from '../../map/layers/overlay-layer.ts'
import type { MapView } from '../../map/map-view.ts'
import { type Overlay, overlayWords, tenseOf, tenseWords, wholeOpacity } from '../../map/overlays.ts'
import type { Where } from '../../map/use-map-place.ts'
import { inWeek } from './map-time.ts'
import { belongsTo, overlaySources } from './overlay-sources.ts'
import { moreHeader } from './use-map-answers.ts'

interface OverlayOnProps {
  overlay: Overlay
  view: MapView
  where: Where
  dates: { from: string; to: string }
  week: { from: string; to: string } | undefined
  today: string
  opacity: number
  onOpacity: (percent: number) => void
}

/** As many as a side panel can hold; the rest is a zoom away. */
const mostListed = 20

/** A layer that is on: drawn on the map, counted, and its things as a list. */
export function OverlayOn({ overlay, view, where, dates, week, today, opacity, onOpacity }: OverlayOnProps) {
  const found = useOverlay(overlay, where, dates, week)
  const [layer] = useState(() => makeOverlayLayer(view, overlay))
  useEffect(() => layer.attach(), [layer])
  useEffect(() => layer.show(found.items, today), [layer, found.items, today])
  // the address follows a moment later: the handle must not spring back to it meanwhile
  const [percent, setPercent] = useState(opacity)
  useEffect(() => layer.fade(percent), [layer, percent])
  const inView = useMemo(
    () => onePerId(found.items.filter((item) => meets(item.bounds, where.box))),
    [found.items, where],
  )
  const count = inView.length.toLocaleString('en-GB')

  return (
    <div className="app-map-layers__on">
      <p className="app-map-layers__note" role="status">
        {found.isTooWide
          ? 'Zoom in to see these streets.'
          : found.isLoading
            ? 'Loading.'
            : found.isCut
              ? `More than ${count} in view: zoom in to see all.`
              : `${count} in view.`}
      </p>
      {found.isError ? (
        <p className="app-map-layers__note">
          {overlayWords[overlay]} could not be loaded.{' '}
          <button type="button" className="app-link-button" onClick={found.tryAgain}>
            Try again<span className="govuk-visually-hidden"> to load {overlayWords[overlay].toLowerCase()}</span>
          </button>
        </p>
      ) : null}
      <details className="app-map-layers__details">
        <summary>
          List and opacity<span className="govuk-visually-hidden"> of {overlayWords[overlay].toLowerCase()}</span>
        </summary>
        <label className="app-map-layers__opacity">
          <span>
            Opacity<span className="govuk-visually-hidden"> of {overlayWords[overlay].toLowerCase()}</span>
          </span>
          <input
            type="range"
            min={10}
            max={wholeOpacity}
            step={10}
            value={percent}
            aria-valuetext={`${percent}%`}
            onChange={(event) => {
              setPercent(Number(event.target.value))
              onOpacity(Number(event.target.value))
            }}
          />
          <span aria-hidden="true">{percent}%</span>
        </label>
        {inView.length === 0 ? null : (
          <ul className="app-map-layers__list">
            {inView.slice(0, mostListed).map((item) => (
              <li key={item.id}>
                <ItemTitle overlay={overlay} item={item} />
                <span>{item.details}</span>
                {item.startOn && item.endOn ? (
                  <span>
                    {datesWords({ startOn: item.startOn, endOn: item.endOn })}. {tenseWords[tenseOf(item, today)]}
                  </span>
                ) : null}
                {item.fault ? <span>{item.fault}</span> : null}
              </li>
            ))}
            {inView.length > mostListed ? <li>And {inView.length - mostListed} more: zoom in to list them.</li> : null}
          </ul>
        )}
      </details>
    </div>
  )
}

function ItemTitle({ overlay, item }: { overlay: Overlay; item: OverlayItem }) {
  const path = pathOf(overlay, item)
  return path === undefined ? (
    <strong>{item.title}</strong>
  ) : (
    <Link className="govuk-link" to={path}>
      {item.title}
    </Link>
  )
}

function pathOf(overlay: Overlay, { id, works, permit, usrn }: OverlayItem): string | undefined {
  if (overlay === 'forward_plans') return works === undefined ? undefined : recordPaths.forwardPlan(works, id)
  if (overlay === 'section_58s_proposed' || overlay === 'section_58s_in_force') return recordPaths.section58(id)
  if (overlay === 'material_classifications') return recordPaths.materialClassification(id)
  if (overlay === 'traffic_sensitive_streets') return usrn === undefined ? undefined : recordPaths.street(usrn)
  return works && permit ? recordPaths.ancillaryInformation(works, permit, id) : undefined
}

const none: readonly OverlayItem[] = []

function useOverlay(
  overlay: Overlay,
  where: Where,
  { from, to }: OverlayOnProps['dates'],
  week: OverlayOnProps['week'],
) {
  const source = overlaySources[overlay]
  const box = boxToAskFor(where.box)
  const canAsk = source.canAsk(box)
  const answer = useQuery({
    queryKey: [source.capability, source.name, 'over the map', box, ...(source.isDated ? [from, to] : [])],
    queryFn: async ({ signal }) => {
      let isCut = false
      const onHeaders = (headers: Headers) => {
        isCut ||= headers.get(moreHeader) === 'true'
      }
      const items = await source.fetch({ box, from, to }, { signal, onHeaders })
      return { items, isCut }
    },
    enabled: canAsk,
    placeholderData: keepPreviousData,
    structuralSharing: false,
  })
  const { data } = answer
  const items = useMemo(
    () =>
      canAsk && data
        ? inWeek(
            data.items.filter((item) => belongsTo(overlay, item)),
            week,
          )
        : none,
    [canAsk, data, overlay, week],
  )
  return {
    items,
    isTooWide: !canAsk,
    isLoading: answer.isFetching && (answer.isPending || answer.isPlaceholderData),
    isCut: canAsk && data?.isCut === true,
    isError: canAsk && answer.isError,
    tryAgain: () => void answer.refetch(),
  }
}

/** A street in several lines is one street. */
function onePerId(items: readonly OverlayItem[]): readonly OverlayItem[] {
  return [...new Map(items.map((item) => [item.id, item])).values()]
}
