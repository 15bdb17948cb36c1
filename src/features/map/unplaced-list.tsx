import { countWords } from '../../../domain/words.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { Details } from '../../components/Details.tsx'
import type { Unplaced } from '../../map/map-feature.ts'
import { recordOf } from './record-of.ts'

/** What was found here but has no place that can be drawn: it is on the street all the same. */
export function UnplacedList({ unplaced }: { unplaced: readonly Unplaced[] }) {
  if (unplaced.length === 0) return null
  return (
    <Details summary={`${countWords(unplaced.length, 'record')} with a broken place, not on the map`} open>
      <ul className="govuk-list" aria-label="Not on the map">
        {unplaced.map(({ id, street, who, worksReference }) => (
          <li key={id}>
            <AppLink href={recordOf({ id, worksReference })}>{id}</AppLink>, {street}, {who}
          </li>
        ))}
      </ul>
    </Details>
  )
}
