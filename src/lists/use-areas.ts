import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useNavigate } from 'react-router'
import { listGeographicalAreas } from '../../domain/contract/geographical-areas.ts'
import { queryFor } from '../api/query.ts'
import { useActing } from '../app/session.ts'
import { isEvery, type Addressed, type ListView } from './list-address.ts'
import { areasName } from './usual-areas.ts'

/** Puts the areas that the list began with into its address, so that a link that is shared shows the same list. */
export function useAreasInAddress(list: Addressed, search: URLSearchParams, here: string | undefined): void {
  const navigate = useNavigate()
  const name = areasName(list)
  const isMissing = name !== undefined && !search.has(name)
  useEffect(() => {
    if (isMissing && here !== undefined) void navigate(here, { replace: true })
  }, [isMissing, here, navigate])
}

/** Names of the areas that limit the list, for its tags; asked for only where some do. */
export function useAreaNames(list: Addressed, view: ListView): ReadonlyMap<string, string> {
  const { role } = useActing()
  const areas = view.limits[areasName(list) ?? '']
  const { data } = useQuery({
    ...queryFor(listGeographicalAreas, {}),
    enabled: role === 'HighwayAuthority' && areas !== undefined && !isEvery(areas),
  })
  return new Map(data?.map((area) => [area.geographical_area_reference_number, area.area_name]))
}
