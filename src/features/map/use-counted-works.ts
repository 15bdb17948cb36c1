/** Works counted by the server while the map is far out: asked tile by tile, kept by tile, given up when the view moves on. */
import { useQueries } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { countWorksInCells } from '../../../domain/contract/map-counts.ts'
import { queryFor } from '../../api/query.ts'
import { useMay } from '../../app/session.ts'
import { cellSizeAt, countedMetresPerPixel, type CountsAnswer, tilesOf } from '../../map/counted-cells.ts'
import { meets, mostSingles } from '../../map/in-view.ts'
import type { Where } from '../../map/use-map-place.ts'

export type CountedWorks = {
  /** Undefined while works are shown one by one, or counted from what was fetched. */
  counted: { cells: CountsAnswer['cells']; size: number } | undefined
  /** Whether the works themselves are to be fetched. */
  isNear: boolean
  isLoading: boolean
}

interface Asked {
  /** Where the map has come to rest. */
  where: Where | undefined
  dates: { from: string; to: string }
  /** Counts know nothing of the areas that somebody chose. */
  isOnlyMine: boolean
  /** What is known of the works themselves: whether they are here, and whether the box held more than one answer carries. */
  works: { isHere: boolean; isCut: boolean }
}

/**
 * Far out works are counted; so few that each can be told apart are fetched all the same. A Street Manager that counts nothing
 * is asked for the works themselves.
 */
export function useCountedWorks({ where, dates, isOnlyMine, works: { isHere, isCut } }: Asked): CountedWorks {
  // a Street Manager behind this server does not count
  const isCounting = useMay()(countWorksInCells) && !isOnlyMine
  const isFar = where !== undefined && isCounting && (isCut || where.metresPerPixel >= countedMetresPerPixel * 0.99)
  const size = cellSizeAt(where?.metresPerPixel ?? countedMetresPerPixel)
  const found = useQueries({
    queries: (isFar ? tilesOf(where.box, size) : []).map((tile) => ({
      ...queryFor(countWorksInCells, {
        query: { ...tile, cell_size: size, start_date: wireDay(dates.from), end_date: wireDay(dates.to) },
      }),
      structuralSharing: false,
    })),
    combine: (tiles) => ({
      answers: tiles.map(({ data }) => data),
      isPending: tiles.some(({ isPending }) => isPending),
      isError: tiles.some(({ isError }) => isError),
    }),
  })
  const cells = useMemo(() => found.answers.flatMap((answer) => answer?.cells ?? []), [found.answers])
  const now = useMemo(() => ({ cells, size }), [cells, size])
  // until every tile of a new scale is there, or the works themselves are, the last whole picture stays
  const [whole, setWhole] = useState<typeof now>()
  const isWhole = isFar && !found.isPending && !found.isError
  if (isWhole && whole !== now) setWhole(now)
  if (!isFar && isHere && whole !== undefined) setWhole(undefined)
  if (!isFar) return { counted: isHere ? undefined : whole, isNear: true, isLoading: false }
  if (found.isError) return { counted: undefined, isNear: true, isLoading: false }
  const isFew = isWhole && !isCut && countIn(now, where) <= mostSingles
  return {
    counted: isFew && isHere ? undefined : isWhole ? now : (whole ?? now),
    isNear: isFew || isCut,
    isLoading: found.isPending,
  }
}

function countIn({ cells, size }: { cells: CountsAnswer['cells']; size: number }, { box }: Where): number {
  return cells
    .filter(({ easting: minEasting, northing: minNorthing }) =>
      meets({ minEasting, minNorthing, maxEasting: minEasting + size, maxNorthing: minNorthing + size }, box),
    )
    .reduce((sum, cell) => sum + cell.awaiting + cell.planned + cell.in_progress + cell.completed, 0)
}

/** A civil date as the wire carries it (BR-GEN-24). */
export function wireDay(day: string): string {
  return `${day}T00:00:00.000Z`
}
