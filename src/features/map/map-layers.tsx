import { trafficManagementTypeLabels, workCategoryLabels } from '../../../domain/labels/permits.ts'
import { countWords } from '../../../domain/words.ts'
import { Details } from '../../components/Details.tsx'
import { TrafficManagementSymbol } from '../../components/TrafficManagementSymbol.tsx'
import { type MapLayer, mapLayers } from '../../map/map-feature.ts'
import { ActivitySymbol, StateKey } from '../../map/MapKey.tsx'
import { type Opacities, wholeOpacity } from '../../map/overlays.ts'
import { layerWords, stateWords } from '../../map/state-words.ts'
import {
  type Counts,
  type Hideable,
  type Switches,
  worksCategories,
  worksStates,
  worksTraffic,
} from '../../map/switches.ts'
import type { MapFilters } from './map-filters.ts'
import { Opacity } from './opacity.tsx'
import { type Tick, Ticks } from './ticks.tsx'

interface MapLayersProps {
  counts: Counts
  switches: Switches
  /** Whether works have the symbols of their traffic management. */
  symbols: boolean
  opacities: Opacities
  onChange: (changed: Partial<MapFilters>) => void
  /** Groups are shown: the key explains rings instead of lines. */
  isFar: boolean
  /** Works are counted by the server, which tells them apart by state and impact alone. */
  isCounted: boolean
  /** An officer who has chosen areas can look at their streets alone. */
  mine?: { readonly areas: number; readonly isOn: boolean; readonly onTurn: (isOn: boolean) => void }
}

/** What can be shown, with its symbol and how many are in view; then what the lines or rings mean. */
export function MapLayers(props: MapLayersProps) {
  const { counts, switches, opacities, onChange, isFar, isCounted, mine } = props
  const tickOf: TickOf = (one, words, symbol, isTold = true) => ({
    id: one,
    words,
    symbol,
    count: isTold ? (counts.each.get(one) ?? 0) : undefined,
    isOn: !switches.hidden.includes(one),
    onTurn: (isOn) =>
      onChange({ hidden: isOn ? switches.hidden.filter((other) => other !== one) : [...switches.hidden, one] }),
  })
  return (
    <section className="app-map-layers" aria-labelledby="layers-title">
      <h2 id="layers-title" className="govuk-heading-s">
        Layers and key
      </h2>
      <Ticks
        legend="Layers"
        ticks={[
          ...mapLayers.map((layer) => tickOf(layer, layerWords[layer], <LayerSymbol layer={layer} />)),
          ...(mine
            ? [
                {
                  id: 'mine',
                  words: `Only works in ${countWords(mine.areas, 'area I chose', 'areas I chose')}`,
                  isOn: mine.isOn,
                  onTurn: mine.onTurn,
                },
              ]
            : []),
        ]}
      />
      <Ticks
        legend="Works by state"
        isSeen
        ticks={worksStates.map((state) => tickOf(state, stateWords[state], <StateKey state={state} />))}
      />
      <p className="app-map-layers__note">
        {isFar
          ? 'A ring is a group with its number of works. The dark arc, clockwise from the top, is the share with high impact; a red triangle says how many have overrun.'
          : 'A square plate is high impact, a round one is not. A red triangle is an overrun, a black diamond immediate works.'}
      </p>
      <WorksKinds {...props} tickOf={tickOf} isTold={!isCounted} />
      <Details summary="Opacity of works and activities">
        {isFar ? <p className="app-map-layers__note">Groups are always whole: it shows once you zoom in.</p> : null}
        {mapLayers.map((layer) => (
          <div key={layer}>
            <span className="app-map-layers__note">{layerWords[layer]}</span>
            <Opacity
              of={layerWords[layer]}
              percent={opacities[layer] ?? wholeOpacity}
              onPercent={(percent) => onChange({ opacities: { ...opacities, [layer]: percent } })}
            />
          </div>
        ))}
      </Details>
    </section>
  )
}

type TickOf = (one: Hideable, words: string, symbol?: Tick['symbol'], isTold?: boolean) => Tick

interface WorksKindsProps extends Pick<MapLayersProps, 'counts' | 'switches' | 'symbols' | 'onChange'> {
  tickOf: TickOf
  /** Whether counts by category and traffic management are known. */
  isTold: boolean
}

/** What tells works apart beyond state and impact. */
function WorksKinds({ counts, switches, symbols, onChange, tickOf, isTold }: WorksKindsProps) {
  // kinds that nobody sees would be a long list of noughts; one that is hidden stays, so that it can be shown again
  const isOffered = (one: Hideable) => !isTold || (counts.each.get(one) ?? 0) > 0 || switches.hidden.includes(one)
  return (
    <>
      <Ticks
        legend="Immediate works"
        ticks={[
          {
            id: 'immediate',
            words: 'Only immediate works',
            symbol: <ImmediateSymbol />,
            count: isTold ? counts.immediate : undefined,
            isOn: switches.onlyImmediate,
            onTurn: (onlyImmediate) => onChange({ onlyImmediate }),
          },
          {
            id: 'symbols',
            words: 'Traffic management symbols',
            symbol: <TrafficManagementSymbol type="two_way_signals" />,
            isOn: symbols,
            onTurn: (isOn) => onChange({ symbols: isOn }),
          },
        ]}
      />
      {isTold ? null : (
        <p className="app-map-layers__note">
          This far out works are only counted, by state and impact: category, traffic management and immediate works are
          told apart once you zoom in.
        </p>
      )}
      <Details summary={withHidden('Works by category', worksCategories, switches)}>
        <Ticks
          legend="Works by category"
          ticks={worksCategories.filter(isOffered).map((one) => tickOf(one, categoryWords[one], undefined, isTold))}
        />
      </Details>
      <Details summary={withHidden('Works by traffic management', worksTraffic, switches)}>
        <Ticks
          legend="Works by traffic management"
          ticks={worksTraffic
            .filter(isOffered)
            .map((one) =>
              tickOf(
                one,
                trafficWords[one],
                one === 'traffic_not_known' ? undefined : <TrafficManagementSymbol type={one} />,
                isTold,
              ),
            )}
        />
      </Details>
    </>
  )
}

const categoryWords = { ...workCategoryLabels, category_not_known: 'Not known' }
const trafficWords = { ...trafficManagementTypeLabels, traffic_not_known: 'Not known' }

/** A closed list says that something in it is hidden. */
function withHidden(title: string, kinds: readonly Hideable[], { hidden }: Switches): string {
  const count = kinds.filter((one) => hidden.includes(one)).length
  return count === 0 ? title : `${title}, ${count} hidden`
}

function LayerSymbol({ layer }: { layer: MapLayer }) {
  if (layer === 'activities') return <ActivitySymbol />
  return <TrafficManagementSymbol type={layer === 'works_high_impact' ? 'two_way_signals' : 'give_and_take'} />
}

function ImmediateSymbol() {
  return <TrafficManagementSymbol type="give_and_take" badge="immediate" />
}
