import { wholeOpacity } from '../../map/overlays.ts'

interface OpacityProps {
  /** What is seen through, as its tick is called. */
  of: string
  percent: number
  onPercent: (percent: number) => void
}

export function Opacity({ of, percent, onPercent }: OpacityProps) {
  return (
    <label className="app-map-layers__opacity">
      <span>
        Opacity<span className="govuk-visually-hidden"> of {of.toLowerCase()}</span>
      </span>
      <input
        type="range"
        min={10}
        max={wholeOpacity}
        step={10}
        value={percent}
        aria-valuetext={`${percent}%`}
        onChange={(event) => onPercent(Number(event.target.value))}
      />
      <span aria-hidden="true">{percent}%</span>
    </label>
  )
}
