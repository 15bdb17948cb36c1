import { useQuery } from '@tanstack/react-query'
import { useFormContext, useWatch } from 'react-hook-form'
import { listPermits } from '../../../domain/contract/permits.ts'
import { centrePoint, type Geometry } from '../../../domain/geometry.ts'
import { queryFor } from '../../api/query.ts'
import { PlaceField } from '../../forms/PlaceField.tsx'
import { noPlace, placeOn, type PlaceAnswers } from '../streets/place-answers.ts'
import { lineOf } from '../streets/place-lookup.ts'
import { RoadCategoryQuestion } from '../streets/place-questions.tsx'
import type { Street } from '../streets/street-facts.ts'
import { StreetQuestion } from '../streets/street-question.tsx'
import { StreetsNear } from '../streets/streets-near.tsx'

/** At the roadside the place comes first, by satellite; the street is one of those near it, or is found by name. */
export function DefectPlace() {
  const { setValue } = useFormContext<PlaceAnswers>()
  const street = useWatch<PlaceAnswers, 'street'>({ name: 'street' })
  const drawn = useWatch({ name: 'works_coordinates' }) as Geometry | null
  const newest = useQuery({ ...queryFor(listPermits, { query: {} }), staleTime: Infinity })
  const known = newest.data?.rows[0]?.works_coordinates

  function choose(chosen: Street | null) {
    const place = chosen ? placeOn(chosen) : noPlace
    for (const key of Object.keys(place) as (keyof PlaceAnswers)[]) setValue(key, place[key], { shouldDirty: true })
  }
  return (
    <>
      {newest.isPending && !drawn ? (
        <p className="govuk-body">Loading the map</p>
      ) : (
        <PlaceField
          name="works_coordinates"
          label="Where is it?"
          hint="Stand beside it and use your location, or mark it on the map"
          allowed={['Point']}
          centre={known && centrePoint(known)}
          streetLine={street ? lineOf(street) : undefined}
          streetName={street?.street_descriptor}
        />
      )}
      {drawn ? <StreetsNear geometry={drawn} chosen={street} onChoose={choose} /> : null}
      <StreetQuestion street={street} onChoose={choose} />
      {street ? <RoadCategoryQuestion street={street} /> : null}
    </>
  )
}
