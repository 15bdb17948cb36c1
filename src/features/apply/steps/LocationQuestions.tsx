import { applicationTypeLabels } from '../../../../domain/labels/permits.ts'
import { privateStreet } from '../../../../domain/rules/street-support.ts'
import { recordPaths } from '../../../app/record-paths.ts'
import { AppLink } from '../../../components/AppLink.tsx'
import { InsetText } from '../../../components/InsetText.tsx'
import { SummaryList } from '../../../components/SummaryList.tsx'
import { nothingChosen } from '../../../forms/Autocomplete.tsx'
import { Radios } from '../../../forms/Radios.tsx'
import { PlaceDrawing } from '../../streets/place-drawing.tsx'
import { AuthorityQuestion, RoadCategoryQuestion } from '../../streets/place-questions.tsx'
import { geometryWords, isPartlyPrivate, surfacesOf } from '../../streets/street-facts.ts'
import type { Street } from '../../streets/street-facts.ts'
import { StreetQuestion } from '../../streets/street-question.tsx'
import { StreetsNear } from '../../streets/streets-near.tsx'
import { withStreet } from '../application-answers.ts'
import { choicesOf } from '../../../forms/choices.ts'
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

/** A street that is private in whole or part gets no permit there, but a notice (BR-GEN-37). */
function PrivateStreetOffer({ street }: { street: Street }) {
  const isWhole = surfacesOf(street).length === 1
  return (
    <InsetText>
      <p className="govuk-body">
        {isWhole ? 'This street is private.' : 'A part of this street is private.'} There the authority gives no
        permits: it is told by a private street notice.
      </p>
      <p className="govuk-body">
        <AppLink href={`${recordPaths.newPrivateStreetNotice()}?usrn=${street.usrn}`}>
          Send a private street notice
        </AppLink>
      </p>
    </InsetText>
  )
}

/** What only the promoter can say of a street that has several: authority, surface, permit or notice. */
function StreetChoices({ street }: { street: Street }) {
  return (
    <>
      <AuthorityQuestion street={street} />
      <RoadCategoryQuestion street={street} />
      {surfacesOf(street).includes(privateStreet) ? <PrivateStreetOffer street={street} /> : null}
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
