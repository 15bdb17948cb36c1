import { overlapWords, spanWords, stateWords } from './bar-words.ts'
import { dayNumber, type Days } from './programme-days.ts'
import type { PlacedBar } from './programme-lanes.ts'
import { lengthOf } from './programme-scale.ts'

/** A bar in words beside it, for who points at it or has come to it; its name as a button says the same. */
export function ChartTip({
  placed,
  row,
  days,
  overlaps,
  isLow,
}: {
  placed: PlacedBar
  row: number
  days: Days
  overlaps: number
  /** Near the end of the chart, where there is room above only. */
  isLow: boolean
}) {
  const { bar } = placed
  const left = Math.max(0, Math.min(1, (dayNumber(placed.from) - dayNumber(days.from)) / lengthOf(days)))
  return (
    <div
      className={`app-gantt__tip${isLow ? ' app-gantt__tip--above' : ''}`}
      aria-hidden="true"
      style={{
        top: `calc(${isLow ? row : row + 1} * var(--app-lane))`,
        left: `calc(var(--app-names) + (100% - var(--app-names) - 300px) * ${left})`,
      }}
    >
      <strong>{bar.organisation}</strong>, {bar.street_name}
      <br />
      {stateWords(placed)}
      <br />
      {spanWords(placed)}
      {bar.traffic_management_type_string ? (
        <>
          <br />
          {bar.traffic_management_type_string}
          {bar.is_traffic_sensitive ? ', traffic-sensitive' : ''}
        </>
      ) : null}
      {overlaps === 0 ? null : (
        <>
          <br />! {overlapWords(overlaps)}
        </>
      )}
      <br />
      {bar.reference}
    </div>
  )
}
