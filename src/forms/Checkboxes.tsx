import { useController } from 'react-hook-form'
import { Fieldset } from './Fieldset.tsx'
import { FormGroup } from './FormGroup.tsx'
import type { ChoiceQuestionProps } from './choices.ts'
import { useQuestion } from './question-form-context.ts'

/** Any number of answers; the value is the list of chosen texts in the order of the choices. */
export function Checkboxes({ name, legend, legendSize, hint, choices, small = false }: ChoiceQuestionProps) {
  const { field } = useController({ name })
  const { id, problem, hintId, problemId, describedBy } = useQuestion(name, hint)
  const chosen: readonly string[] = Array.isArray(field.value) ? field.value : []
  function turn(value: string, isOn: boolean) {
    const next = isOn ? [...chosen, value] : chosen.filter((other) => other !== value)
    field.onChange(choices.map((choice) => choice.value).filter((known) => next.includes(known)))
  }
  return (
    <FormGroup name={name} inputId={id} problem={problem}>
      <Fieldset {...{ legend, legendSize, hint, hintId, problem, problemId, describedBy }}>
        <div className={`govuk-checkboxes${small ? ' govuk-checkboxes--small' : ''}`}>
          {choices.map((choice, at) => {
            const choiceId = at === 0 ? id : `${id}-${at + 1}`
            const below = choice.notNow ?? choice.hint
            const isChosen = chosen.includes(choice.value) || choice.locked === true
            return (
              <div key={choice.value} className="app-choice">
                <div className="govuk-checkboxes__item">
                  <input
                    className="govuk-checkboxes__input"
                    id={choiceId}
                    type="checkbox"
                    checked={isChosen}
                    disabled={choice.notNow !== undefined && !isChosen}
                    aria-disabled={choice.locked}
                    aria-describedby={below === undefined ? undefined : `${choiceId}-hint`}
                    onChange={(event) => {
                      if (!choice.locked) turn(choice.value, event.target.checked)
                    }}
                    onBlur={field.onBlur}
                  />
                  <label className="govuk-label govuk-checkboxes__label" htmlFor={choiceId}>
                    {choice.label}
                  </label>
                  {below === undefined ? null : (
                    <div id={`${choiceId}-hint`} className="govuk-hint govuk-checkboxes__hint">
                      {below}
                    </div>
                  )}
                </div>
                {choice.reveal !== undefined && isChosen ? (
                  <div className="govuk-checkboxes__conditional">{choice.reveal}</div>
                ) : null}
              </div>
            )
          })}
        </div>
      </Fieldset>
    </FormGroup>
  )
}
