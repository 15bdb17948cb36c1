import { NextVisit } from '../next-visit.tsx'
import type { StepProps } from '../../../forms/journey/journey.ts'
import { Radios } from '../../../forms/Radios.tsx'
import { scheduledOf, visitWords } from '../inspection-facts.ts'
import { KindQuestions } from '../kind-questions.tsx'
import { chosenKindWords } from '../kind-words.ts'
import type { AroundInspection, InspectionAnswers } from './inspection-answers.ts'

/** Any inspection takes away the one that was scheduled (BR-INSP-43); this one may put another in its place (BR-INSP-44). */
export function NextQuestions({ answers, around }: StepProps<InspectionAnswers, AroundInspection>) {
  const scheduled = scheduledOf(around.work)
  return (
    <Radios
      name="schedule_another"
      legend="Schedule another inspection?"
      hint={
        scheduled
          ? `The inspection scheduled for ${visitWords(scheduled)} is done with this one`
          : 'One can be scheduled at a time'
      }
      choices={[
        {
          value: 'yes',
          label: 'Yes',
          reveal: (
            <>
              <NextVisit />
              <Radios
                name="reinspection_kind"
                legend="What will it be?"
                choices={[
                  {
                    value: 'same',
                    label: 'The same as this one',
                    hint: chosenKindWords(answers.inspection_type, answers.inspection_category),
                  },
                  {
                    value: 'other',
                    label: 'Another kind',
                    reveal: (
                      <KindQuestions
                        typeName="reinspection_type"
                        categoryName="reinspection_category"
                        legend="Type of the next inspection"
                        works={around.work}
                      />
                    ),
                  },
                ]}
              />
            </>
          ),
        },
        { value: 'no', label: 'No' },
      ]}
    />
  )
}
