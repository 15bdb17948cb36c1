import { dateWords } from '../../../domain/words.ts'
import { Button } from '../../components/Button.tsx'
import { ButtonGroup } from '../../components/ButtonGroup.tsx'
import { Details } from '../../components/Details.tsx'
import { FeatureList } from '../../map/FeatureList.tsx'
import type { MapFeature } from '../../map/map-feature.ts'
import { type OverlayHere, selectedWords } from '../../map/overlays-here.ts'
import type { MissingHere } from '../../map/taken-features.ts'
import { recordOf } from './record-of.ts'
import { TakeFiles } from './take-files.tsx'

export interface Selection {
  /** Nearest the centre of the map first. */
  features: readonly MapFeature[]
  /** Of the layers over the works. */
  over: readonly OverlayHere[]
  /** A part of the area is out of view: what lies there was not asked for. */
  isBeyondView: boolean
  onShowAll: () => void
  onClear: () => void
}

interface SelectedListProps {
  selection: Selection
  missing: MissingHere
  today: string
  chosenId: string | undefined
  onChoose: (feature: MapFeature) => void
}

/** The list limited to what the drawn area holds, each with its record to open, and the same as files. */
export function SelectedList({ selection, missing, today, chosenId, onChoose }: SelectedListProps) {
  const { features, over, isBeyondView, onShowAll, onClear } = selection
  const beyond = isBeyondView ? ['A part of the selection is out of view: what lies there is not in it.'] : []
  const notes = [...beyond, ...missing.notes]
  return (
    <section className="app-map-selected" aria-labelledby="selected-title">
      <h2 id="selected-title" className="govuk-heading-m">
        <span role="status">{selectedWords(features, over)}</span>
      </h2>
      <ButtonGroup>
        <Button variant="secondary" size="row" onPress={onShowAll}>
          Show all of it
        </Button>
        <Button variant="secondary" size="row" onPress={onClear}>
          Clear the selection
        </Button>
      </ButtonGroup>
      <Details summary="Take away the selection" open={notes.length > 0}>
        <TakeFiles
          taken={{ features, over }}
          missing={{ ...missing, notes }}
          name={`map selection ${dateWords(today)}`}
          today={today}
        />
      </Details>
      <FeatureList {...{ features, chosenId, onChoose, today }} label="Selected" recordOf={recordOf} />
    </section>
  )
}
