/** What of the map is on the streets of the areas that an officer has chosen. */
import { useQueries } from '@tanstack/react-query'
import { useMemo } from 'react'
import { fillPath } from '../../../domain/contract/endpoint.ts'
import { getGeographicalAreaCsv } from '../../../domain/contract/geographical-areas.ts'
import { connectionLost, errorFrom } from '../../api/api-error.ts'
import { withSession } from '../../api/sign-in-again.ts'
import { useActing } from '../../app/session.ts'
import type { MapAnswers } from './use-map-answers.ts'

/** The answers without works on other streets, where only the own areas are wanted; activities have no street and stay. */
export function useMyAreas(answers: MapAnswers, isOnlyMine: boolean): { count: number; answers: MapAnswers } {
  const areas = useActing().within.geographical_area_reference_number ?? []
  const { streets, isFailed, tryAgain } = useStreetsOf(isOnlyMine ? areas : [])
  const isNarrowed = isOnlyMine && areas.length > 0 && streets !== undefined
  const features = useMemo(
    () =>
      isNarrowed ? answers.features.filter(({ usrn }) => usrn === undefined || streets.has(usrn)) : answers.features,
    [answers.features, isNarrowed, streets],
  )
  const failed = isFailed ? [...answers.failed, { what: 'The streets of your areas', tryAgain }] : answers.failed
  return { count: areas.length, answers: { ...answers, features, failed } }
}

function useStreetsOf(areas: readonly string[]) {
  return useQueries({
    queries: areas.map((reference) => ({
      queryKey: [getGeographicalAreaCsv.capability, 'streets', reference],
      queryFn: ({ signal }: { signal: AbortSignal }) => streetsOf(reference, signal),
    })),
    combine: (found) => ({
      streets: found.every(({ data }) => data !== undefined)
        ? new Set(found.flatMap(({ data }) => data ?? []))
        : undefined,
      isFailed: found.some(({ isError }) => isError),
      tryAgain: () => {
        for (const one of found) if (one.isError) void one.refetch()
      },
    }),
  })
}

/** The area's own file: one USRN on each line. */
function streetsOf(reference: string, signal: AbortSignal): Promise<number[]> {
  const path = fillPath(getGeographicalAreaCsv, { geographicalAreaReferenceNumber: reference })
  return withSession(async () => {
    const answer = await fetch(path, { signal, credentials: 'same-origin' }).catch((error: unknown) => {
      throw error instanceof DOMException ? error : connectionLost()
    })
    if (!answer.ok) throw await errorFrom(answer)
    const text = await answer.text()
    return text.split('\r\n').filter(Boolean).map(Number)
  }, false)
}
