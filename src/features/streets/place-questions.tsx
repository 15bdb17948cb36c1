import { useFormContext, useWatch } from 'react-hook-form'
import type { Geometry, GeometryType } from '../../../domain/geometry.ts'
import { roadCategoryLabels } from '../../../domain/labels/streets.ts'
import { label } from '../../../domain/labels/words.ts'
import { Radios } from '../../forms/Radios.tsx'
import { noPlace, placeOn } from './place-answers.ts'
import type { PlaceAnswers } from './place-answers.ts'
import { PlaceDrawing } from './place-drawing.tsx'
import { authoritiesOf, surfacesOf } from './street-facts.ts'
import type { Street } from './street-facts.ts'
import { StreetQuestion } from './street-question.tsx'
import { StreetsNear } from './streets-near.tsx'

interface PlaceQuestionsProps {
  /** Name of the answer that holds what is drawn: `works_coordinates`, `activity_coordinates` and the like. */
  drawing: string
  /** "Where on the street", unless told. */
  drawingLabel?: string
  drawingHint?: string
  /** Lines, areas and points, unless told. */
  allowed?: readonly GeometryType[]
  /** Left out where the form knows the answer itself, as an officer's own authority. */
  withoutAuthority?: boolean
  withoutRoadCategory?: boolean
  /** What else the street answers, such as a category that has to be the private one. */
  onChosen?: (street: Street | null) => void
}

/** Street, the authority and road category where it has several, and the drawing. The form's values are `PlaceAnswers` and the drawing. */
export function PlaceQuestions(props: PlaceQuestionsProps) {
  const { drawing, withoutAuthority = false, withoutRoadCategory = false, onChosen } = props
  const { setValue } = useFormContext<PlaceAnswers>()
  const street = useWatch<PlaceAnswers, 'street'>({ name: 'street' })
  const drawn = useWatch({ name: drawing }) as Geometry | null

  function choose(chosen: Street | null) {
    const place = chosen ? placeOn(chosen) : noPlace
    for (const key of Object.keys(place) as (keyof PlaceAnswers)[]) setValue(key, place[key], { shouldDirty: true })
    onChosen?.(chosen)
  }
  return (
    <>
      <StreetQuestion street={street} onChoose={choose} />
      {street && !withoutAuthority ? <AuthorityQuestion street={street} /> : null}
      {street && !withoutRoadCategory ? <RoadCategoryQuestion street={street} /> : null}
      <PlaceDrawing
        name={drawing}
        street={street}
        label={props.drawingLabel}
        hint={props.drawingHint}
        allowed={props.allowed}
      />
      {drawn ? <StreetsNear geometry={drawn} chosen={street} onChoose={choose} /> : null}
    </>
  )
}

/** Asked only on a street that several authorities may assess. */
export function AuthorityQuestion({ street }: { street: Street }) {
  const authorities = authoritiesOf(street)
  if (authorities.length < 2) return null
  return (
    <Radios
      name="highway_authority_swa_code"
      legend="Highway authority"
      hint="This authority assesses and inspects the works"
      choices={authorities.map(({ swa_code, name }) => ({ value: swa_code, label: name }))}
    />
  )
}

/** Asked only on a street that has several (BR-GEN-37). */
export function RoadCategoryQuestion({ street }: { street: Street }) {
  const surfaces = surfacesOf(street)
  if (surfaces.length < 2) return null
  return (
    <Radios
      name="road_category"
      legend="Road category"
      hint="The type of road where most of the digging is"
      choices={surfaces.map((code) => ({ value: String(code), label: label(roadCategoryLabels, code) }))}
    />
  )
}
