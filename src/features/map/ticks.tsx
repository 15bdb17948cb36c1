import type { ReactNode } from 'react'

export interface Tick {
  readonly id: string
  readonly words: ReactNode
  readonly symbol?: ReactNode
  /** Undefined where nobody has counted. */
  readonly count?: number | undefined
  readonly isOn: boolean
  readonly onTurn: (isOn: boolean) => void
}

/** What can be shown or hidden together, each with its symbol and how many of it are in view. */
export function Ticks({ legend, isSeen = false, ticks }: { legend: string; isSeen?: boolean; ticks: readonly Tick[] }) {
  return (
    <fieldset className="govuk-fieldset app-map-ticks">
      <legend className={isSeen ? 'app-map-ticks__legend' : 'govuk-visually-hidden'}>{legend}</legend>
      <ul>
        {ticks.map(({ id, words, symbol, count, isOn, onTurn }) => (
          <li key={id} className="govuk-checkboxes govuk-checkboxes--small">
            <div className="govuk-checkboxes__item">
              <input
                className="govuk-checkboxes__input"
                type="checkbox"
                id={`tick-${id}`}
                checked={isOn}
                onChange={(event) => onTurn(event.target.checked)}
              />
              <label className="govuk-label govuk-checkboxes__label" htmlFor={`tick-${id}`}>
                {symbol}
                <span>{words}</span>
                {count === undefined ? null : (
                  <span className="app-map-layers__count">
                    {count.toLocaleString('en-GB')}
                    <span className="govuk-visually-hidden"> in view</span>
                  </span>
                )}
              </label>
            </div>
          </li>
        ))}
      </ul>
    </fieldset>
  )
}
