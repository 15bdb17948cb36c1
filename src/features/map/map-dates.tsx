import { useState } from 'react'
import { dayDate } from '../../../domain/words.ts'
import { Button } from '../../components/Button.tsx'
import { movedByDays } from './map-filters.ts'

type Dates = { from: string; to: string }

interface MapDatesProps {
  dates: Dates
  today: string
  /** Most works on one of the days, for "up to 9 a day". */
  busiest: number
  onDates: (dates: Partial<Dates>) => void
}

/** Which days the map shows: a day back or on by button, any day by typing. */
export function MapDates({ dates, today, busiest, onDates }: MapDatesProps) {
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
          {dayDate(dates.from)} to {dayDate(dates.to)}
        </h2>
        <span>up to {busiest.toLocaleString('en-GB')} a day</span>
        {dates.from === today ? null : (
          <button type="button" className="app-link-button" onClick={() => onDates({ from: undefined, to: undefined })}>
            Back to today
          </button>
        )}
      </div>
      {/* Keyed by the dates: a button's day starts the boxes afresh. */}
      <TypedDates key={`${dates.from} ${dates.to}`} dates={dates} onDates={onDates} />
    </section>
  )
}

function TypedDates({ dates, onDates }: Pick<MapDatesProps, 'dates' | 'onDates'>) {
  const [typed, setTyped] = useState(dates)
  const isReversed = typed.from !== '' && typed.to !== '' && typed.to < typed.from
  function send() {
    if (typed.from === '' || typed.to === '' || isReversed) return
    onDates(typed)
  }
  return (
    <form
      className={`app-map-dates__typed${isReversed ? ' govuk-form-group--error' : ''}`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      {isReversed ? (
        <p id="dates-problem" className="govuk-error-message" role="alert">
          <span className="govuk-visually-hidden">Error:</span> Last day must be the same as or after the first day
        </p>
      ) : null}
      {(['from', 'to'] as const).map((end) => (
        <label key={end} className="govuk-label">
          {end === 'from' ? 'First day' : 'Last day'}
          <input
            className="govuk-input"
            type="date"
            value={typed[end]}
            aria-describedby={isReversed ? 'dates-problem' : undefined}
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
