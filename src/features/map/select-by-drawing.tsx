import { Button } from '../../components/Button.tsx'
import { ButtonGroup } from '../../components/ButtonGroup.tsx'
import { CoordinatesBox } from '../../map/draw/CoordinatesBox.tsx'
import type { MapView } from '../../map/map-view.ts'
import { selectingWords } from '../../map/select/selecting.ts'
import type { SelectingHand } from './use-selecting.ts'

interface SelectByDrawingProps {
  view: MapView
  hand: SelectingHand
  /** An area is there: the list is limited to it. */
  onClear: (() => void) | undefined
}

/** Draws the area that the list is to be limited to: dragged, clicked, by keys on the map, or by typed corners. */
export function SelectByDrawing({ view, hand, onClear }: SelectByDrawingProps) {
  const { now, start, add, finish, stop } = hand
  return (
    <section className="app-map-select" aria-labelledby="select-title">
      <h2 id="select-title" className="govuk-heading-s">
        Select by drawing
      </h2>
      {now ? (
        <>
          <p className="govuk-body-s" role="status">
            {now.corners.length === 0 ? (now.by === 'box' ? 'Drag a box. ' : 'Draw round what you want. ') : ''}
            {selectingWords(now)}
          </p>
          <ButtonGroup>
            <Button variant="secondary" size="row" onPress={() => add(view.place().centre)}>
              Corner at the middle
            </Button>
            {finish ? (
              <Button variant="secondary" size="row" onPress={finish}>
                Finish the shape
              </Button>
            ) : null}
            <Button variant="secondary" size="row" onPress={stop}>
              Stop selecting
            </Button>
          </ButtonGroup>
          <CoordinatesBox id="select-corner" label="Type a corner" action="Add this corner" onPlace={add} />
        </>
      ) : (
        <ButtonGroup>
          <Button variant="secondary" size="row" onPress={() => start('box')}>
            Select by a box
          </Button>
          <Button variant="secondary" size="row" onPress={() => start('shape')}>
            Select by a shape
          </Button>
          {onClear ? (
            <Button variant="secondary" size="row" onPress={onClear}>
              Clear the selection
            </Button>
          ) : null}
        </ButtonGroup>
      )}
    </section>
  )
}
