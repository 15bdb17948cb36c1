import { countWords, dateWords } from '../../../domain/words.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { Tag, type TagColour } from '../../components/Tag.tsx'
import type { FeatureState } from '../../map/map-feature.ts'
import { stateWords } from '../../map/state-words.ts'
import { inspectPaths } from './inspect-paths.ts'
import type { WorksNear } from './works-near.ts'

const colours: Readonly<Record<FeatureState, TagColour>> = {
  in_progress: 'orange',
  planned: 'blue',
  awaiting: 'yellow',
  completed: 'grey',
  activity: 'grey',
}

/** Works around a place, the nearest on top: each leads to its card. */
export function NearList({ near }: { near: readonly WorksNear[] }) {
  return (
    <ul className="app-inspect-list">
      {near.map(({ works, metres }) => (
        <li key={works.id} className="app-inspect-item">
          <AppLink href={inspectPaths.card(works.worksReference ?? works.id)} className="app-inspect-target govuk-link">
            {works.worksReference}
            <span className="govuk-visually-hidden">, {works.street}</span>
          </AppLink>
          <span>
            <Tag colour={colours[works.state]}>{stateWords[works.state]}</Tag> <strong>{awayWords(metres)}</strong>
          </span>
          <span>
            {works.street}. {works.who}, {works.what.toLowerCase()}
            <span className="app-second">
              {dateWords(works.startOn)} to {dateWords(works.endOn)}
            </span>
          </span>
        </li>
      ))}
    </ul>
  )
}

/** "Here" for what one stands in, else whole metres. */
export const awayWords = (metres: number) => (metres < 1 ? 'Here' : `${countWords(Math.round(metres), 'metre')} away`)
