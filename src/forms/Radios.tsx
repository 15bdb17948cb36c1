import { useController } from 'react-hook-form'
import { Fieldset } from './Fieldset.tsx'
import { FormGroup } from './FormGroup.tsx'
import type { ChoiceQuestionProps } from './choices.ts'
import { useQuestion } from './question-form-context.ts'

interface RadiosProps extends ChoiceQuestionProps {
  inline?: boolean
}

/** One answer of several; the value is the chosen text, empty at first. */
export function Radios({ name, legend, legendSize, hint, choices, inline = false, small = false }: RadiosProps) {
  const { field } = useController({ name })
  const { id, problem, hintId, problemId, describedBy } = useQuestion(name, hint)
  const looks = `${inline ? ' govuk-radios--inline' : ''}${small ? ' govuk-radios--small' : ''}`
  return (
    <FormGroup name={name} inputId={id} problem={problem}>
      <Fieldset {...{ legend, legendSize, hint, hintId, problem, problemId, describedBy }}>
        <div className={`govuk-radios${looks}`}>
          {choices.map((choice, at) => {
            // The first has the question's own id: the error summary leads there.
            const choiceId = at === 0 ? id : `${id}-${at + 1}`
            const isChosen = field.value === choice.value
            const below = choice.notNow ?? choice.hint
            return (
              <div key={choice.value} className="app-choice">
                <div className="govuk-radios__item">
                  <input
                    className="govuk-radios__input"
                    id={choiceId}
                    type="radio"
                    name={id}
                    value={choice.value}
                    checked={isChosen}
                    disabled={choice.notNow !== undefined}
                    aria-describedby={below === undefined ? undefined : `${choiceId}-hint`}
                    onChange={() => field.onChange(choice.value)}
                    onBlur={field.onBlur}
                  />
                  <label className="govuk-label govuk-radios__label" htmlFor={choiceId}>
                    {choice.label}
                  </label>
                  {below === undefined ? null : (
                    <div id={`${choiceId}-hint`} className="govuk-hint govuk-radios__hint">
                      {below}
                    </div>
                  )}
                </div>
                {choice.reveal !== undefined && isChosen ? (
                  <div className="govuk-radios__conditional">{choice.reveal}</div>
                ) : null}
              </div>
            )
          })}
        </div>
      </Fieldset>
    </FormGroup>
  )
}
