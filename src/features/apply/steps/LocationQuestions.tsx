import { applicationTypeLabels } from '../../../../domain/labels/permits.ts'
import { SummaryList } from '../../../components/SummaryList.tsx'
import { nothingChosen } from '../../../forms/Autocomplete.tsx'
import { Radios } from '../../../forms/Radios.tsx'
import { PlaceDrawing } from '../../streets/place-drawing.tsx'
import { AuthorityQuestion, RoadCategoryQuestion } from '../../streets/place-questions.tsx'
import { geometryWords, isPartlyPrivate } from '../../streets/street-facts.ts'
import type { Street } from '../../streets/street-facts.ts'
import { StreetQuestion } from '../../streets/street-question.tsx'
import { StreetsNear } from '../../streets/streets-near.tsx'
import { withStreet } from '../application-answers.ts'
import { choicesOf } from './choices.ts'
import { useSetAnswers } from './step-props.ts'
import type { StepProps } from './step-props.ts'

export function LocationQuestions({ draft }: StepProps) {
  const setAnswers = useSetAnswers()
  const { answers, record } = draft
  if (record) {
    return (
      <>
        <p className="govuk-body">A further permit is for the same place as its works record.</p>
        <SummaryList
          rows={[
            { key: 'Works record', value: record.work_reference_number },
            { key: 'Street', value: [record.street_name, record.town].filter(Boolean).join(', ') },
            { key: 'Where', value: geometryWords(record.works_coordinates) },
          ]}
        />
      </>
    )
  }

  function choose(street: Street | null) {
    if (street) setAnswers(withStreet(answers, street))
    else setAnswers({ street: null, usrn: nothingChosen, permit_asds: [] })
  }
  return (
    <>
      <StreetQuestion street={answers.street} onChoose={choose} />
      {answers.street ? <StreetChoices street={answers.street} /> : null}
      <PlaceDrawing name="works_coordinates" street={answers.street} />
      {answers.works_coordinates ? (
        <StreetsNear geometry={answers.works_coordinates} chosen={answers.street} onChoose={choose} />
      ) : null}
    </>
  )
}

/** What only the promoter can say of a street that has several: authority, surface, permit or notice. */
function StreetChoices({ street }: { street: Street }) {
  return (
    <>
      <AuthorityQuestion street={street} />
      <RoadCategoryQuestion street={street} />
      {isPartlyPrivate(street) ? (
        <Radios
          name="application_type"
          legend="Permit or notice?"
          hint="Notices are for the private part of a street"
          choices={choicesOf(applicationTypeLabels)}
        />
      ) : null}
    </>
  )
}
