import { useEffect, useId, useRef } from 'react'
import type { KeyboardEvent } from 'react'

interface FilterTextProps {
  label: string
  /** The value in the address now. */
  value: string
  onCommit: (value: string) => void
  type?: 'text' | 'date' | 'search'
  inputMode?: 'text' | 'numeric'
}

/** Filter typed by the person; the list changes on Enter or when the field is left, not with every letter. */
export function FilterText({ label, value, onCommit, type = 'text', inputMode }: FilterTextProps) {
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    // Back and "Clear" put the address's value into the field again; the field itself stays, and with it the focus.
    if (input.current && input.current.value.trim() !== value) input.current.value = value
  }, [value])
  function commit(next: string) {
    if (next.trim() !== value) onCommit(next.trim())
  }
  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (event.key === 'Enter') commit(event.currentTarget.value)
  }
  return (
    <div className="govuk-form-group app-filter__group">
      <label className="govuk-label govuk-label--s" htmlFor={id}>
        {label}
      </label>
      <input
        ref={input}
        className="govuk-input"
        id={id}
        type={type}
        inputMode={inputMode}
        defaultValue={value}
        onBlur={(event) => commit(event.target.value)}
        onKeyDown={onKeyDown}
      />
    </div>
  )
}
