import { countWords } from '../../../../domain/words.ts'
import { AppLink } from '../../../components/AppLink.tsx'
import { datesWords, standingWords } from '../../../map/feature-words.ts'
import type { ShownOnMap } from '../../../map/shown-on-map.ts'
import { recordOf } from '../record-of.ts'

/** The twin of the sheet, printed on the pages after it: the numbers of the picture and what they stand for. */
export function SheetList({
  shown,
  today,
}: {
  shown: Pick<ShownOnMap, 'isFar' | 'singles' | 'groups'>
  today: string
}) {
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
