/** The two pages of ancillary information (F16). */
import { ancillaryInfoTypeLabels } from '../../../domain/labels/ancillary-informations.ts'
import type { MultiLineString, Position } from '../../../domain/geometry.ts'
import { choicesOf } from '../../forms/choices.ts'
import type { Journey, JourneyStep } from '../../forms/journey/journey.ts'
import { Radios } from '../../forms/Radios.tsx'
import { TextArea } from '../../forms/TextArea.tsx'
import { ancillaryProblems, markedPoints, type AncillaryAnswers, type NamedStreet } from './ancillary-answers.ts'
import { PointQuestions } from './point-questions.tsx'
import { pointWords } from './point-words.ts'
import { StreetChoices } from './street-choices.tsx'

/** The permit that it is added to. */
export interface AncillaryAround {
  readonly street: NamedStreet
  readonly streetLine: MultiLineString | undefined
  readonly centre: Position
}

type Step = JourneyStep<AncillaryAnswers, AncillaryAround>

const signals = 'portable_traffic_signals_or_other_traffic_controls'

const type: Step = {
  name: 'type',
  title: 'What it is',
  question: 'What stands beside the works?',
  fields: ['ancillary_info_type', 'ancillary_info_description'],
  Questions: () => (
    <>
      <Radios name="ancillary_info_type" legend="What are you adding?" choices={choicesOf(ancillaryInfoTypeLabels)} />
      <TextArea
        name="ancillary_info_description"
        label="Describe it"
        hint="For example, two-way signals at the junction"
        limit={500}
      />
    </>
  ),
  rows: ({ ancillary_info_type, ancillary_info_description }) => [
    {
      field: 'ancillary_info_type',
      key: 'What you are adding',
      value: ancillary_info_type && ancillaryInfoTypeLabels[ancillary_info_type],
    },
    { field: 'ancillary_info_description', key: 'Description', value: ancillary_info_description.trim() },
  ],
}

const place: Step = {
  name: 'place',
  title: 'Place',
  question: 'Where does it stand?',
  fields: ['ancillary_info_coordinates', 'usrns', 'location_description'],
  Questions: ({ answers, around: { street, streetLine, centre } }) => (
    <>
      <PointQuestions centre={centre} streetLine={streetLine} streetName={street.name} />
      <StreetChoices own={street} />
      <TextArea
        name="location_description"
        label={answers.ancillary_info_type === signals ? 'Where exactly (optional)' : 'Where exactly'}
        hint="For example, 2 metres from the kerb outside number 12"
        limit={500}
      />
    </>
  ),
  rows: (answers) => [
    {
      field: 'ancillary_info_coordinates.0',
      key: 'Where',
      value: markedPoints(answers).map(pointWords).join(', '),
    },
    {
      field: 'usrns',
      key: 'Streets',
      value: answers.streets
        .filter(({ usrn }) => answers.usrns.includes(String(usrn)))
        .map(({ name, usrn }) => `${name} (${usrn})`)
        .join(', '),
    },
    {
      field: 'location_description',
      key: 'Where exactly',
      value: answers.location_description.trim() || (answers.ancillary_info_type === signals ? null : ''),
    },
  ],
}

export const ancillaryJourney: Journey<AncillaryAnswers, AncillaryAround> = {
  title: 'Add ancillary information',
  steps: [type, place],
  problems: ancillaryProblems,
}
