import { useState } from 'react'
import { AppLink } from '../components/AppLink.tsx'
import { datesWords, standingWords } from './feature-words.ts'
import type { FeatureGroup } from './groups.ts'
import type { MapFeature } from './map-feature.ts'
import { FeatureSymbol } from './MapKey.tsx'

interface FeatureListProps {
  /** In reading order: nearest the centre of the map first. */
  features: readonly MapFeature[]
  chosenId: string | undefined
  onChoose: (feature: MapFeature) => void
  /** Civil date in Europe/London, for words such as "Overrun, 2 days". */
  today: string
  /** "In view" unless the list is of something else. */
  label?: string
  /** How many stand in lists before this one, where the numbers run on. */
  after?: number
  /** Address of the record of a feature, where the list itself leads to it. */
  recordOf?: (feature: MapFeature) => string
}

const atFirst = 100

/** The twin of the map: the same features, the same numbers, each reachable without a pointer. Choosing never moves the focus. */
export function FeatureList(props: FeatureListProps) {
  const { features, chosenId, onChoose, today, label = 'In view', after = 0, recordOf } = props
  const [most, setMost] = useState(atFirst)
  const left = features.length - most
  return (
    <>
      <ol className="app-map-list" aria-label={label}>
        {features.slice(0, most).map((feature, index) => (
          <li key={feature.id} className={feature.id === chosenId ? 'app-map-list__chosen' : undefined}>
            <span className="app-map-list__number">{after + index + 1}</span>
            <FeatureSymbol feature={feature} />
            <div>
              <button type="button" aria-pressed={feature.id === chosenId} onClick={() => onChoose(feature)}>
                {feature.street}
              </button>
              , {feature.who}
              <span className="app-map-list__second">
                {feature.what}, {datesWords(feature)}
              </span>
              <span className="app-map-list__third">{standingWords(feature, today)}</span>
              {feature.fault ? <span className="app-map-list__second">{feature.fault}</span> : null}
              {recordOf ? <AppLink href={recordOf(feature)}>{feature.id}</AppLink> : null}
            </div>
          </li>
        ))}
      </ol>
      {left > 0 ? (
        <button type="button" className="app-map-list__more" onClick={() => setMost(most + atFirst)}>
          Show {Math.min(left, atFirst)} more of {left.toLocaleString('en-GB')}
        </button>
      ) : null}
    </>
  )
}

interface GroupListProps {
  groups: readonly FeatureGroup[]
  onChoose: (group: FeatureGroup) => void
}

/** Far out: places with their counts, largest first. Choosing one zooms to it. */
export function GroupList({ groups, onChoose }: GroupListProps) {
  const largest = Math.max(1, ...groups.map(({ count }) => count))
  return (
    <ol className="app-map-list app-map-list--groups" aria-label="Groups in view">
      {groups.map((group) => (
        <li key={group.id}>
          <span className="app-map-list__count">{group.count.toLocaleString('en-GB')}</span>
          <div>
            <button type="button" onClick={() => onChoose(group)}>
              <span className="govuk-visually-hidden">Zoom to {group.count} at </span>
              {group.name}
            </button>
            <span className="app-map-list__bar" aria-hidden="true">
              <span style={{ width: `${(group.highImpact / largest) * 100}%` }} />
              <span style={{ width: `${((group.count - group.highImpact) / largest) * 100}%` }} />
            </span>
            <span className="app-map-list__second">
              {group.highImpact.toLocaleString('en-GB')} high impact
              {group.overrun > 0 ? <strong>, {group.overrun.toLocaleString('en-GB')} overrun</strong> : null}
            </span>
          </div>
        </li>
      ))}
    </ol>
  )
}
