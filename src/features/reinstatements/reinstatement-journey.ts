import type { Journey, JourneyStep } from '../../forms/journey/journey.ts'
import { typeOf, type ReinstatementAnswers, type ReinstatementAround } from './reinstatement-answers.ts'
import { reinstatementProblems } from './reinstatement-problems.ts'
import {
  FinalQuestions,
  PhotoQuestions,
  PlaceQuestions,
  SizeQuestions,
  StateQuestions,
  TypeQuestions,
} from './reinstatement-questions.tsx'
import { finalRows, photoRows, placeRows, sizeRows, stateRows, typeRows } from './reinstatement-rows.ts'

type Step = JourneyStep<ReinstatementAnswers, ReinstatementAround>

const steps: readonly Step[] = [
  {
    name: 'type',
    title: 'Type',
    question: 'What was made good?',
    fields: ['reinstatement_type', 'permit_reference_number'],
    isAsked: (_, { site }) => site === null,
    Questions: TypeQuestions,
    rows: typeRows,
  },
  {
    name: 'place',
    title: 'Place',
    question: 'Where is it?',
    fields: ['reinstatement_coordinates', 'location_types', 'location_description'],
    Questions: PlaceQuestions,
    rows: placeRows,
  },
  {
    name: 'size',
    title: 'Size',
    question: 'How large is it?',
    fields: ['length', 'width', 'depth', 'number_of_holes', 'secondary_reinstatement_coordinates'],
    Questions: SizeQuestions,
    rows: sizeRows,
  },
  {
    name: 'state',
    title: 'State and date',
    question: 'Interim or permanent, and when?',
    fields: ['reinstatement_status', 'reinstatement_date', 'response_to_remedial_works', 'base_courses_affected'],
    Questions: StateQuestions,
    rows: stateRows,
  },
  {
    name: 'photos',
    title: 'Photos',
    question: 'Add photos',
    fields: ['photos', 'file_ids', 'reinstatement_evidence'],
    Questions: PhotoQuestions,
    rows: photoRows,
  },
  {
    name: 'last',
    title: 'Last site',
    question: 'Is this the last site?',
    fields: ['final_reinstatement'],
    isAsked: (answers, around) => around.permit !== null && typeOf(answers, around) === 'excavation',
    Questions: FinalQuestions,
    rows: finalRows,
  },
]

export const siteJourney: Journey<ReinstatementAnswers, ReinstatementAround> = {
  title: 'Register a site',
  steps,
  problems: reinstatementProblems,
}

export const reinstatementJourney: Journey<ReinstatementAnswers, ReinstatementAround> = {
  title: 'Add a reinstatement',
  steps,
  problems: reinstatementProblems,
}
