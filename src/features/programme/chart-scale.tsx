import { useMemo } from 'react'
import { dayDate } from '../../../domain/words.ts'
import type { Days } from './programme-days.ts'
import { bands, columnMarks, placeOfDay, type Zoom } from './programme-scale.ts'

/** The columns over the bars; they and the name of the rows in view stay while the bars scroll. */
export function ChartHead({ zoom, days, today, corner }: { zoom: Zoom; days: Days; today: string; corner: string }) {
  const now = placeOfDay(today, days)
  const marks = useMemo(() => columnMarks(zoom, days), [zoom, days])
  return (
    <div className="app-gantt__head">
      <div className="app-gantt__corner">{corner}</div>
      <div className="app-gantt__columns" aria-hidden="true">
        {marks.map(({ day, label, left, width }) => (
          <span key={day} className="app-gantt__column" style={{ left: `${left}%`, width: `${width}%` }}>
            {label}
          </span>
        ))}
        {now === undefined ? null : (
          <span className={`app-gantt__flag${now > 80 ? ' app-gantt__flag--end' : ''}`} style={{ left: `${now}%` }}>
            Today, {dayDate(today)}
          </span>
        )}
      </div>
    </div>
  )
}

/** Days off, the lines of the columns, and today: behind the bars, for eyes only. Words say the same elsewhere. */
export function ChartGround({ zoom, days, today }: { zoom: Zoom; days: Days; today: string }) {
  const marks = useMemo(() => columnMarks(zoom, days), [zoom, days])
  const off = useMemo(() => bands(zoom, days), [zoom, days])
  const now = placeOfDay(today, days)
  return (
    <div className="app-gantt__ground" aria-hidden="true">
      {off.map(({ kind, day, label, left, width }) => (
        <span
          key={`${kind} ${day}`}
          className={`app-gantt__off app-gantt__off--${kind}`}
          title={label}
          style={{ left: `${left}%`, width: `${width}%` }}
        />
      ))}
      {marks.map(({ day, left }) => (
        <span key={day} className="app-gantt__line" style={{ left: `${left}%` }} />
      ))}
      {now === undefined ? null : <span className="app-gantt__today" style={{ left: `${now}%` }} />}
    </div>
  )
}
