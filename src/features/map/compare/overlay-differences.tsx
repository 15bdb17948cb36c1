import { dateWords } from '../../../../domain/words.ts'
import { AppLink } from '../../../components/AppLink.tsx'
import type { OverlayItem } from '../../../map/layers/overlay-items.ts'
import { type Overlay, overlayWords } from '../../../map/overlays.ts'
import type { OverlayHere } from '../../../map/overlays-here.ts'
import { OverlaySymbol } from '../overlay-symbol.tsx'
import { overlayPath } from '../overlay-path.ts'
import { compared, differenceWords, type TwoDays } from './compared.ts'

interface OverlayDifferencesProps {
  first: readonly OverlayHere[]
  second: readonly OverlayHere[]
  days: TwoDays
}

/** Of each layer over the works what is there on one of the two days only. */
export function OverlayDifferences({ first, second, days }: OverlayDifferencesProps) {
  const pairs = first.map(({ overlay, items }) => ({
    overlay,
    items,
    others: second.find((one) => one.overlay === overlay)?.items ?? [],
  }))
  const [some, none] = [true, false].map((isThere) =>
    pairs.filter(({ items, others }) => items.length + others.length > 0 === isThere),
  )
  return (
    <>
      {some?.map((pair) => (
        <Differences key={pair.overlay} {...pair} days={days} />
      ))}
      {none?.length ? (
        <p className="govuk-body">
          Nothing of these on either day: {none.map(({ overlay }) => overlayWords[overlay]).join('; ')}.
        </p>
      ) : null}
    </>
  )
}

interface DifferencesProps {
  overlay: Overlay
  items: readonly OverlayItem[]
  others: readonly OverlayItem[]
  days: TwoDays
}

function Differences({ overlay, items, others, days }: DifferencesProps) {
  const difference = compared(items, others)
  return (
    <section aria-labelledby={`difference-${overlay}`}>
      <h2 id={`difference-${overlay}`} className="govuk-heading-s">
        <OverlaySymbol overlay={overlay} /> {overlayWords[overlay]}
      </h2>
      <p className="govuk-body">{differenceWords(difference)}</p>
      <OnlyOn day={days.first} items={difference.onlyFirst} overlay={overlay} />
      <OnlyOn day={days.second} items={difference.onlySecond} overlay={overlay} />
    </section>
  )
}

function OnlyOn({ day, items, overlay }: { day: string; items: readonly OverlayItem[]; overlay: Overlay }) {
  if (items.length === 0) return null
  return (
    <>
      <p className="govuk-body">Only on {dateWords(day)}:</p>
      <ul className="govuk-list govuk-list--bullet">
        {items.map((item) => {
          const path = overlayPath(overlay, item)
          return (
            <li key={item.id}>
              {item.title}, {item.details}. {path === undefined ? item.id : <AppLink href={path}>{item.id}</AppLink>}
            </li>
          )
        })}
      </ul>
    </>
  )
}
