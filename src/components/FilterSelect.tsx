import { useId } from 'react'

interface FilterSelectProps {
  label: string
  value: string
  /** First entry, for no filter, such as "All 11 promoters"; without it one of the others is always chosen. */
  allText?: string
  options: readonly { value: string; label: string }[]
  onChange: (value: string) => void
}

export function FilterSelect({ label, value, allText, options, onChange }: FilterSelectProps) {
  const id = useId()
  return (
    <div className="govuk-form-group app-filter__group">
      <label className="govuk-label govuk-label--s" htmlFor={id}>
        {label}
      </label>
      <select className="govuk-select" id={id} value={value} onChange={(event) => onChange(event.target.value)}>
        {allText === undefined ? null : <option value="">{allText}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  )
}
