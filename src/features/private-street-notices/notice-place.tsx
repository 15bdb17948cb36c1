import { useFormContext, useWatch } from 'react-hook-form'
import { closeFootpathLabels, closeFootwayLabels, locationTypeLabels } from '../../../domain/labels/permits.ts'
import { label } from '../../../domain/labels/words.ts'
import { hs2LocationTypes, hs2PromoterSwaCode } from '../../../domain/rules/hs2-checks.ts'
import { privateStreet } from '../../../domain/rules/street-support.ts'
import { paths } from '../../app/paths.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { InsetText } from '../../components/InsetText.tsx'
import { Checkboxes } from '../../forms/Checkboxes.tsx'
import type { AnswerRow, JourneyStep, StepProps } from '../../forms/journey/journey.ts'
import { Radios } from '../../forms/Radios.tsx'
import { TextArea } from '../../forms/TextArea.tsx'
import { choicesOf } from '../../forms/choices.ts'
import { placeFields, placeRows } from '../streets/place-answers.ts'
import { PlaceQuestions } from '../streets/place-questions.tsx'
import { surfacesOf } from '../streets/street-facts.ts'
import type { Street } from '../streets/street-facts.ts'
import { noticeCategory } from './notice-answers.ts'
import type { NoticeAnswers, NoticeAround } from './notice-answers.ts'

const row = (field: string, key: string, value: string): AnswerRow => ({ field, key, value })

function PlacePage({ around }: StepProps<NoticeAnswers, NoticeAround>) {
  const { setValue } = useFormContext<NoticeAnswers>()
  const street = useWatch<NoticeAnswers, 'street'>({ name: 'street' })
  const categoryOf = (chosen: Street | null) =>
    setValue('road_category', chosen ? noticeCategory(chosen) : '', { shouldDirty: true })
  return (
    <>
      <PlaceQuestions drawing="works_coordinates" withoutRoadCategory onChosen={categoryOf} />
      {street ? <Privacy street={street} /> : null}
      <TextArea
        name="works_location_description"
        label="Where exactly"
        hint="For example, outside 12 to 18, north side"
        limit={500}
        rows={3}
      />
      <Checkboxes
        name="location_types"
        legend="Which parts of the street are affected?"
        hint="Select all that apply"
        choices={choicesOf(locationTypeLabels, around.promoter === hs2PromoterSwaCode ? [] : hs2LocationTypes)}
      />
      <Radios
        name="close_footway"
        legend="Will the footway be closed?"
        hint="People on foot need a safe way past"
        choices={choicesOf(closeFootwayLabels)}
      />
      <Radios
        name="close_footpath"
        legend="Will a footpath be closed?"
        hint="A footpath is a route away from the road"
        choices={choicesOf(closeFootpathLabels)}
      />
    </>
  )
}

/** Whether the street is private is the first thing to know (BR-PSN-01, 04). */
function Privacy({ street }: { street: Street }) {
  const surfaces = surfacesOf(street)
  if (!surfaces.includes(privateStreet)) {
    return (
      <InsetText>
        {street.street_descriptor} is not private. Works in it need a permit:{' '}
        <AppLink href={paths.apply()}>apply for a permit</AppLink>.
      </InsetText>
    )
  }
  return (
    <p className="govuk-body">
      {surfaces.length > 1
        ? 'A part of this street is private. The notice is for that part, road category 9; the rest needs a permit.'
        : 'This street is private, road category 9.'}
    </p>
  )
}

export const noticePlace: JourneyStep<NoticeAnswers, NoticeAround> = {
  name: 'place',
  title: 'Place',
  question: 'Which private street are the works in?',
  fields: [
    ...placeFields,
    'works_coordinates',
    'works_location_description',
    'location_types',
    'close_footway',
    'close_footpath',
  ],
  Questions: PlacePage,
  rows: (answers) => [
    ...placeRows(answers, 'works_coordinates', answers.works_coordinates).filter(
      ({ field }) => field !== 'road_category',
    ),
    row('works_location_description', 'Where exactly', answers.works_location_description),
    row(
      'location_types',
      'Parts of the street affected',
      answers.location_types.map((type) => label(locationTypeLabels, type)).join(', '),
    ),
    row('close_footway', 'Footway closed', answers.close_footway && label(closeFootwayLabels, answers.close_footway)),
    row(
      'close_footpath',
      'Footpath closed',
      answers.close_footpath && label(closeFootpathLabels, answers.close_footpath),
    ),
  ],
}
