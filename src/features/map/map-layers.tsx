import { countWords } from '../../../domain/words.ts'
import { TrafficManagementSymbol } from '../../components/TrafficManagementSymbol.tsx'
import { type MapLayer, mapLayers } from '../../map/map-feature.ts'
import { ActivitySymbol, StatesKey } from '../../map/MapKey.tsx'
import { layerWords } from '../../map/state-words.ts'

interface MapLayersProps {
  /** Of everything in view, hidden layers too: the count says what a tick would bring. */
  counts: ReadonlyMap<MapLayer, number>
  hidden: readonly MapLayer[]
  onHidden: (hidden: readonly MapLayer[]) => void
  /** Groups are shown: the key explains rings instead of lines. */
  isFar: boolean
  /** An officer who has chosen areas can look at their streets alone. */
  mine?: { readonly areas: number; readonly isOn: boolean; readonly onTurn: (isOn: boolean) => void }
}

/** What can be shown, with its symbol and how many are in view; then what the lines or rings mean. */
export function MapLayers({ counts, hidden, onHidden, isFar, mine }: MapLayersProps) {
  return (
    <section className="app-map-layers" aria-labelledby="layers-title">
      <h2 id="layers-title" className="govuk-heading-s">
        Layers and key
      </h2>
      <ul>
        {mapLayers.map((layer) => (
          <li key={layer} className="govuk-checkboxes govuk-checkboxes--small">
            <div className="govuk-checkboxes__item">
              <input
                className="govuk-checkboxes__input"
                type="checkbox"
                id={`layer-${layer}`}
                checked={!hidden.includes(layer)}
                onChange={(event) =>
                  onHidden(event.target.checked ? hidden.filter((other) => other !== layer) : [...hidden, layer])
                }
              />
              <label className="govuk-label govuk-checkboxes__label" htmlFor={`layer-${layer}`}>
                <LayerSymbol layer={layer} />
                <span>{layerWords[layer]}</span>
                <span className="app-map-layers__count">
                  {(counts.get(layer) ?? 0).toLocaleString('en-GB')}
                  <span className="govuk-visually-hidden"> in view</span>
                </span>
              </label>
            </div>
          </li>
        ))}
        {mine ? (
          <li className="govuk-checkboxes govuk-checkboxes--small">
            <div className="govuk-checkboxes__item">
              <input
                className="govuk-checkboxes__input"
                type="checkbox"
                id="layer-mine"
                checked={mine.isOn}
                onChange={(event) => mine.onTurn(event.target.checked)}
              />
              <label className="govuk-label govuk-checkboxes__label" htmlFor="layer-mine">
                <span>Only works in {countWords(mine.areas, 'area I chose', 'areas I chose')}</span>
              </label>
            </div>
          </li>
        ) : null}
      </ul>
      {isFar ? (
        <p className="app-map-layers__note">
          A ring is a group with its number of works. The dark arc, clockwise from the top, is the share with high
          impact; a red triangle says how many have overrun.
        </p>
      ) : (
        <>
          <StatesKey />
          <p className="app-map-layers__note">
            A square plate is high impact, a round one is not. A red triangle is an overrun, a black diamond immediate
            works.
          </p>
        </>
      )}
    </section>
  )
}

function LayerSymbol({ layer }: { layer: MapLayer }) {
  if (layer === 'activities') return <ActivitySymbol />
  return <TrafficManagementSymbol type={layer === 'works_high_impact' ? 'two_way_signals' : 'give_and_take'} />
}
