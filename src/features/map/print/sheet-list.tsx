import { countWords } from '../../../../domain/words.ts'
import { AppLink } from '../../../components/AppLink.tsx'
import { datesWords, standingWords } from '../../../map/feature-words.ts'
import { overlayWords } from '../../../map/overlays.ts'
import type { OverlayHere } from '../../../map/overlays-here.ts'
import type { ShownOnMap } from '../../../map/shown-on-map.ts'
import { overlayPath } from '../overlay-path.ts'
import { recordOf } from '../record-of.ts'

type Works = Pick<ShownOnMap, 'isFar' | 'singles' | 'groups'>

interface SheetListProps {
  shown: Works
  over: readonly OverlayHere[]
  today: string
}

/** The twin of the sheet, printed on the pages after it: the numbers of the picture and what they stand for. */
export function SheetList({ shown, over, today }: SheetListProps) {
  return (
    <>
      <WorksList {...{ shown, today }} />
      {over.map(({ overlay, items }) => (
        <section key={overlay} aria-labelledby={`sheet-${overlay}`}>
          <h3 id={`sheet-${overlay}`} className="govuk-heading-s">
            {overlayWords[overlay]}
          </h3>
          <ul className="govuk-list govuk-list--bullet">
            {items.map((item) => {
              const path = overlayPath(overlay, item)
              return (
                <li key={item.id}>
                  {item.title}, {item.details}.{' '}
                  {path === undefined ? item.id : <AppLink href={path}>{item.id}</AppLink>}
                </li>
              )
            })}
          </ul>
        </section>
      ))}
    </>
  )
}

function WorksList({ shown, today }: Omit<SheetListProps, 'over'>) {
  if (shown.isFar) {
    return (
      <ul className="govuk-list govuk-list--bullet">
        {shown.groups.map(({ id, name, count, highImpact }) => (
          <li key={id}>
            {name}: {countWords(count, 'thing', 'things')}, {highImpact.toLocaleString('en-GB')} high impact
          </li>
        ))}
      </ul>
    )
  }
  return (
    <ol className="govuk-list govuk-list--number">
      {shown.singles.map((feature) => (
        <li key={feature.id}>
          {feature.street}, {feature.who}: {feature.what}, {datesWords(feature)}, {standingWords(feature, today)}.{' '}
          <AppLink href={recordOf(feature)}>{feature.id}</AppLink>
        </li>
      ))}
    </ol>
  )
}
