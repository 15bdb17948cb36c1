/** What stands round a map on paper: how long a metre is, where north lies, and what its signs mean. */
import type { Bounds } from '../../../../domain/geometry.ts'
import { ActivitySymbol, StateKey } from '../../../map/MapKey.tsx'
import { overlayWords } from '../../../map/overlays.ts'
import type { OverlayHere } from '../../../map/overlays-here.ts'
import { scaleBar } from '../../../map/map-words.ts'
import { OverlaySymbol } from '../overlay-symbol.tsx'
import { worksStates } from '../../../map/switches.ts'
import { layerWords, stateWords } from '../../../map/state-words.ts'
import { TrafficManagementSymbol } from '../../../components/TrafficManagementSymbol.tsx'

const longestBarMillimetres = 60

export function PaperScale({ scale }: { scale: number }) {
  const bar = scaleBar(scale / 1_000, longestBarMillimetres)
  return (
    <div className="app-sheet__scale">
      <span className="app-sheet__bar" style={{ width: `${bar.pixels}mm` }} />
      <span>{bar.label}</span>
      <span>Scale 1:{scale.toLocaleString('en-GB')}</span>
    </div>
  )
}

/** @param isOnGrid  the picture is drawn on the National Grid, whose north is not quite the pole's */
export function NorthArrow({ isOnGrid }: { isOnGrid: boolean }) {
  return (
    <div className="app-sheet__north">
      <svg width="26" height="44" viewBox="0 0 26 44" aria-hidden="true" focusable="false">
        <path d="M13 1 24 30 13 23 2 30Z" fill="#ffffff" stroke="#0b0c0c" strokeWidth="1.5" />
        <path d="M13 1 13 23 2 30Z" fill="#0b0c0c" />
        <text x="13" y="42" textAnchor="middle" fontSize="11" fontWeight="700">
          N
        </text>
      </svg>
      <span>{isOnGrid ? 'Grid north is up' : 'North is up'}</span>
    </div>
  )
}

/** @param isFar  groups are drawn instead of works one by one */
export function PaperKey({ isFar, over }: { isFar: boolean; over: readonly OverlayHere[] }) {
  return (
    <div className="app-sheet__key">
      <ul className="app-map-key">
        <li>
          <TrafficManagementSymbol type="two_way_signals" /> {layerWords.works_high_impact}
        </li>
        <li>
          <TrafficManagementSymbol type="give_and_take" /> {layerWords.works_other}
        </li>
        <li>
          <ActivitySymbol /> {layerWords.activities}
        </li>
        {over.map(({ overlay }) => (
          <li key={overlay}>
            <OverlaySymbol overlay={overlay} /> {overlayWords[overlay]}
          </li>
        ))}
      </ul>
      {isFar ? (
        <p>A ring is a group with its number of works; the dark arc is the share with high impact.</p>
      ) : (
        <StatesOnPaper />
      )}
    </div>
  )
}

/** The corners of the picture, so that it can be laid on another map. */
export function PaperCorners({ box }: { box: Bounds | undefined }) {
  if (!box) return null
  const corner = (easting: number, northing: number) => `${easting.toFixed(1)}, ${northing.toFixed(1)}`
  return (
    <p>
      From {corner(box.minEasting, box.minNorthing)} to {corner(box.maxEasting, box.maxNorthing)}, British National
      Grid.
    </p>
  )
}

function StatesOnPaper() {
  return (
    <ul className="app-map-key">
      {worksStates.map((state) => (
        <li key={state}>
          <StateKey state={state} /> {stateWords[state]}
        </li>
      ))}
    </ul>
  )
}
