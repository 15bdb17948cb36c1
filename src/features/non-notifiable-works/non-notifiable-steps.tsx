/** The pages of a site of works that need no permit. */
import { reinstatementStatuses, reinstatementTypes } from '../../../domain/contract/enums/reinstatements.ts'
import { reinstatementStatusLabels, reinstatementTypeLabels } from '../../../domain/labels/reinstatements.ts'
import { DateField } from '../../forms/DateField.tsx'
import type { Journey, JourneyStep } from '../../forms/journey/journey.ts'
import { NumberField } from '../../forms/NumberField.tsx'
import { Radios } from '../../forms/Radios.tsx'
import { ReferenceQuestion, WorkstreamQuestion } from '../apply/steps/WorksQuestions.tsx'
import { LocationQuestions, PhotoQuestions } from '../reinstatements/reinstatement-questions.tsx'
import {
  photoRows,
  placeRows as siteRows,
  sizeRows,
  stateRows,
  typeRows,
} from '../reinstatements/reinstatement-rows.ts'
import { placeFields, placeRows } from '../streets/place-answers.ts'
import { PlaceQuestions } from '../streets/place-questions.tsx'
import { nonNotifiableProblems, type NonNotifiableAnswers, type NonNotifiableAround } from './non-notifiable-answers.ts'

type Step = JourneyStep<NonNotifiableAnswers, NonNotifiableAround>

const place: Step = {
  name: 'place',
  title: 'Place',
  question: 'Where are the holes?',
  fields: [...placeFields, 'works_coordinates', 'reinstatement_coordinates', 'location_types', 'location_description'],
  Questions: ({ around }) => (
    <>
      <PlaceQuestions drawing="works_coordinates" drawingHint="A point, a line or an area that holds all of them" />
      <LocationQuestions isHs2={around.isHs2} />
    </>
  ),
  rows: (answers, around) => [
    ...placeRows(answers, 'works_coordinates', answers.works_coordinates),
    ...siteRows(answers, around).filter(({ field }) => field !== 'reinstatement_coordinates'),
  ],
}

const reference: Step = {
  name: 'reference',
  title: 'Works record',
  question: 'Which works record is it?',
  fields: ['workstream_prefix', 'reference_from', 'work_reference_number', 'promoter_swa_code'],
  Questions: () => (
    <>
      <WorkstreamQuestion />
      <ReferenceQuestion />
    </>
  ),
  rows: ({ workstream_prefix, reference_from, work_reference_number }) => [
    { field: 'workstream_prefix', key: 'Workstream', value: workstream_prefix },
    {
      field: reference_from === 'own' ? 'work_reference_number' : 'reference_from',
      key: 'Works reference',
      value: reference_from === 'own' ? work_reference_number.trim() : 'Made by the service',
    },
  ],
}

const what: Step = {
  name: 'what',
  title: 'What and when',
  question: 'What was made good, and when?',
  fields: ['reinstatement_type', 'number_of_holes', 'reinstatement_status', 'reinstatement_date'],
  Questions: () => (
    <>
      <Radios
        name="reinstatement_type"
        legend="What was made good?"
        hint="An excavation needs a permit: apply for one"
        choices={reinstatementTypes
          .filter((type) => type !== 'excavation')
          .map((value) => ({ value, label: reinstatementTypeLabels[value] }))}
      />
      <NumberField name="number_of_holes" label="Number of holes" />
      <Radios
        name="reinstatement_status"
        legend="Interim or permanent?"
        hint="Interim must be made permanent within 6 months"
        choices={reinstatementStatuses.map((value) => ({ value, label: reinstatementStatusLabels[value] }))}
      />
      <DateField name="reinstatement_date" legend="Date completed" />
    </>
  ),
  rows: (answers, around) => [
    ...typeRows(answers, around),
    // the holes are asked for before the type is chosen too
    ...sizeRows({ ...answers, reinstatement_type: answers.reinstatement_type || 'bar_holes' }, around),
    ...stateRows(answers, around),
  ],
}

const photos: Step = {
  name: 'photos',
  title: 'Photos',
  question: 'Add photos',
  fields: ['photos', 'file_ids', 'reinstatement_evidence'],
  Questions: () => <PhotoQuestions />,
  rows: photoRows,
}

export const nonNotifiableJourney: Journey<NonNotifiableAnswers, NonNotifiableAround> = {
  title: 'Register non-notifiable works',
  steps: [place, reference, what, photos],
  problems: nonNotifiableProblems,
}
