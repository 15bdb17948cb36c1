import type { GeometryType } from '../../../domain/geometry.ts'
import { Button } from '../../components/Button.tsx'

const typeWords: Record<GeometryType, string> = { Point: 'A point', LineString: 'A line', Polygon: 'An area' }

interface DrawingToolsProps {
  id: string
  type: GeometryType
  allowed: readonly GeometryType[]
  onType: (type: GeometryType) => void
  onAddCentre: () => void
  onUndo?: (() => void) | undefined
  onRedo?: (() => void) | undefined
  onClear?: (() => void) | undefined
  street?: { name: string; isSnapping: boolean; onSnapping: (on: boolean) => void; onWhole: () => void } | undefined
}

/** Buttons that do all that the pointer and the keys do. */
export function DrawingTools(props: DrawingToolsProps) {
  const { id, type, allowed, onType, onAddCentre, onUndo, onRedo, onClear, street } = props
  return (
    <div className="app-map-tools">
      {allowed.length > 1 ? (
        <fieldset className="govuk-fieldset">
          <legend className="govuk-fieldset__legend">What do you want to draw?</legend>
          <div className="govuk-radios govuk-radios--small govuk-radios--inline">
            {allowed.map((each) => (
              <div key={each} className="govuk-radios__item">
                <input
                  className="govuk-radios__input"
                  type="radio"
                  id={`${id}-${each}`}
                  name={`${id}-type`}
                  checked={each === type}
                  onChange={() => onType(each)}
                />
                <label className="govuk-label govuk-radios__label" htmlFor={`${id}-${each}`}>
                  {typeWords[each]}
                </label>
              </div>
            ))}
          </div>
        </fieldset>
      ) : null}
      {street ? (
        <div className="govuk-checkboxes govuk-checkboxes--small">
          <div className="govuk-checkboxes__item">
            <input
              className="govuk-checkboxes__input"
              type="checkbox"
              id={`${id}-snap`}
              checked={street.isSnapping}
              onChange={(event) => street.onSnapping(event.target.checked)}
            />
            <label className="govuk-label govuk-checkboxes__label" htmlFor={`${id}-snap`}>
              Snap to {street.name}
            </label>
          </div>
        </div>
      ) : null}
      <div className="app-map-tools__buttons">
        {street && allowed.includes('LineString') ? (
          <Button variant="secondary" size="row" onPress={street.onWhole}>
            Use the whole street
          </Button>
        ) : null}
        <Button variant="secondary" size="row" onPress={onAddCentre}>
          Add a point at the cross
        </Button>
        <Button variant="secondary" size="row" {...(onUndo ? { onPress: onUndo } : { notNow: 'Nothing to undo' })}>
          Undo
        </Button>
        <Button variant="secondary" size="row" {...(onRedo ? { onPress: onRedo } : { notNow: 'Nothing was undone' })}>
          Redo
        </Button>
        <Button variant="secondary" size="row" {...(onClear ? { onPress: onClear } : { notNow: 'Nothing drawn' })}>
          Start again
        </Button>
      </div>
    </div>
  )
}
