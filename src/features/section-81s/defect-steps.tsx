import { NextVisit } from '../inspections/next-visit.tsx'
import { yesOrNo } from '../../forms/choices.ts'
import { section81Types } from '../../../domain/contract/enums/section-81s.ts'
import { locationTypeLabels } from '../../../domain/labels/permits.ts'
import { section81SeverityLabels, section81TypeLabels } from '../../../domain/labels/section-81s.ts'
import { label } from '../../../domain/labels/words.ts'
import { countWords, dateWords } from '../../../domain/words.ts'
import { DateField } from '../../forms/DateField.tsx'
import { dateOf } from '../../forms/date-parts.ts'
import type { Journey } from '../../forms/journey/journey.ts'
import { PhotoField } from '../../forms/PhotoField.tsx'
import { Radios } from '../../forms/Radios.tsx'
import { TextArea } from '../../forms/TextArea.tsx'
import { TextField } from '../../forms/TextField.tsx'
import { LocationQuestions } from '../streets/location-questions.tsx'
import { placeFields, placeRows } from '../streets/place-answers.ts'
import { asksSeverity, defectProblems, ownerOf, ownerWords, type DefectDraft } from './defect-draft.ts'
import { DefectPlace } from './defect-place.tsx'
import { NearbyRecords } from './nearby-records.tsx'
import { OwnerQuestion } from './owner-question.tsx'

export interface DefectAround {
  readonly now: Temporal.Instant
  /** SWA code of the officer's own authority. */
  readonly authority: string
}

function TypeQuestion() {
  return (
    <Radios
      name="section_81_type"
      legend="What is wrong?"
      choices={section81Types.map((value) => ({
        value,
        label: section81TypeLabels[value],
        ...(value === 'other' ? { reveal: <TextField name="other_type_details" label="What is it?" /> } : {}),
      }))}
    />
  )
}

function SeverityQuestions() {
  return (
    <>
      <Radios
        name="section_81_severity"
        legend="How severe?"
        legendSize="m"
        choices={[
          { value: 'high', label: section81SeverityLabels.high, hint: 'A danger now' },
          { value: 'low', label: section81SeverityLabels.low, hint: 'To be seen to, with no danger now' },
        ]}
      />
      <Radios name="made_safe_by_ha" legend="Has the authority made it safe?" legendSize="m" choices={yesOrNo} />
    </>
  )
}

function DetailQuestions({ answers }: { answers: DefectDraft }) {
  return (
    <>
      <TextArea name="additional_details" label="Describe the defect" limit={500} labelLarge />
      <LocationQuestions promoter={ownerOf(answers)} />
      <DateField name="inspection_date" legend="When was it seen?" legendSize="m" />
      <TextField name="inspector_name" label="Inspector (optional)" autoComplete="off" />
      <TextField
        name="inspector_contact_number"
        label="Inspector's telephone number (optional)"
        type="tel"
        autoComplete="tel"
        width={20}
      />
    </>
  )
}

function NextQuestions() {
  return (
    <Radios
      name="next_inspection"
      legend="Schedule another inspection?"
      choices={[
        {
          value: 'yes',
          label: 'Yes',
          reveal: <NextVisit />,
        },
        { value: 'no', label: 'No' },
      ]}
    />
  )
}

const nearbyWords: Readonly<Record<string, string>> = {
  none: 'Nothing found within 25 metres',
  another: 'None of those found',
}

/** What an inspector is asked at the roadside, a page each (J12). */
export const defectJourney: Journey<DefectDraft, DefectAround> = {
  title: 'Report a defect (Section 81)',
  steps: [
    {
      name: 'place',
      title: 'Place',
      question: 'Where is it?',
      fields: [...placeFields, 'works_coordinates'],
      Questions: DefectPlace,
      // whose street it is needs no row: an officer reports on the own authority's
      rows: (typed) =>
        placeRows(typed, 'works_coordinates', typed.works_coordinates).filter(({ key }) => key !== 'Highway authority'),
    },
    {
      name: 'nearby',
      title: 'Recorded already?',
      question: 'Is it recorded already?',
      fields: ['nearby'],
      Questions: NearbyRecords,
      rows: ({ nearby }) => [{ field: 'nearby', key: 'Is it recorded already?', value: nearbyWords[nearby] ?? '' }],
    },
    {
      name: 'type',
      title: 'What is wrong',
      question: 'What is wrong?',
      fields: ['section_81_type', 'other_type_details'],
      Questions: TypeQuestion,
      rows: (typed) => [
        {
          field: 'section_81_type',
          key: 'What is wrong',
          value: [
            typed.section_81_type && label(section81TypeLabels, typed.section_81_type),
            typed.section_81_type === 'other' ? typed.other_type_details : '',
          ]
            .filter(Boolean)
            .join(': '),
        },
      ],
    },
    {
      name: 'severity',
      title: 'Danger',
      question: 'Is it a danger?',
      fields: ['section_81_severity', 'made_safe_by_ha'],
      isAsked: asksSeverity,
      Questions: SeverityQuestions,
      rows: (typed) => [
        {
          field: 'section_81_severity',
          key: 'Severity',
          value: typed.section_81_severity && label(section81SeverityLabels, typed.section_81_severity),
        },
        {
          field: 'made_safe_by_ha',
          key: 'Made safe by the authority',
          value: typed.made_safe_by_ha && (typed.made_safe_by_ha === 'yes' ? 'Yes' : 'No'),
        },
      ],
    },
    {
      name: 'owner',
      title: 'Owner',
      question: 'Whose is it?',
      fields: ['promoter_swa_code', 'promoter_name', 'other_promoter'],
      Questions: OwnerQuestion,
      rows: (typed) => [{ field: 'promoter_swa_code', key: 'Promoter', value: ownerWords(typed) }],
    },
    {
      name: 'details',
      title: 'Details',
      question: 'What did you see?',
      fields: [
        'additional_details',
        'location_types',
        'location_description',
        'inspection_date',
        'inspector_name',
        'inspector_contact_number',
      ],
      Questions: DetailQuestions,
      rows: (typed) => {
        const day = dateOf(typed.inspection_date)
        return [
          { field: 'additional_details', key: 'Description', value: typed.additional_details },
          {
            field: 'location_types',
            key: 'Parts of the street',
            value: typed.location_types.map((type) => label(locationTypeLabels, type)).join(', '),
          },
          { field: 'location_description', key: 'Where exactly', value: typed.location_description },
          { field: 'inspection_date', key: 'Seen', value: day ? dateWords(day) : '' },
          { field: 'inspector_name', key: 'Inspector', value: typed.inspector_name || 'Not named' },
          {
            field: 'inspector_contact_number',
            key: 'Telephone number',
            value: typed.inspector_contact_number || 'None given',
          },
        ]
      },
    },
    {
      name: 'photos',
      title: 'Photos',
      question: 'Photos',
      fields: ['photos', 'file_ids', 'section_81_evidence'],
      Questions: () => <PhotoField name="photos" label="Photos (optional)" />,
      rows: ({ photos }) => [
        { field: 'photos', key: 'Photos', value: photos.length > 0 ? countWords(photos.length, 'photo') : 'None' },
      ],
    },
    {
      name: 'next-inspection',
      title: 'Next inspection',
      question: 'Will you look at it again?',
      fields: ['next_inspection', 'reinspection_date', 'reinspection_date_time', 'reinspection_time'],
      Questions: NextQuestions,
      rows: (typed) => {
        const day = dateOf(typed.reinspection_date)
        const isAsked = typed.next_inspection === 'yes'
        return [
          {
            field: 'next_inspection',
            key: 'Next inspection',
            value: isAsked
              ? day
                ? [dateWords(day), typed.reinspection_time].filter(Boolean).join(' at ')
                : ''
              : 'None',
          },
        ]
      },
    },
  ],
  problems: (typed, { authority, now }) => defectProblems(typed, authority, now),
}
