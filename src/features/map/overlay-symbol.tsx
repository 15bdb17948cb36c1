import { type Overlay, overlayLooks } from '../../map/overlays.ts'

/** The letters of a layer in its colour; under them its dashes, where it has its own. */
export function OverlaySymbol({ overlay }: { overlay: Overlay }) {
  const { colour, letters, dash } = overlayLooks[overlay]
  return (
    <svg width="33" height="33" viewBox="0 0 33 33" aria-hidden="true" focusable="false">
      {dash ? (
        <path d="M0 30h33" stroke={colour} strokeWidth="4" strokeDasharray={dash.join(' ') || undefined} />
      ) : null}
      <circle cx="16.5" cy={dash ? 13 : 16.5} r={dash ? 11.5 : 14.5} fill="#ffffff" stroke={colour} strokeWidth="2.5" />
      <text x="16.5" y={dash ? 17 : 20.5} textAnchor="middle" fontSize="12" fontWeight="700" fill={colour}>
        {letters}
      </text>
    </svg>
  )
}
