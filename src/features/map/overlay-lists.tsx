import { useMemo, useState } from 'react'
import { dateWords } from '../../../domain/words.ts'
import { AppLink } from '../../components/AppLink.tsx'
import type { OverlayFacts, OverlayItem } from '../../map/layers/overlay-items.ts'
import { hasTense, type Overlay, overlayWords, printChoice, tenseOf, tenseWords } from '../../map/overlays.ts'
import { OverlaySymbol } from './overlay-symbol.tsx'
import type { OverlayHere } from '../../map/overlays-here.ts'
import { type Area, takenHold } from '../../map/select/area.ts'
import { overlayPath } from './overlay-path.ts'
import type { OverlayAsked } from './use-overlay.ts'
import { useOverlayHere } from './use-overlay-here.ts'

interface OverlayListsProps extends Omit<OverlayAsked, 'overlay'> {
  over: readonly Overlay[]
  today: string
  chosen: string | undefined
  onChoose: (choice: string, item: OverlayItem) => void
  /** Where an area is drawn, only what lies in it is listed. */
  area: Area
  /** What a layer has in view; undefined once it is off. */
  onHere: (overlay: Overlay, here: OverlayHere | undefined) => void
}

/** The layers that are on as text, each with what of it is in view. */
export function OverlayLists({ over, ...rest }: OverlayListsProps) {
  return over.map((overlay) => <OverlayList key={overlay} overlay={overlay} {...rest} />)
}

/** As many at once as can be read; the rest by a button. */
const atFirst = 20

type OverlayListProps = Omit<OverlayListsProps, 'over'> & { overlay: Overlay }

function OverlayList({ overlay, today, chosen, onChoose, area, onHere, ...asked }: OverlayListProps) {
  const here = useOverlayHere({ overlay, ...asked }, onHere)
  const inView = useMemo(() => (area.length === 0 ? here.items : takenHold(here.items, area)), [here, area])
  const unplaced = area.length === 0 ? here.unplaced : []
  const [most, setMost] = useState(atFirst)
  const left = inView.length - most
  if (inView.length + unplaced.length === 0) return null
  return (
    <section aria-labelledby={`list-${overlay}`}>
      <h2 id={`list-${overlay}`} className="govuk-heading-s app-map-overlay-list__title">
        {overlayWords[overlay]}
      </h2>
      <ul className="app-map-list app-map-list--layer">
        {inView.slice(0, most).map((item) => {
          const choice = printChoice({ overlay, id: item.id })
          return (
            <li key={item.id} className={choice === chosen ? 'app-map-list__chosen' : undefined}>
              <OverlaySymbol overlay={overlay} />
              <div>
                <button type="button" aria-pressed={choice === chosen} onClick={() => onChoose(choice, item)}>
                  {item.title}
                </button>
                <span className="app-map-list__second">{item.details}</span>
                <DatesOf overlay={overlay} item={item} today={today} />
                {item.fault ? <span className="app-map-list__second">{item.fault}</span> : null}
              </div>
            </li>
          )
        })}
      </ul>
      {left > 0 ? (
        <button type="button" className="app-map-list__more" onClick={() => setMost(most + atFirst)}>
          Show {Math.min(left, atFirst)} more of {left.toLocaleString('en-GB')}
          <span className="govuk-visually-hidden">: {overlayWords[overlay].toLowerCase()}</span>
        </button>
      ) : null}
      <UnplacedThings overlay={overlay} unplaced={unplaced} />
    </section>
  )
}

function DatesOf({ overlay, item, today }: { overlay: Overlay; item: OverlayFacts; today: string }) {
  const { startOn, endOn } = item
  if (startOn === undefined || endOn === undefined) return null
  return (
    <span className="app-map-list__third">
      {dateWords(startOn)} to {dateWords(endOn)}
      {hasTense(overlay) ? `. ${tenseWords[tenseOf(item, today)]}` : null}
    </span>
  )
}

/** What was found here but has no place that can be drawn: it is there all the same. */
function UnplacedThings({ overlay, unplaced }: { overlay: Overlay; unplaced: readonly OverlayFacts[] }) {
  if (unplaced.length === 0) return null
  return (
    <>
      <p className="app-map-page__count">With a broken place, not on the map:</p>
      <ul className="govuk-list" aria-label={`${overlayWords[overlay]}, not on the map`}>
        {unplaced.map((thing) => {
          const path = overlayPath(overlay, thing)
          return (
            <li key={thing.id}>
              {path === undefined ? thing.id : <AppLink href={path}>{thing.id}</AppLink>}, {thing.title},{' '}
              {thing.details}
            </li>
          )
        })}
      </ul>
    </>
  )
}
