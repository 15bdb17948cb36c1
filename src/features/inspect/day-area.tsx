import { useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'react-router'
import { listGeographicalAreas } from '../../../domain/contract/geographical-areas.ts'
import { countWords } from '../../../domain/words.ts'
import { queryFor } from '../../api/query.ts'
import { useActing } from '../../app/session.ts'
import { FilterSelect } from '../../components/FilterSelect.tsx'

export const areasQuery = queryFor(listGeographicalAreas, {})

/** In the address in the place of an area: those that the person has chosen for all lists. */
const mine = 'mine'

export interface DayArea {
  /** For the address and for what the device keeps; empty for all of the authority's streets. */
  readonly id: string
  readonly name: string
  /** Query part of the day's lists. */
  readonly within: { readonly geographical_area_reference_number?: string[] }
}

/** Where the day is: in the areas that the officer has chosen, in the one that the address names, or on all streets. */
export function useDayArea(): DayArea {
  const [search] = useSearchParams()
  const chosen = useActing().within
  const areas = useQuery(areasQuery)
  const id = search.get('area') ?? (chosen.geographical_area_reference_number ? mine : '')
  if (id === mine) return { id, name: 'the areas that I chose', within: chosen }
  if (id === '') return { id, name: "all my authority's streets", within: {} }
  const name = areas.data?.find((each) => each.geographical_area_reference_number === id)?.area_name
  return { id, name: name ?? id, within: { geographical_area_reference_number: [id] } }
}

/** The areas to choose from; nothing where the authority has none. */
export function DayAreaSelect({ area }: { area: DayArea }) {
  const [, setSearch] = useSearchParams()
  const count = useActing().within.geographical_area_reference_number?.length ?? 0
  const areas = useQuery(areasQuery)
  if (!areas.data || areas.data.length === 0) return null
  return (
    <FilterSelect
      label="Geographical area"
      value={area.id}
      allText="All my authority's streets"
      options={[
        ...(count > 0 ? [{ value: mine, label: countWords(count, 'area I chose', 'areas I chose') }] : []),
        ...areas.data.map((each) => ({ value: each.geographical_area_reference_number, label: each.area_name })),
      ]}
      onChange={(next) => setSearch(next || count > 0 ? { area: next } : {}, { replace: true })}
    />
  )
}
