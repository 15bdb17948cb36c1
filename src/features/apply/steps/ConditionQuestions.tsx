import type { PermitConditionType } from '../../../../domain/contract/enums/permits.ts'
import { conditionSuggestions, detailExpected, isMandatory } from '../../../../domain/rules/conditions.ts'
import { Checkboxes } from '../../../forms/Checkboxes.tsx'
import { TextArea } from '../../../forms/TextArea.tsx'
import { circumstancesOf } from '../application-advice.ts'
import { conditionsInOrder, conditionWords } from '../application-words.ts'
import type { StepProps } from './step-props.ts'

export function ConditionQuestions({ draft }: StepProps) {
  const suggestions = conditionSuggestions(circumstancesOf(draft))
  return (
    <Checkboxes
      name="permit_conditions"
      legend="Conditions"
      hint="Suggested conditions are marked with the reason. Three conditions are on every permit."
      choices={conditionsInOrder.map((condition) => {
        const suggestion = suggestions.find((each) => each.condition === condition)
        const hint = isMandatory(condition)
          ? 'On every permit'
          : suggestion && `${suggestion.isUsual ? 'Suggested' : 'Worth a thought'}. ${suggestion.because}`
        return {
          value: condition,
          label: conditionWords(condition),
          locked: isMandatory(condition),
          ...(hint ? { hint } : {}),
          ...(detailExpected[condition] === null ? {} : { reveal: <ConditionDetails condition={condition} /> }),
        }
      })}
    />
  )
}

function ConditionDetails({ condition }: { condition: PermitConditionType }) {
  return (
    <TextArea
      name={`condition_details.${condition}`}
      label={`Details for ${condition}`}
      hint={`Authorities expect: ${detailExpected[condition]}`}
      limit={1500}
      rows={3}
    />
  )
}
