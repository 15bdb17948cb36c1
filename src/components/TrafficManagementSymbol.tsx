import type { TrafficManagementType } from '../../domain/contract/enums/permits.ts'
import { badges, looks, pictures, plateOf, plates } from './traffic-management-paths.ts'
import type { Mark, SymbolBadge, SymbolState } from './traffic-management-paths.ts'

interface TrafficManagementSymbolProps {
  type: TrafficManagementType
  state?: SymbolState
  badge?: SymbolBadge
  selected?: boolean
  /** Pixels: 28 in lists, 32 selected, 20 in bars. */
  size?: number
  /** Words beside or instead of the symbol; without them it is decoration for words that stand elsewhere. */
  label?: string
}

/** Plate, picture and badge: shape tells the impact, fill the state, picture the kind. */
export function TrafficManagementSymbol({
  type,
  state = 'planned',
  badge,
  selected = false,
  size = 28,
  label,
}: TrafficManagementSymbolProps) {
  const look = looks[state]
  const plate = plates[plateOf(type)]
  return (
    <span className="app-symbol">
      <svg
        className="app-symbol__picture"
        viewBox="-2 -2 28 28"
        width={(size * 28) / 24}
        height={(size * 28) / 24}
        aria-hidden="true"
        focusable="false"
      >
        {selected ? <path d={plate} fill="#0b0c0c" stroke="#0b0c0c" strokeWidth="7" strokeLinejoin="round" /> : null}
        <path
          d={plate}
          fill={selected ? '#ffdd00' : '#ffffff'}
          stroke={selected ? '#ffdd00' : '#ffffff'}
          strokeWidth={selected ? 5 : 4}
        />
        <path d={plate} fill={look.plate} stroke={look.outline} strokeWidth="1.9" strokeDasharray={look.dash} />
        {pictures[type].map((mark) => (
          <Drawn key={mark.d} mark={mark} colour={look.picture} />
        ))}
        {badge === undefined ? null : (
          <>
            <path d={badges[badge].shape} fill={badges[badge].fill} stroke="#ffffff" strokeWidth="1" />
            <Drawn mark={badges[badge].mark} colour="#ffffff" />
          </>
        )}
      </svg>
      {label === undefined ? null : <span className="app-symbol__label">{label}</span>}
    </span>
  )
}

function Drawn({ mark, colour }: { mark: Mark; colour: string }) {
  if (mark.paint === 'line') return <path d={mark.d} fill="none" stroke={colour} strokeWidth={mark.width} />
  return <path d={mark.d} fill={colour} />
}
