import './clashes.css'
import { lazy, Suspense, useMemo, type ReactNode } from 'react'
import type { TrafficManagementType } from '../../../domain/contract/enums/permits.ts'
import type { Geometry } from '../../../domain/geometry.ts'
import { clashMetres } from '../../../domain/rules/clashes.ts'
import { shortDate } from '../../../domain/words.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { Details } from '../../components/Details.tsx'
import { ErrorPanel } from '../../components/ErrorPanel.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { Tag, type TagColour } from '../../components/Tag.tsx'
import { WarningText } from '../../components/WarningText.tsx'
import type { FeatureState } from '../../map/map-feature.ts'
import { FeatureSymbol } from '../../map/MapKey.tsx'
import type { Standing } from '../../../domain/rules/clashes.ts'
import { clashLayerNames, daysWords, metresWords } from './clash-words.ts'
import type { ClashLayer } from './neighbours.ts'
import type { Clashes, NearbyClash } from './use-clashes.ts'

const MiniMap = lazy(async () => ({ default: (await import('../../map/MiniMap.tsx')).MiniMap }))

/** More numbers than these would hide the works themselves. */
const mostDrawn = 12

/** The works that the others are near to, as the map draws them. */
export interface ClashSubject {
  readonly geometry: Geometry
  readonly state: FeatureState
  readonly trafficManagement?: TrafficManagementType | undefined
  /** "These works" unless told. */
  readonly label?: string
}

interface ClashListProps {
  found: Clashes
  subject: ClashSubject
  /** "Map of the works in High Street and what is near them" */
  mapLabel: string
  /** What can be done about one of them, beside it. */
  renderAction?: (clash: NearbyClash) => ReactNode
}

/** A map and its twin in words: the same things under the same numbers, what could not be read named. */
export function ClashList({ found, subject, mapLabel, renderAction }: ClashListProps) {
  const { clashes, counts, layers, isLoading, days, readMore } = found
  const drawn = useMemo(() => clashes.slice(0, mostDrawn), [clashes])
  const rest = clashes.slice(mostDrawn)
  const geometries = useMemo(() => drawings(subject, drawn), [subject, drawn])
  const hazards = clashes.filter(({ other }) => other.isHazardous)
  const cut = layers.filter((layer) => layer.isCut).map(({ layer }) => clashLayerNames[layer])
  return (
    <div className="app-clashes">
      {hazards.length > 0 ? (
        <WarningText>
          Hazardous ground was found {nearestWords(hazards)} from here. Plan for it before anybody digs.
        </WarningText>
      ) : null}
      <Suspense fallback={<div className="app-clashes__map" />}>
        <MiniMap geometries={geometries} label={mapLabel} />
      </Suspense>
      {isLoading ? <Skeleton text="Looking for what else is here" rows={2} /> : null}
      {layers
        .filter(({ isFailed }) => isFailed)
        .map(({ layer, tryAgain }) => (
          <ErrorPanel key={layer} title={`${clashLayerNames[layer]} nearby could not be loaded`} onTryAgain={tryAgain}>
            <p className="govuk-body">The others are shown.</p>
          </ErrorPanel>
        ))}
      {cut.length > 0 ? (
        <p className="govuk-body">Not all are shown, for there are very many: {cut.join(', ')}.</p>
      ) : null}
      {clashes.length > 0 ? <Lines clashes={drawn} first={1} renderAction={renderAction} /> : null}
      {rest.length > 0 ? (
        <Details summary={`${rest.length} more, not drawn on this map`}>
          <Lines clashes={rest} first={mostDrawn + 1} renderAction={renderAction} />
        </Details>
      ) : null}
      {readMore ? (
        <p className="govuk-body">
          {clashes.length} of {counts.all} are read, the gravest first.{' '}
          <button type="button" className="app-link-button" onClick={readMore}>
            Read more of them
          </button>
        </p>
      ) : null}
      <p className="govuk-body-s">
        Looked at: everything within {clashMetres} metres, from {days} days before to {days} days after.
      </p>
    </div>
  )
}

interface LinesProps {
  clashes: readonly NearbyClash[]
  first: number
  renderAction: ClashListProps['renderAction']
}

function Lines({ clashes, first, renderAction }: LinesProps) {
  return (
    <ol className="app-clashes__list" start={first}>
      {clashes.map((clash, at) => (
        <Line key={clash.other.id} clash={clash} number={first + at} renderAction={renderAction} />
      ))}
    </ol>
  )
}

const standings: Readonly<Record<Standing, { words: string; colour: TagColour }>> = {
  clash: { words: 'Same days', colour: 'orange' },
  share: { words: 'Share?', colour: 'blue' },
  there: { words: 'Here', colour: 'grey' },
  clear: { words: 'Other days', colour: 'grey' },
}

function Line({
  clash,
  number,
  renderAction,
}: {
  clash: NearbyClash
  number: number
  renderAction: ClashListProps['renderAction']
}) {
  const { other, standing, metres } = clash
  const { words, colour } = tagOf(clash)
  const name = `${other.where}, ${other.who}`
  const dates = other.startOn && other.endOn ? `${shortDate(other.startOn)} to ${shortDate(other.endOn)}` : ''
  return (
    <li className="app-clashes__line" data-standing={standing}>
      <span className="app-clashes__number" aria-hidden="true">
        {number}
      </span>
      <ClashSymbol other={other} />
      <div className="app-clashes__words">
        {other.href ? <AppLink href={other.href}>{name}</AppLink> : name}
        <span className="app-clashes__what">{other.what}</span>
        <span className="app-clashes__second">
          {[metresWords(metres), daysWords(clash), dates].filter(Boolean).join(' · ')}
        </span>
      </div>
      <div className="app-clashes__beside">
        <Tag colour={colour}>{words}</Tag>
        {renderAction?.(clash)}
      </div>
    </li>
  )
}

function tagOf({ other, standing }: NearbyClash): { words: string; colour: TagColour } {
  if (other.isHazardous) return { words: 'Hazardous', colour: 'red' }
  if (other.isRestriction && standing === 'clash') return { words: 'Restricted', colour: 'red' }
  return standings[standing]
}

/** Letters of what is neither works nor an activity; the words beside them say the same. */
const letters: Readonly<Partial<Record<ClashLayer, string>>> = {
  forward_plans: 'FP',
  section_58s: '58',
  ancillary_informations: 'AI',
  material_classifications: 'MC',
  hs2_act_limits: 'H2',
}

function ClashSymbol({ other }: { other: NearbyClash['other'] }) {
  const short = letters[other.layer]
  if (short === undefined)
    return <FeatureSymbol feature={{ badge: undefined, trafficManagement: undefined, ...other }} />
  return (
    <span className="app-clashes__letters" aria-hidden="true">
      {short}
    </span>
  )
}

function nearestWords(clashes: readonly NearbyClash[]): string {
  const nearest = Math.min(...clashes.map(({ metres }) => metres))
  return nearest === 0 ? '0 metres' : `${nearest} metres`
}

function drawings(subject: ClashSubject, clashes: readonly NearbyClash[]) {
  return [
    {
      geometry: subject.geometry,
      kind: subject.state,
      label: subject.label ?? 'These works',
      trafficManagement: subject.trafficManagement,
      chosen: true,
    },
    ...clashes.map(({ other }) => ({
      geometry: other.geometry,
      kind: other.state,
      label: `${other.where}, ${other.who}`,
      trafficManagement: other.trafficManagement,
    })),
  ]
}
