import { useId } from 'react'

interface FilterCheckboxesProps {
  legend: string
  options: readonly { value: string; label: string; count?: number }[]
  chosen: readonly string[]
  onChange: (chosen: string[]) => void
}

/** A group of small checkboxes in the filter; each press is a new address, chosen by the caller. */
export function FilterCheckboxes({ legend, options, chosen, onChange }: FilterCheckboxesProps) {
  const prefix = useId()
  function turn(value: string, isOn: boolean) {
    onChange(isOn ? [...chosen, value] : chosen.filter((other) => other !== value))
  }
  return (
    <div className="app-filter__group">
      <fieldset className="govuk-fieldset">
        <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">{legend}</legend>
        <div className="govuk-checkboxes govuk-checkboxes--small">
          {options.map((option) => {
            const id = `${prefix}-${option.value}`
            return (
              <div className="govuk-checkboxes__item" key={option.value}>
                <input
                  className="govuk-checkboxes__input"
                  id={id}
                  type="checkbox"
                  checked={chosen.includes(option.value)}
                  onChange={(event) => turn(option.value, event.target.checked)}
                />
                <label className="govuk-label govuk-checkboxes__label" htmlFor={id}>
                  {option.label}
                  {option.count === undefined ? null : <span className="app-filter__count"> {option.count}</span>}
                </label>
              </div>
            )
          })}
        </div>
      </fieldset>
    </div>
  )
}
