import type { ReactNode } from 'react'
import { agoWords, timeWords } from '../../domain/words.ts'
import { groupByDay } from './timeline-days.ts'

export interface TimelineEntry {
  id: string
  /** Instant, ISO 8601. */
  at: string
  title: ReactNode
  /** Who did it, for which organisation. */
  by?: string
  children?: ReactNode
  link?: ReactNode
  /** Told by shape: decision filled, message ring, inspection square, alarm diamond. */
  mark?: 'decision' | 'message' | 'inspection' | 'alarm'
}

/** MoJ timeline read by day, newest first. */
export function Timeline({ entries, now }: { entries: readonly TimelineEntry[]; now: Temporal.Instant }) {
  return (
    <>
      {groupByDay(entries, now).map((day) => (
        <section className="app-timeline" key={day.date} aria-label={day.words}>
          <h3 className="app-timeline__day">{day.words}</h3>
          <ol className="app-timeline__list">
            {day.entries.map((entry) => (
              <li className="app-timeline__entry" key={entry.id}>
                <time className="app-timeline__time" dateTime={entry.at}>
                  {timeWords(entry.at)}
                </time>
                <span
                  className={`app-timeline__mark app-timeline__mark--${entry.mark ?? 'decision'}`}
                  aria-hidden="true"
                />
                <div className="app-timeline__body">
                  <p className="app-timeline__title">{entry.title}</p>
                  {entry.children}
                  <p className="app-timeline__by">{[entry.by, agoWords(entry.at, now)].filter(Boolean).join(', ')}</p>
                </div>
                {entry.link === undefined ? null : <div className="app-timeline__link">{entry.link}</div>}
              </li>
            ))}
          </ol>
        </section>
      ))}
    </>
  )
}
