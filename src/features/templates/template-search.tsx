import { useId } from 'react'
import { countWords } from '../../../domain/words.ts'

interface TemplateSearchProps {
  value: string
  onChange: (text: string) => void
  found: number
  all: number
}

/** More than fit on a screen are worth searching. */
const fewEnough = 5

/** Narrows a list of templates as one types. */
export function TemplateSearch({ value, onChange, found, all }: TemplateSearchProps) {
  const id = useId()
  if (all <= fewEnough) return null
  return (
    <div className="govuk-form-group">
      <label className="govuk-label" htmlFor={id}>
        Find a template
      </label>
      <input
        id={id}
        type="search"
        className="govuk-input govuk-input--width-20"
        value={value}
        autoComplete="off"
        onChange={(event) => onChange(event.target.value)}
      />
      <p className="govuk-body-s" role="status">
        {value.trim() === '' ? '' : `${countWords(found, 'template')} of ${all}`}
      </p>
    </div>
  )
}
