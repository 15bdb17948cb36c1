import { useState } from 'react'
import { keepShortcutChoice, shortcutChoice, type ShortcutChoice } from '../../components/shortcuts.ts'

const choices: readonly { value: ShortcutChoice; text: string; hint: string }[] = [
  { value: 'search', text: 'Search and help only', hint: '/ goes to the search box, ? shows the keys of a page' },
  {
    value: 'all',
    text: 'All keys',
    hint: 'Also those that move through lists, choose a decision or open the next task',
  },
  { value: 'none', text: 'None', hint: 'No key does anything by itself' },
]

/** Which single keys act on this device; kept at once, since there is nothing to get wrong. */
export function ShortcutSetting() {
  const [chosen, setChosen] = useState(shortcutChoice)
  return (
    <div className="govuk-form-group" id="shortcuts">
      <fieldset className="govuk-fieldset">
        <legend className="govuk-fieldset__legend govuk-fieldset__legend--m">
          <h2 className="govuk-fieldset__heading">Keyboard shortcuts on this device</h2>
        </legend>
        <div className="govuk-radios">
          {choices.map(({ value, text, hint }) => (
            <div className="app-choice" key={value}>
              <div className="govuk-radios__item">
                <input
                  className="govuk-radios__input"
                  id={`shortcuts-${value}`}
                  type="radio"
                  name="shortcuts"
                  value={value}
                  checked={chosen === value}
                  aria-describedby={`shortcuts-${value}-hint`}
                  onChange={() => {
                    keepShortcutChoice(value)
                    setChosen(value)
                  }}
                />
                <label className="govuk-label govuk-radios__label" htmlFor={`shortcuts-${value}`}>
                  {text}
                </label>
                <div className="govuk-hint govuk-radios__hint" id={`shortcuts-${value}-hint`}>
                  {hint}
                </div>
              </div>
            </div>
          ))}
        </div>
      </fieldset>
    </div>
  )
}
