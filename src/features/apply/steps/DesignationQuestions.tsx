import { Checkboxes } from '../../../forms/Checkboxes.tsx'
import { WeekChart } from '../../../components/WeekChart.tsx'
import { isTrafficSensitive, minutesInSensitiveTime } from '../../../../domain/rules/sensitive-hours.ts'
import { hoursWords } from '../../../components/week-chart-words.ts'
import { sensitiveDaysOf } from '../application-advice.ts'
import { applicationBody } from '../application-body.ts'
import { designationWords } from '../application-words.ts'
import type { Street } from '../../streets/street-facts.ts'
import type { StepProps } from './step-props.ts'

export function DesignationQuestions({ draft }: StepProps) {
  const all = draft.answers.street?.additional_special_designations_response ?? []
  if (all.length === 0) return <p className="govuk-body">This street has no designations. Nothing is asked here.</p>
  return (
    <>
      <DesignationChoice name="permit_asds" designations={all} />
      {all.some(isTrafficSensitive) ? <Hours draft={draft} /> : null}
    </>
  )
}

function Hours({ draft }: Pick<StepProps, 'draft'>) {
  const body = applicationBody(draft)
  const days = sensitiveDaysOf(draft, body)
  const minutes = minutesInSensitiveTime(days)
  const isAssumed = !body.proposed_start_time || !body.proposed_end_time
  if (days.length === 0) return <p className="govuk-body">Give the dates to see which hours fall in sensitive time.</p>
  return (
    <>
      <h2 className="govuk-heading-m">
        {minutes === 0 ? 'No hours fall in sensitive time' : `${hoursWords(minutes)} fall in sensitive time`}
      </h2>
      {isAssumed ? (
        <p className="govuk-body">You gave no times of day, so 8am to 5pm is taken for each working day.</p>
      ) : null}
      <WeekChart days={days} caption="Proposed hours beside traffic-sensitive times" />
    </>
  )
}

interface DesignationChoiceProps {
  name: string
  designations: Street['additional_special_designations_response']
}

/** The designations of a street, each by its place in the street's list, and `none`. */
export function DesignationChoice({ name, designations }: DesignationChoiceProps) {
  return (
    <Checkboxes
      name={name}
      legend="Designations of the street"
      hint="Select those that your works affect"
      choices={[
        ...designations.map((designation, at) => {
          const about = [designation.special_desig_location_text, designation.special_desig_description]
          return {
            value: String(at),
            label: designationWords(designation),
            hint: about.filter(Boolean).join('. ') || undefined,
          }
        }),
        { value: 'none', label: 'None of these' },
      ]}
    />
  )
}
