import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import { findStreetsNear } from '../../../domain/contract/streets.ts'
import { centrePoint } from '../../../domain/geometry.ts'
import { queryFor } from '../../api/query.ts'
import { useSettled } from '../../app/use-settled.ts'
import { Checkboxes } from '../../forms/Checkboxes.tsx'
import { markedPoints, withStreetsNear, type AncillaryAnswers, type NamedStreet } from './ancillary-answers.ts'

/** The permit's street and those within 25 metres of the points, chosen until they are taken off. */
export function StreetChoices({ own }: { own: NamedStreet }) {
  const { setValue, getValues } = useFormContext<AncillaryAnswers>()
  const points = useWatch<AncillaryAnswers, 'ancillary_info_coordinates'>({ name: 'ancillary_info_coordinates' })
  const streets = useWatch<AncillaryAnswers, 'streets'>({ name: 'streets' })
  const marked = useSettled(JSON.stringify(markedPoints({ ancillary_info_coordinates: points }).map(centrePoint)), 300)
  const coordinates = (JSON.parse(marked) as [number, number][]).map(([easting, northing]) => ({ easting, northing }))
  const near = useQuery({
    ...queryFor(findStreetsNear, { body: { coordinates } }),
    enabled: coordinates.length > 0,
  })
  const found = near.data
  const { usrn, name } = own
  useEffect(() => {
    if (!found) return
    const named = found.map((street) => ({ usrn: street.usrn, name: street.street_descriptor }))
    const next = withStreetsNear(getValues(), { usrn, name }, named)
    setValue('streets', next.streets, { shouldDirty: true })
    setValue('usrns', next.usrns, { shouldDirty: true })
  }, [found, usrn, name, getValues, setValue])
  return (
    <>
      <Checkboxes
        name="usrns"
        legend="Streets (USRN)"
        hint="Filled in from the points: each street within 25 metres. Untick those that it does not stand in"
        choices={streets.map((street) => ({ value: String(street.usrn), label: `${street.name} (${street.usrn})` }))}
      />
      <p className="govuk-body" role="status">
        {near.isError ? 'The streets near the points could not be read: check that these are all.' : ''}
      </p>
    </>
  )
}
