import { useRef } from 'react'
import type { ReactNode } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import { longDateWords } from '../../domain/words.ts'
import { Fieldset } from './Fieldset.tsx'
import { FormGroup } from './FormGroup.tsx'
import { dateOf, noDate, partsOf } from './date-parts.ts'
import type { DateParts } from './date-parts.ts'
import { useQuestion } from './question-form-context.ts'

interface DateFieldProps {
  name: string
  legend: ReactNode
  legendSize?: 's' | 'm' | 'l'
  hint?: ReactNode
  /** Something that belongs to the date and stands beside it, such as its time. */
  beside?: ReactNode
}

const partNames = ['day', 'month', 'year'] as const

/** Three inputs; the value is `DateParts`, three texts, until the form reads a date from them. */
export function DateField({ name, legend, legendSize, hint, beside }: DateFieldProps) {
  const { setValue } = useFormContext()
  const question = useQuestion(name, hint)
  const { id, hintId, problemId, problems } = question
  const parts: DateParts = useWatch({ name }) ?? noDate
  const date = dateOf(parts)
  const wrongPart = partNames.find((part) => problems.has(`${name}.${part}`))
  const problem = question.problem ?? (wrongPart === undefined ? undefined : problems.get(`${name}.${wrongPart}`))
  const messageId = problem === undefined ? undefined : (problemId ?? `${id}-error`)
  const describedBy = [hintId, messageId].filter(Boolean).join(' ') || undefined
  return (
    <FormGroup name={name} inputId={`${id}-day`} problem={problem}>
      <Fieldset role="group" {...{ legend, legendSize, hint, hintId, problem, problemId: messageId, describedBy }}>
        <div className="govuk-date-input" id={id}>
          {partNames.map((part) => (
            <DatePart key={part} name={name} id={id} part={part} isWrong={isWrongPart(part, wrongPart, problem)} />
          ))}
          {beside}
        </div>
        <p className="govuk-hint app-date__words">{date === undefined ? null : longDateWords(date)}</p>
        <CalendarButton
          value={date?.toString() ?? ''}
          onPick={(iso) => setValue(name, partsOf(Temporal.PlainDate.from(iso)), { shouldDirty: true })}
        />
      </Fieldset>
    </FormGroup>
  )
}

/** A missing part reddens only itself; a wrong date reddens all three. */
function isWrongPart(part: string, wrongPart: string | undefined, problem: string | undefined): boolean {
  return wrongPart === undefined ? problem !== undefined : wrongPart === part
}

interface DatePartProps {
  name: string
  id: string
  part: (typeof partNames)[number]
  isWrong: boolean
}

function DatePart({ name, id, part, isWrong }: DatePartProps) {
  const { register } = useFormContext()
  const partId = `${id}-${part}`
  return (
    <div className="govuk-date-input__item" data-field={`${name}.${part}`} data-focus={partId}>
      <div className="govuk-form-group">
        <label className="govuk-label govuk-date-input__label" htmlFor={partId}>
          {part === 'day' ? 'Day' : part === 'month' ? 'Month' : 'Year'}
        </label>
        <input
          className={`govuk-input govuk-date-input__input govuk-input--width-${part === 'year' ? 4 : 2}${isWrong ? ' govuk-input--error' : ''}`}
          id={partId}
          type="text"
          inputMode="numeric"
          autoComplete="off"
          aria-invalid={isWrong || undefined}
          {...register(`${name}.${part}`)}
        />
      </div>
    </div>
  )
}

/** The browser's own calendar, an extra for people who think in weeks; typing stays the first way. */
function CalendarButton({ value, onPick }: { value: string; onPick: (iso: string) => void }) {
  const picker = useRef<HTMLInputElement>(null)
  return (
    <span className="app-date__calendar">
      <button type="button" className="app-link-button" onClick={() => picker.current?.showPicker()}>
        Choose from calendar
      </button>
      <input
        ref={picker}
        className="app-date__picker"
        type="date"
        tabIndex={-1}
        aria-hidden="true"
        value={value}
        onChange={(event) => {
          if (event.target.value !== '') onPick(event.target.value)
        }}
      />
    </span>
  )
}
