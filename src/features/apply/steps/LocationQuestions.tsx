import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useMemo } from 'react'
import { useController } from 'react-hook-form'
import { listPermits } from '../../../../domain/contract/permits.ts'
import { centrePoint } from '../../../../domain/geometry.ts'
import { applicationTypeLabels } from '../../../../domain/labels/permits.ts'
import { roadCategoryLabels } from '../../../../domain/labels/streets.ts'
import { label } from '../../../../domain/labels/words.ts'
import { queryFor } from '../../../api/query.ts'
import { useActing } from '../../../app/session.ts'
import { SummaryList } from '../../../components/SummaryList.tsx'
import { nothingChosen } from '../../../forms/Autocomplete.tsx'
import { FormGroup } from '../../../forms/FormGroup.tsx'
import { Radios } from '../../../forms/Radios.tsx'
import { useQuestion } from '../../../forms/question-form-context.ts'
import { authoritiesOf, isPartlyPrivate, surfacesOf, withStreet } from '../application-answers.ts'
import type { ApplicationAnswers, Street } from '../application-answers.ts'
import { geometryWords } from '../application-words.ts'
import { lineOf } from '../place-lookup.ts'
import { choicesOf } from './choices.ts'
import { StreetsNear } from './StreetsNear.tsx'
import { StreetQuestion } from './StreetQuestion.tsx'
import { useSetAnswers } from './step-props.ts'
import type { StepProps } from './step-props.ts'

const MapDrawing = lazy(async () => ({ default: (await import('../../../map/MapDrawing.tsx')).MapDrawing }))

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
      <Drawing street={answers.street} />
      {answers.works_coordinates ? (
        <StreetsNear geometry={answers.works_coordinates} chosen={answers.street} onChoose={choose} />
      ) : null}
    </>
  )
}

/** What only the promoter can say of a street that has several: authority, surface, permit or notice. */
function StreetChoices({ street }: { street: Street }) {
  const authorities = authoritiesOf(street)
  const surfaces = surfacesOf(street)
  return (
    <>
      {authorities.length > 1 ? (
        <Radios
          name="highway_authority_swa_code"
          legend="Highway authority"
          hint="This authority assesses and inspects the works"
          choices={authorities.map(({ swa_code, name }) => ({ value: swa_code, label: name }))}
        />
      ) : null}
      {surfaces.length > 1 ? (
        <Radios
          name="road_category"
          legend="Road category"
          hint="The type of road where most of the digging is"
          choices={surfaces.map((code) => ({ value: String(code), label: label(roadCategoryLabels, code) }))}
        />
      ) : null}
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

/** The map opens on the street, else where the promoter's newest works are: a country is too far away to draw on. */
export function Drawing({ street }: { street: Street | null }) {
  const { scope } = useActing()
  const newest = useQuery({ ...queryFor(listPermits, { query: scope }), staleTime: Infinity })
  const { field } = useController<ApplicationAnswers, 'works_coordinates'>({ name: 'works_coordinates' })
  const { id, problem } = useQuestion('works_coordinates')
  const line = useMemo(() => (street ? lineOf(street) : undefined), [street])
  const place = newest.data?.rows[0]?.works_coordinates
  if (newest.isPending && !street && !field.value) return <p className="govuk-body">Loading the map</p>
  return (
    <FormGroup name="works_coordinates" inputId={id} problem={undefined}>
      <Suspense fallback={<p className="govuk-body">Loading the map</p>}>
        <MapDrawing
          id={id}
          label="Where on the street"
          hint="Draw the whole area that the works and the traffic management take up"
          error={problem}
          value={field.value ?? undefined}
          onChange={(geometry) => field.onChange(geometry ?? null)}
          streetLine={line}
          centre={place && centrePoint(place)}
          streetName={street?.street_descriptor}
        />
      </Suspense>
    </FormGroup>
  )
}
