import { Button } from '../../components/Button.tsx'
import { ButtonGroup } from '../../components/ButtonGroup.tsx'
import { CoordinatesBox } from '../../map/draw/CoordinatesBox.tsx'
import { CornerList } from '../../map/draw/CornerList.tsx'
import { canInsertAfter, drawingWords } from '../../map/draw/drawing.ts'
import type { MapView } from '../../map/map-view.ts'
import type { Ruler } from './use-measuring.ts'

/** Measures a length or an area: clicked, dragged, by keys on the map, or by typed points. */
export function Measure({ view, ruler }: { view: MapView; ruler: Ruler }) {
  const { drawing, start, send, stop } = ruler
  return (
    <section className="app-map-select" aria-labelledby="measure-title">
      <h2 id="measure-title" className="govuk-heading-s">
        Measure
      </h2>
      {drawing ? (
        <>
          <p className="govuk-body" role="status">
            <strong>{drawingWords(drawing)}</strong>
          </p>
          <ButtonGroup>
            <Button variant="secondary" size="row" onPress={() => send({ do: 'add', position: view.place().centre })}>
              Point at the middle
            </Button>
            <Button
              variant="secondary"
              size="row"
              {...(drawing.past.length > 0 ? { onPress: () => send({ do: 'undo' }) } : { notNow: 'Nothing to undo' })}
            >
              Undo
            </Button>
            <Button
              variant="secondary"
              size="row"
              {...(drawing.positions.length > 0
                ? { onPress: () => send({ do: 'clear' }) }
                : { notNow: 'Nothing measured' })}
            >
              Start again
            </Button>
            <Button variant="secondary" size="row" onPress={stop}>
              Stop measuring
            </Button>
          </ButtonGroup>
          <CoordinatesBox
            id="measure-point"
            label="Type a point"
            action="Add this point"
            onPlace={(position) => send({ do: 'add', position })}
          />
          <CornerList
            positions={drawing.positions}
            onMove={(at, position) => send({ do: 'move', at, position })}
            onRemove={(at) => send({ do: 'remove', at })}
            canInsertAfter={(at) => canInsertAfter(drawing, at)}
            onInsertAfter={(at) => send({ do: 'insert after', at })}
          />
          <p className="app-map-layers__note">
            Measured on the National Grid, whatever the map underneath is drawn in.
          </p>
        </>
      ) : (
        <ButtonGroup>
          <Button variant="secondary" size="row" onPress={() => start('LineString')}>
            Measure a length
          </Button>
          <Button variant="secondary" size="row" onPress={() => start('Polygon')}>
            Measure an area
          </Button>
        </ButtonGroup>
      )}
    </section>
  )
}
