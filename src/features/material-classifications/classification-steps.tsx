/** The pages of a material classification. */
import { useMemo } from 'react'
import { layerAffecteds } from '../../../domain/contract/enums/material-classifications.ts'
import {
  hazardousMaterialTypeLabels,
  layerAffectedLabels,
  materialClassificationClassificationLabels,
} from '../../../domain/labels/material-classifications.ts'
import { locationTypeLabels } from '../../../domain/labels/permits.ts'
import { dateWords } from '../../../domain/words.ts'
import { fileCalls } from '../../api/file-calls.ts'
import { useActing } from '../../app/session.ts'
import { Checkboxes } from '../../forms/Checkboxes.tsx'
import { DateField } from '../../forms/DateField.tsx'
import { dateOf } from '../../forms/date-parts.ts'
import { FileUpload } from '../../forms/FileUpload.tsx'
import type { Journey, JourneyStep } from '../../forms/journey/journey.ts'
import { Radios } from '../../forms/Radios.tsx'
import { TextArea } from '../../forms/TextArea.tsx'
import { choicesOf } from '../../forms/choices.ts'
import { LocationQuestions } from '../reinstatements/reinstatement-questions.tsx'
import { placeFields, placeRows } from '../streets/place-answers.ts'
import { PlaceQuestions } from '../streets/place-questions.tsx'
import { classificationProblems, sampleDrawing, type ClassificationAnswers } from './classification-answers.ts'

export interface ClassificationAround {
  readonly now: Temporal.Instant
}

type Step = JourneyStep<ClassificationAnswers, ClassificationAround>

const place: Step = {
  name: 'place',
  title: 'Place',
  question: 'Where was the sample taken?',
  fields: [...placeFields, sampleDrawing],
  Questions: () => (
    <PlaceQuestions
      drawing={sampleDrawing}
      drawingLabel="Where the sample was taken"
      drawingHint="One point: take another classification for another sample"
      allowed={['Point']}
      withoutRoadCategory
    />
  ),
  rows: (answers) =>
    placeRows(answers, sampleDrawing, answers.material_classification_coordinates).filter(
      ({ field }) => field !== 'road_category',
    ),
}

const detail: Step = {
  name: 'detail',
  title: 'Part of the street',
  question: 'Which part of the street?',
  fields: ['location_types', 'location_description'],
  Questions: () => <LocationQuestions isHs2={false} />,
  rows: ({ location_types, location_description }) => [
    {
      field: 'location_types',
      key: 'Parts of the street',
      value: location_types.map((type) => locationTypeLabels[type]).join(', '),
    },
    { field: 'location_description', key: 'Where exactly', value: location_description.trim() },
  ],
}

const result: Step = {
  name: 'result',
  title: 'Result',
  question: 'What does the sample hold?',
  fields: [
    'material_classification_classification',
    'hazardous_material_type',
    'hazardous_material_type_other_description',
    'layer_affected',
    'sample_date',
  ],
  Questions: () => (
    <>
      <Radios
        name="material_classification_classification"
        legend="Is the material hazardous?"
        choices={choicesOf(materialClassificationClassificationLabels).map((choice) =>
          choice.value === 'hazardous' ? { ...choice, reveal: <WhatWasFound /> } : choice,
        )}
      />
      <Checkboxes
        name="layer_affected"
        legend="Which layers?"
        hint="Select all that apply"
        choices={layerAffecteds.map((value) => ({ value, label: layerAffectedLabels[value] }))}
      />
      <DateField name="sample_date" legend="When was the sample taken?" />
    </>
  ),
  rows: (answers) => {
    const date = dateOf(answers.sample_date)
    const kind = answers.material_classification_classification
    const isHazardous = kind === 'hazardous'
    const other = answers.hazardous_material_type_other_description.trim()
    const isOther = answers.hazardous_material_type.includes('other')
    return [
      {
        field: 'material_classification_classification',
        key: 'Material',
        value: kind && materialClassificationClassificationLabels[kind],
      },
      {
        field: 'hazardous_material_type',
        key: 'What was found',
        value: isHazardous
          ? answers.hazardous_material_type.map((type) => hazardousMaterialTypeLabels[type]).join(', ')
          : null,
      },
      {
        field: 'hazardous_material_type_other_description',
        key: 'What else was found',
        value: isHazardous && isOther ? other : null,
      },
      {
        field: 'layer_affected',
        key: 'Layers',
        value: answers.layer_affected.map((layer) => layerAffectedLabels[layer]).join(', '),
      },
      { field: 'sample_date', key: 'Sample taken', value: date ? dateWords(date) : '' },
    ]
  },
}

function WhatWasFound() {
  return (
    <Checkboxes
      name="hazardous_material_type"
      legend="What was found?"
      hint="Select all that apply"
      choices={choicesOf(hazardousMaterialTypeLabels).map((choice) =>
        choice.value === 'other'
          ? {
              ...choice,
              reveal: (
                <TextArea
                  name="hazardous_material_type_other_description"
                  label="What else was found?"
                  limit={500}
                  rows={3}
                />
              ),
            }
          : choice,
      )}
    />
  )
}

const report: Step = {
  name: 'file',
  title: 'Laboratory report',
  question: 'Add the laboratory report',
  fields: ['file_id'],
  Questions: Report,
  rows: ({ file_id }) => [{ field: 'file_id', key: 'Laboratory report', value: file_id[0]?.name ?? 'None' }],
}

function Report() {
  const { scope } = useActing()
  const calls = useMemo(() => fileCalls(scope.swa_code), [scope.swa_code])
  return (
    <FileUpload
      name="file_id"
      label="Laboratory report (optional)"
      hint="One file: PDF, Word, Excel, CSV, text, JPG or PNG, up to 10 MB"
      limit={1}
      calls={calls}
    />
  )
}

export const classificationJourney: Journey<ClassificationAnswers, ClassificationAround> = {
  title: 'Record a material classification',
  steps: [place, detail, result, report],
  problems: (answers, { now }) => classificationProblems(answers, now),
}
