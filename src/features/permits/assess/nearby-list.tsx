import { paths } from '../../../app/paths.ts'
import { AppLink } from '../../../components/AppLink.tsx'
import { Details } from '../../../components/Details.tsx'
import { Tag, type TagColour } from '../../../components/Tag.tsx'
import { FeatureSymbol } from '../../../map/MapKey.tsx'
import { nearbyWords, type NearbyWorks, type Subject } from './nearby-works.ts'

interface NearbyListProps {
  subject: Subject
  nearby: readonly NearbyWorks[]
  /** How many of them the map numbers. */
  drawn: number
}

const standings: Readonly<Record<NearbyWorks['standing'], { words: string; colour: TagColour }>> = {
  clash: { words: 'Same days', colour: 'orange' },
  share: { words: 'Share?', colour: 'blue' },
  clear: { words: 'Other days', colour: 'grey' },
}

/** The twin of the map: the same works under the same numbers, each with what it means here. */
export function NearbyList({ subject, nearby, drawn }: NearbyListProps) {
  if (nearby.length === 0) return null
  const rest = nearby.slice(drawn)
  return (
    <>
      <ol className="app-assess-nearby">
        {nearby.slice(0, drawn).map((each, at) => (
          <NearbyLine key={each.feature.id} subject={subject} nearby={each} number={at + 1} />
        ))}
      </ol>
      {rest.length === 0 ? null : (
        <Details summary={`${rest.length} more, not drawn on this map`}>
          <ol className="app-assess-nearby" start={drawn + 1}>
            {rest.map((each, at) => (
              <NearbyLine key={each.feature.id} subject={subject} nearby={each} number={drawn + at + 1} />
            ))}
          </ol>
        </Details>
      )}
    </>
  )
}

function NearbyLine({ subject, nearby, number }: { subject: Subject; nearby: NearbyWorks; number: number }) {
  const { feature, standing } = nearby
  const { words, colour } = standings[standing]
  return (
    <li className="app-assess-nearby__line">
      <span className="app-assess-nearby__number" aria-hidden="true">
        {number}
      </span>
      <FeatureSymbol feature={feature} />
      <div className="app-assess-nearby__words">
        {feature.worksReference ? (
          <AppLink href={paths.work(feature.worksReference)}>
            {feature.street}, {feature.who}
          </AppLink>
        ) : (
          `${feature.street}, ${feature.who}`
        )}
        , {feature.what.toLowerCase()}
        <span className="app-assess-nearby__second">{nearbyWords(subject, nearby)}</span>
      </div>
      <Tag colour={colour}>{words}</Tag>
    </li>
  )
}
