import { dateWords } from '../../../domain/words.ts'
import { DateField } from '../../forms/DateField.tsx'
import { dateOf } from '../../forms/date-parts.ts'
import type { JourneyStep } from '../../forms/journey/journey.ts'
import { TextArea } from '../../forms/TextArea.tsx'
import { TextField } from '../../forms/TextField.tsx'
import { PromoterField } from '../organisations/promoter-field.tsx'
import { placeFields, placeRows } from '../streets/place-answers.ts'
import { PlaceQuestions } from '../streets/place-questions.tsx'
import type { HistoricDraft } from './historic-draft.ts'

/** Of old works often only the middle is known: a point comes first. */
const drawn = ['Point', 'LineString', 'Polygon'] as const

const HistoricPlace = () => (
  <PlaceQuestions
    allowed={drawn}
    drawing="works_coordinates"
    drawingLabel="Where the works were"
    drawingHint="Mark what the works took up, or their middle"
    withoutAuthority
  />
)

function HistoricWorksQuestions() {
  return (
    <>
      <PromoterField name="promoter_swa_code" label="Promoter" />
      <TextField
        name="historical_permit_reference"
        label="Reference of the old works"
        hint="It becomes the works reference"
        autoComplete="off"
        spellCheck={false}
      />
      <TextArea name="works_location_description" label="Where exactly" limit={500} rows={3} />
      <TextArea name="description_of_work" label="What the works were (optional)" limit={500} rows={3} />
      <DateField name="work_start_date" legend="Works started (optional)" />
      <DateField name="work_end_date" legend="Works ended (optional)" />
    </>
  )
}

/** Where the old works were, whose, and under which reference: the pages before what is recorded on them (J17). */
export function historicSteps<Answers extends HistoricDraft, Around>(): JourneyStep<Answers, Around>[] {
  return [
    {
      name: 'place',
      title: 'Place',
      question: 'Where were the works?',
      fields: [...placeFields, 'works_coordinates'],
      Questions: HistoricPlace,
      rows: (typed) =>
        placeRows(typed, 'works_coordinates', typed.works_coordinates).filter(({ key }) => key !== 'Highway authority'),
    },
    {
      name: 'works',
      title: 'The old works',
      question: 'Which works were they?',
      fields: [
        'promoter_swa_code',
        'historical_permit_reference',
        'works_location_description',
        'description_of_work',
        'work_start_date',
        'work_end_date',
      ],
      Questions: HistoricWorksQuestions,
      rows: (typed) => {
        const [start, end] = [dateOf(typed.work_start_date), dateOf(typed.work_end_date)]
        return [
          { field: 'promoter_swa_code', key: 'Promoter', value: typed.promoter_swa_code.label },
          { field: 'historical_permit_reference', key: 'Reference', value: typed.historical_permit_reference },
          { field: 'works_location_description', key: 'Where exactly', value: typed.works_location_description },
          {
            field: 'description_of_work',
            key: 'What the works were',
            value: typed.description_of_work || 'Not stated',
          },
          { field: 'work_start_date', key: 'Started', value: start ? dateWords(start) : 'Not stated' },
          { field: 'work_end_date', key: 'Ended', value: end ? dateWords(end) : 'Not stated' },
        ]
      },
    },
  ]
}
