import { type FormEvent, useState } from 'react'
import { dateWords, dayDate } from '../../../domain/words.ts'
import { Button } from '../../components/Button.tsx'
import { MapWeeks } from './map-weeks.tsx'
import { periodDates, periods, periodWords } from './map-time.ts'
import { movedByDays, readTypedDay } from './map-filters.ts'

type Dates = { from: string; to: string }

interface MapDatesProps {
  dates: Dates
  today: string
  /** Most works on one of the days, for "up to 9 a day"; unknown where they are only counted. */
  busiest: number | undefined
  onDates: (dates: { from: string | undefined; to: string | undefined }) => void
  /** Which week of the dates is looked at, from 0; undefined for all of them. */
  week: number | undefined
  onWeek: (week: number | undefined) => void
}

/** Which days the map shows: a day back or on by button, any day by typing. */
export function MapDates({ dates, today, busiest, onDates, week, onWeek }: MapDatesProps) {
  return (
    <section className="app-map-dates" aria-labelledby="dates-title">
      <div className="app-map-dates__line">
        <Button variant="secondary" size="row" onPress={() => onDates(movedByDays(dates, -1))}>
          −1 day
        </Button>
        <Button variant="secondary" size="row" onPress={() => onDates(movedByDays(dates, 1))}>
          +1 day
        </Button>
        <h2 id="dates-title" className="app-map-dates__title">
          {periodTitle(dates)}
        </h2>
        {busiest === undefined ? null : <span>up to {busiest.toLocaleString('en-GB')} a day</span>}
        {dates.from === today ? null : (
          <button type="button" className="app-link-button" onClick={() => onDates({ from: undefined, to: undefined })}>
            Back to today
          </button>
        )}
      </div>
      <div className="app-map-dates__line">
        <ul className="app-map-dates__periods" aria-label="Periods">
          {periods.map((period) => {
            const { from, to } = periodDates(period, today)
            const isShown = from === dates.from && to === dates.to
            return (
              <li key={period}>
                <button
                  type="button"
                  className="app-link-button"
                  aria-pressed={isShown}
                  onClick={() => onDates({ from, to })}
                >
                  {periodWords[period]}
                </button>
              </li>
            )
          })}
        </ul>
        <MapWeeks {...{ dates, today, week, onWeek }} />
      </div>
      {/* Keyed by the dates: a button's day starts the boxes afresh. */}
      <TypedDates key={`${dates.from} ${dates.to}`} dates={dates} onDates={onDates} />
    </section>
  )
}

/** "Mon 23 Nov to Mon 7 Dec 2026"; where the years differ, each day has its own. */
function periodTitle({ from, to }: Dates): string {
  const [first, last] = [from.slice(0, 4), to.slice(0, 4)]
  return `${dayDate(from)}${first === last ? '' : ` ${first}`} to ${dayDate(to)} ${last}`
}

const ends = ['from', 'to'] as const
const labels = { from: 'First day', to: 'Last day' }

function TypedDates({ dates, onDates }: Pick<MapDatesProps, 'dates' | 'onDates'>) {
  const [typed, setTyped] = useState({ from: dateWords(dates.from), to: dateWords(dates.to) })
  const [problem, setProblem] = useState<{ end: 'from' | 'to'; message: string }>()

  function send(event: FormEvent) {
    event.preventDefault()
    const [from, to] = [readTypedDay(typed.from), readTypedDay(typed.to)]
    if (from === undefined) setProblem({ end: 'from', message: 'First day must be a real date, like 7 12 2026' })
    else if (to === undefined) setProblem({ end: 'to', message: 'Last day must be a real date, like 7 12 2026' })
    else if (to < from) setProblem({ end: 'to', message: 'Last day must be the same as or after the first day' })
    else {
      setProblem(undefined)
      onDates({ from, to })
    }
  }

  return (
    <form className="app-map-dates__typed" noValidate onSubmit={send}>
      {problem ? (
        <p id="dates-problem" className="govuk-error-message" role="alert">
          <span className="govuk-visually-hidden">Error:</span> {problem.message}
        </p>
      ) : null}
      {ends.map((end) => (
        <label key={end} className="govuk-label">
          {labels[end]}
          <input
            className={`govuk-input${problem?.end === end ? ' govuk-input--error' : ''}`}
            value={typed[end]}
            autoComplete="off"
            aria-invalid={problem?.end === end}
            aria-describedby={problem?.end === end ? 'dates-problem' : undefined}
            onChange={(event) => setTyped({ ...typed, [end]: event.target.value })}
          />
        </label>
      ))}
      <Button variant="secondary" size="row" type="submit">
        Show these days
      </Button>
    </form>
  )
}
