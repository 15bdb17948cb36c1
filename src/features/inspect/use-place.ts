import { skipToken, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useSearchParams } from 'react-router'
import { getStreet } from '../../../domain/contract/streets.ts'
import type { Geometry } from '../../../domain/geometry.ts'
import { queryFor } from '../../api/query.ts'
import { pointAsked } from '../streets/place-asked.ts'
import { lineOf } from '../streets/place-lookup.ts'

export interface ChosenPlace {
  /** A point, or the lines of a street; undefined while none is chosen or it is being read. */
  readonly place: readonly Geometry[] | undefined
  /** "433000, 387000, within 12 metres" or "High Street, Marlford". */
  readonly words: string
  readonly isLoading: boolean
  readonly isFailed: boolean
  readonly tryAgain: () => Promise<void>
}

/** The place that the address names: where the person stands (`?at=`), or a street (`?usrn=`). Null while none is chosen. */
export function usePlace(): ChosenPlace | null {
  const [search] = useSearchParams()
  const at = search.get('at')
  const usrn = Number(search.get('usrn'))
  const off = Number(search.get('off'))
  const options = queryFor(getStreet, { params: { usrn } })
  const street = useQuery({ ...options, queryFn: usrn > 0 ? options.queryFn : skipToken })
  return useMemo(() => {
    const tryAgain = async () => void (await street.refetch())
    const point = pointAsked(new URLSearchParams({ at: at ?? '' }))
    if (point) {
      const accuracy = off > 0 ? `, to within ${off} metres` : ''
      const words = `${point.coordinates.join(', ')}${accuracy}`
      return { place: [point], words, isLoading: false, isFailed: false, tryAgain }
    }
    if (!(usrn > 0)) return null
    const found = street.data
    const lines =
      found && lineOf(found)?.coordinates.map((coordinates) => ({ type: 'LineString', coordinates }) as const)
    return {
      place: lines && lines.length > 0 ? lines : undefined,
      words: found ? `${found.street_descriptor}, ${found.town}` : `USRN ${usrn}`,
      isLoading: street.isPending,
      // a street without a line cannot be searched around
      isFailed: street.isError || (found !== undefined && !lines?.length),
      tryAgain,
    }
  }, [at, off, usrn, street])
}
