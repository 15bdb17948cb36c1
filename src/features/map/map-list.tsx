import type { Position } from '../../../domain/geometry.ts'
import { countWords } from '../../../domain/words.ts'
import { ErrorPanel } from '../../components/ErrorPanel.tsx'
import { inViewWords } from '../../map/feature-words.ts'
import { FeatureList, GroupList } from '../../map/FeatureList.tsx'
import type { FeatureGroup } from '../../map/groups.ts'
import type { MapFeature } from '../../map/map-feature.ts'
import type { OverlayHere } from '../../map/overlays-here.ts'
import type { ShownOnMap } from '../../map/shown-on-map.ts'
import { GoToPlace } from './go-to-place.tsx'
import { missingHere } from './missing-here.ts'
import { SelectedList, type Selection } from './selected-list.tsx'
import { TakeAway } from './take-away.tsx'
import { UnplacedList } from './unplaced-list.tsx'
import type { MapAnswers } from './use-map-answers.ts'

interface MapListProps {
  shown: ShownOnMap
  answers: MapAnswers
  /** Works are being counted. */
  isLoading: boolean
  today: string
  chosenId: string | undefined
  onChoose: (feature: MapFeature) => void
  onGroup: (group: FeatureGroup) => void
  onGoTo: (centre: Position) => void
  /** What an area was drawn round: the list is limited to it. */
  selection: Selection | undefined
  /** What the layers over the works have in view. */
  over: readonly OverlayHere[]
}

/** What is in view as text: the map for whoever does not see or use the picture. */
export function MapList(props: MapListProps) {
  const { shown, answers, isLoading, today, chosenId, onChoose, onGroup, onGoTo, selection, over } = props
  const missing = missingHere({ answers, isLoading, counted: shown.counted, over })
  return (
    <>
      <GoToPlace onGoTo={onGoTo} />
      <TakeAway {...{ shown, over }} missing={missing} today={today} />
      <p className="app-map-page__count">
        {answers.isLoading || isLoading ? 'Loading what is in view.' : countWordsOf(shown)}
        {answers.isCut && shown.counted === undefined ? (
          <strong> Not all are shown: there are too many here. Zoom in to see each one.</strong>
        ) : null}
      </p>
      {shown.isCoarse ? (
        <p className="app-map-page__count">
          <strong>
            This far out works are only counted: your choice of categories, traffic management or immediate works counts
            once you zoom in.
          </strong>
        </p>
      ) : null}
      {answers.failed.map(({ what, tryAgain }) => (
        <ErrorPanel key={what} title={`${what} could not be loaded`} onTryAgain={tryAgain}>
          <p className="govuk-body-s">What was loaded before is still shown.</p>
        </ErrorPanel>
      ))}
      <UnplacedList unplaced={answers.unplaced} />
      {/* works and activities come one by one, and each would push the others away */}
      <div className={answers.isLoading ? 'app-coming' : undefined}>
        {selection ? (
          <SelectedList {...{ selection, missing, today, chosenId, onChoose }} />
        ) : shown.isFar ? (
          <GroupList groups={shown.groups} onChoose={onGroup} />
        ) : (
          <FeatureList features={shown.singles} chosenId={chosenId} onChoose={onChoose} today={today} />
        )}
      </div>
    </>
  )
}

function countWordsOf({ inView, counted = 0, isFar, groups }: ShownOnMap): string {
  const count = inView.length + counted
  if (isFar && count > 0) {
    return `${count.toLocaleString('en-GB')} in ${countWords(groups.length, 'group')}. Zoom in to see each one.`
  }
  if (inView.length === 0) return 'No works or activities in view. Move the map, zoom out or choose other dates.'
  return `${inViewWords(inView)} Nearest the centre first.`
}
