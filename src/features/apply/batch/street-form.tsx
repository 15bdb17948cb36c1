import { useFormContext, useWatch } from 'react-hook-form'
import { DateField } from '../../../forms/DateField.tsx'
import { dateProblem } from '../../../forms/date-parts.ts'
import type { FormProblem } from '../../../forms/field-problems.ts'
import { QuestionForm } from '../../../forms/QuestionForm.tsx'
import { TextArea } from '../../../forms/TextArea.tsx'
import { placeProblems } from '../../streets/place-answers.ts'
import { PlaceQuestions } from '../../streets/place-questions.tsx'
import type { Street } from '../../streets/street-facts.ts'
import { DesignationChoice } from '../steps/DesignationQuestions.tsx'
import { pointOn } from './batch-model.ts'
import type { StreetAnswers } from './batch-model.ts'

interface StreetFormProps {
  start: StreetAnswers
  /** The dates of the application, for those who leave their own out. */
  sharedDates: string
  submitText: string
  /** Key of the device's draft, until the street is kept with the batch. */
  saveAs: string
  onSave: (answers: StreetAnswers) => Promise<void>
}

/** One street of a batch: where, which designations, and its own dates if it has any. */
export function StreetForm({ start, sharedDates, submitText, saveAs, onSave }: StreetFormProps) {
  return (
    <QuestionForm<StreetAnswers>
      start={start}
      submitText={submitText}
      sendingText="Saving"
      check={streetProblems}
      onSend={onSave}
      saveAs={saveAs}
      draftTitle="A street of several"
    >
      <Questions sharedDates={sharedDates} />
    </QuestionForm>
  )
}

function Questions({ sharedDates }: { sharedDates: string }) {
  const { setValue } = useFormContext<StreetAnswers>()
  const street = useWatch<StreetAnswers, 'street'>({ name: 'street' })
  const designations = street?.additional_special_designations_response ?? []

  function choose(chosen: Street | null) {
    setValue('permit_asds', [], { shouldDirty: true })
    const point = chosen && pointOn(chosen)
    setValue('works_coordinates', point ?? null, { shouldDirty: true })
  }
  return (
    <>
      <PlaceQuestions
        drawing="works_coordinates"
        drawingHint="The middle of the street is marked when you choose it. Move it, or draw a line or an area"
        allowed={['Point', 'LineString', 'Polygon']}
        onChosen={choose}
      />
      <TextArea
        name="works_location_description"
        label="Where exactly"
        hint="For example, outside 12 to 18, north side"
        limit={500}
        rows={2}
      />
      {designations.length > 0 ? <DesignationChoice name="permit_asds" designations={designations} /> : null}
      <DateField name="proposed_start_date" legend="Own start date (optional)" hint={`Otherwise: ${sharedDates}`} />
      <DateField name="proposed_end_date" legend="Own end date (optional)" />
    </>
  )
}

function streetProblems(answers: StreetAnswers): FormProblem[] {
  const designations = answers.street?.additional_special_designations_response ?? []
  const { permit_asds: chosen, works_location_description: where } = answers
  const isBoth = chosen.includes('none') && chosen.length > 1
  const dates = [
    dateProblem('proposed_start_date', 'Start date', answers.proposed_start_date),
    dateProblem('proposed_end_date', 'End date', answers.proposed_end_date),
  ].filter((problem) => problem !== undefined)
  return [
    ...placeProblems(answers, 'works_coordinates', answers.works_coordinates),
    ...(where.trim() === ''
      ? [{ field: 'works_location_description', message: 'Enter where exactly the works are' }]
      : []),
    ...(isBoth || (designations.length > 0 && chosen.length === 0)
      ? [{ field: 'permit_asds', message: 'Select the designations affected, or "None of these"' }]
      : []),
    ...dates,
  ]
}
