import { useQuery, type QueryKey, type UseQueryOptions } from '@tanstack/react-query'
import { lazy, Suspense, useMemo } from 'react'
import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import type { getGeographicalAreaLines } from '../../../domain/contract/geographical-areas.ts'
import { ErrorPanel } from '../../components/ErrorPanel.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'

const StreetLinesMap = lazy(async () => ({ default: (await import('../../map/StreetLinesMap.tsx')).StreetLinesMap }))

type Lines = AnswerOf<typeof getGeographicalAreaLines>

interface LinesMapProps {
  query: UseQueryOptions<Lines, Error, Lines, QueryKey>
  /** Such as "Map of the streets of Northmarl". */
  label: string
  /** What each line is, such as "in the area". */
  words: string
}

/** Streets as lines of one kind, read when they are shown. */
export function LinesMap({ query, label, words }: LinesMapProps) {
  const lines = useQuery(query)
  const rows = lines.data?.rows
  const streets = useMemo(
    () =>
      rows?.map(({ usrn, street_descriptor, town, geometry }) => ({
        usrn,
        words: `${street_descriptor}, ${town}`,
        look: 'member' as const,
        geometry,
      })) ?? [],
    [rows],
  )
  if (lines.isPending) return <Skeleton text="Loading the map" rows={6} />
  if (lines.isError) {
    return <ErrorPanel title="The map could not be loaded" onTryAgain={async () => void (await lines.refetch())} />
  }
  if (streets.length === 0) return <p className="govuk-body">None of these streets has a line to draw.</p>
  return (
    <Suspense fallback={<Skeleton text="Loading the map" rows={6} />}>
      <StreetLinesMap streets={streets} label={label} looks={{ member: words }} />
      {lines.data.is_capped ? (
        <p className="govuk-body">
          The first {streets.length.toLocaleString('en-GB')} streets are drawn. The table and the CSV have all.
        </p>
      ) : null}
    </Suspense>
  )
}
