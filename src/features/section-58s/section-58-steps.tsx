import { useWatch } from 'react-hook-form'
import { locationTypeLabels } from '../../../domain/labels/permits.ts'
import { section58DurationLabels, section58ExtentLabels } from '../../../domain/labels/section-58s.ts'
import { hs2LocationTypes } from '../../../domain/rules/hs2-checks.ts'
import { restrictionEnd } from '../../../domain/rules/section-58-dates.ts'
import { dateWords } from '../../../domain/words.ts'
import { Checkboxes } from '../../forms/Checkboxes.tsx'
import { dateOf } from '../../forms/date-parts.ts'
import { DateField } from '../../forms/DateField.tsx'
import type { Journey } from '../../forms/journey/journey.ts'
import { Radios } from '../../forms/Radios.tsx'
import { TextArea } from '../../forms/TextArea.tsx'
import { TextField } from '../../forms/TextField.tsx'
import { placeFields } from '../streets/place-answers.ts'
import { PlaceQuestions } from '../streets/place-questions.tsx'
import {
  contactRows,
  dateRows,
  extentRows,
  placeAnswerRows,
  section58Problems,
  type Proposer,
  type Section58Answers,
} from './section-58-draft.ts'

export const section58Journey: Journey<Section58Answers, Proposer> = {
  title: 'Propose a Section 58',
  problems: section58Problems,
  steps: [
    {
      name: 'place',
      title: 'Place',
      question: 'Which street is restricted?',
      fields: [...placeFields, 'section_58_coordinates'],
      Questions: Place,
      rows: placeAnswerRows,
    },
    {
      name: 'extent',
      title: 'Extent',
      question: 'What part of the street?',
      fields: ['restriction_extent', 'location_types'],
      Questions: Extent,
      rows: extentRows,
    },
    {
      name: 'dates',
      title: 'Dates',
      question: 'When is it restricted?',
      fields: ['start_date', 'restriction_duration'],
      Questions: Dates,
      rows: dateRows,
    },
    {
      name: 'contact',
      title: 'Contact',
      question: 'Who can be asked about it?',
      fields: ['contact_organisation', 'contact_details', 'additional_information'],
      Questions: Contact,
      rows: contactRows,
    },
  ],
}

function Place() {
  return (
    <PlaceQuestions
      drawing="section_58_coordinates"
      drawingLabel="What part of the street?"
      drawingHint="Draw the restricted part as a line or an area"
      allowed={['LineString', 'Polygon']}
      withoutAuthority
      withoutRoadCategory
    />
  )
}

const choicesOf = (labels: Readonly<Record<string, string>>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }))

const places = choicesOf(locationTypeLabels).filter(({ value }) => !hs2LocationTypes.some((type) => type === value))

function Extent() {
  return (
    <>
      <Radios name="restriction_extent" legend="Whole road or part?" choices={choicesOf(section58ExtentLabels)} />
      <Checkboxes
        name="location_types"
        legend="Which parts of the street are restricted?"
        hint="Select all that apply"
        choices={places}
      />
    </>
  )
}

function Dates() {
  return (
    <>
      <DateField name="start_date" legend="Start date" hint="Today or later" />
      <Radios
        name="restriction_duration"
        legend="How long?"
        hint={<LastDay />}
        choices={choicesOf(section58DurationLabels)}
      />
    </>
  )
}

function LastDay() {
  const { start_date, restriction_duration } = useWatch<Section58Answers>() as Section58Answers
  const from = dateOf(start_date)
  return (
    <span role="status">
      {from && restriction_duration
        ? `Its last day is ${dateWords(restrictionEnd(from, restriction_duration))}`
        : 'In force on its last day too'}
    </span>
  )
}

function Contact() {
  return (
    <>
      <TextField name="contact_organisation" label="Contact organisation (optional)" />
      <TextField name="contact_details" label="Contact details (optional)" />
      <TextArea name="additional_information" label="Other information (optional)" limit={500} />
    </>
  )
}
