import { useWatch } from 'react-hook-form'
import { reasonsForRefusal } from '../../../../domain/contract/enums/permits.ts'
import type { Answer } from '../../../../domain/rules/permit-states.ts'
import { Checkboxes } from '../../../forms/Checkboxes.tsx'
import { DateField } from '../../../forms/DateField.tsx'
import { NumberField } from '../../../forms/NumberField.tsx'
import { Radios } from '../../../forms/Radios.tsx'
import { TextArea } from '../../../forms/TextArea.tsx'
import { DecisionTexts } from '../../templates/decision-texts.tsx'
import type { Permit } from '../use-permit.ts'
import type { ChangesAsked } from './changes-asked.ts'
import type { Decision, DecisionAnswers } from './decision-answers.ts'
import { decisionNames, effectsOf, ifDecided } from './decision-words.ts'

interface DecisionChoicesProps {
  permit: Permit
  choices: readonly { decision: Decision; answer: Answer }[]
  changes: ChangesAsked
}

/** The choices with their questions, and what the chosen one leads to before anything is sent. */
export function DecisionChoices({ permit, choices, changes }: DecisionChoicesProps) {
  return (
    <>
      <Radios
        name="decision"
        // the panel’s heading says it to the eye
        legend={<span className="govuk-visually-hidden">Decision</span>}
        choices={choices.map(({ decision, answer }) => ({
          value: decision,
          label: decisionNames[decision],
          reveal: <Questions decision={decision} permit={permit} changes={changes} />,
          ...(answer.yes ? {} : { notNow: answer.no }),
        }))}
      />
      <Effects permit={permit} />
    </>
  )
}

function Questions({ decision, permit, changes }: { decision: Decision; permit: Permit; changes: ChangesAsked }) {
  switch (decision) {
    case 'grant':
      return (
        <>
          <Discount permit={permit} />
          <DecisionTexts name="additional_comments" />
          <TextArea name="additional_comments" label="Comments to the promoter (optional)" limit={1500} />
        </>
      )
    case 'request_modification':
      return (
        <>
          <DecisionTexts name="pending_change_details" />
          <TextArea
            name="pending_change_details"
            label="What must the promoter change?"
            hint={
              changes.problems === 0
                ? 'You can ask only once'
                : `Filled from the ${changes.problems === 1 ? 'problem' : `${changes.problems} problems`} found. Edit it. You can ask only once`
            }
            limit={500}
            rows={8}
          />
        </>
      )
    case 'refuse':
      return (
        <>
          <div className="app-assess-codes">
            <Checkboxes
              name="reasons_for_refusal"
              legend="Reasons for refusal"
              hint="Select 1 to 5 codes. Say in the comments what each one means here"
              small
              choices={reasonsForRefusal.map((reason) => ({ value: reason, label: reason }))}
            />
          </div>
          <DecisionTexts name="additional_comments" />
          <TextArea name="additional_comments" label="Comments to the promoter" limit={1500} rows={8} />
        </>
      )
    case 'grant_with_duration_challenge':
      return (
        <>
          <DateField
            name="reasonable_period_end_date"
            legend="When should the works end?"
            hint="At least 2 working days after the start. The promoter can accept or object"
          />
          <Discount permit={permit} />
          <DecisionTexts name="additional_comments" />
          <TextArea name="additional_comments" label="Comments to the promoter" limit={1500} />
        </>
      )
  }
}

/** HS2 highway works are not charged (BR-PERMIT-40). */
function Discount({ permit }: { permit: Permit }) {
  if (permit.work_category === 'hs2_highway') return null
  return <NumberField name="assessment_discount" label="Discount (%)" hint="A whole number from 0 to 100" width={3} />
}

function Effects({ permit }: { permit: Permit }) {
  const decision = useWatch<DecisionAnswers, 'decision'>({ name: 'decision' })
  return (
    <div role="status">
      {decision ? (
        <div className="app-assess-effects">
          <h3 className="govuk-heading-s">{ifDecided[decision]}</h3>
          <ul className="govuk-list govuk-list--bullet">
            {effectsOf(decision, permit).map((effect) => (
              <li key={effect}>{effect}</li>
            ))}
          </ul>
        </div>
      ) : null}
    </div>
  )
}
