import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useMemo } from 'react'
import { useController } from 'react-hook-form'
import { listPermits } from '../../../domain/contract/permits.ts'
import { centrePoint } from '../../../domain/geometry.ts'
import type { Geometry, GeometryType } from '../../../domain/geometry.ts'
import { queryFor } from '../../api/query.ts'
import { useActing } from '../../app/session.ts'
import { FormGroup } from '../../forms/FormGroup.tsx'
import { useQuestion } from '../../forms/question-form-context.ts'
import { lineOf } from './place-lookup.ts'
import type { Street } from './street-facts.ts'

const MapDrawing = lazy(async () => ({ default: (await import('../../map/MapDrawing.tsx')).MapDrawing }))

interface PlaceDrawingProps {
  /** Of the answer, a geometry or null. */
  name: string
  street: Street | null
  label?: string | undefined
  hint?: string | undefined
  allowed?: readonly GeometryType[] | undefined
}

/** The map opens on the street, else where the newest works are: a country is too far away to draw on. */
export function PlaceDrawing({ name, street, label, hint, allowed }: PlaceDrawingProps) {
  const { scope } = useActing()
  const newest = useQuery({ ...queryFor(listPermits, { query: scope }), staleTime: Infinity })
  const { field } = useController({ name })
  const value = field.value as Geometry | null
  const { id, problem } = useQuestion(name)
  const line = useMemo(() => (street ? lineOf(street) : undefined), [street])
  const place = newest.data?.rows[0]?.works_coordinates
  if (newest.isPending && !street && !value) return <p className="govuk-body">Loading the map</p>
  return (
    <FormGroup name={name} inputId={id} problem={undefined}>
      <Suspense fallback={<p className="govuk-body">Loading the map</p>}>
        <MapDrawing
          id={id}
          label={label ?? 'Where on the street'}
          hint={hint ?? 'Draw the whole area that the works and the traffic management take up'}
          error={problem}
          value={value ?? undefined}
          onChange={(geometry) => field.onChange(geometry ?? null)}
          streetLine={line}
          centre={place && centrePoint(place)}
          streetName={street?.street_descriptor}
          allowed={allowed}
        />
      </Suspense>
    </FormGroup>
  )
}
