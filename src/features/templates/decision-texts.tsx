import './templates.css'
import { useId, useState } from 'react'
import { useFormContext } from 'react-hook-form'
import { recordPaths } from '../../app/record-paths.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { Button } from '../../components/Button.tsx'
import { withText } from './template-text.ts'
import { useTemplates } from './use-templates.ts'

/** Puts a kept text behind what the field `name` says already. A decision never waits for it: without texts there is a way to make one. */
export function DecisionTexts({ name }: { name: string }) {
  const found = useTemplates('decision_text')
  const texts = found.data?.rows ?? []
  const { getValues, setValue, setFocus } = useFormContext()
  const [chosen, setChosen] = useState('')
  const id = useId()
  if (found.isPending) return null
  if (texts.length === 0) {
    return (
      <p className="govuk-body-s app-decision-texts">
        <AppLink href={recordPaths.templates()}>Keep texts that you often write</AppLink>
      </p>
    )
  }
  const text = (texts.find(({ template_id }) => String(template_id) === chosen) ?? texts[0])?.decision_text ?? ''
  return (
    <div className="govuk-form-group app-decision-texts">
      <div>
        <label className="govuk-label" htmlFor={id}>
          Insert one of your texts
        </label>
        <select className="govuk-select" id={id} value={chosen} onChange={(event) => setChosen(event.target.value)}>
          {texts.map((each) => (
            <option key={each.template_id} value={String(each.template_id)}>
              {each.name}
            </option>
          ))}
        </select>
      </div>
      <Button
        variant="secondary"
        size="row"
        onPress={() => {
          const said: unknown = getValues(name)
          setValue(name, withText(typeof said === 'string' ? said : '', text), { shouldDirty: true })
          setFocus(name)
        }}
      >
        Insert text
      </Button>
    </div>
  )
}
