import { useQuery } from '@tanstack/react-query'
import { listGeographicalAreas } from '../../domain/contract/geographical-areas.ts'
import { label } from '../../domain/labels/words.ts'
import { queryFor } from '../api/query.ts'
import { useActing, useMay } from '../app/session.ts'
import { Details } from '../components/Details.tsx'
import { FilterCheckboxes } from '../components/FilterCheckboxes.tsx'
import { FilterPanel } from '../components/FilterPanel.tsx'
import { FilterSelect } from '../components/FilterSelect.tsx'
import { FilterText } from '../components/FilterText.tsx'
import { isEvery, limited, namesOf, ordered, type Addressed, type Change, type ListView } from './list-address.ts'
import type { Filter } from './list-definition.ts'

interface ListFilterPanelProps {
  list: Addressed
  view: ListView
  onChange: (view: ListView) => void
  clearHref: string
  /** How many filters can be taken away. */
  chosen: number
  /** Such as "Show 18 permits". */
  showText: string
  /** Orders that no column's heading offers, by value. */
  sorts: Readonly<Record<string, string>>
}

/** Every filter of the contract: those of every day in view, the others one press away. */
export function ListFilterPanel({ list, view, onChange, clearHref, chosen, showText, sorts }: ListFilterPanelProps) {
  const change = (part: Change) => onChange(limited(view, part))
  const more = list.moreFilters ?? []
  const isMoreChosen = more.flatMap(namesOf).some((name) => view.limits[name] !== undefined)
  const control = (filter: Filter) => (
    <Control key={namesOf(filter).join()} filter={filter} view={view} change={change} />
  )
  const sortValues = Object.entries(sorts)
  return (
    <FilterPanel chosen={chosen} clearHref={clearHref} showText={showText}>
      {list.filters.map(control)}
      {more.length === 0 && sortValues.length === 0 ? null : (
        <div className="app-filter__group">
          {/* what is chosen must not be hidden */}
          <Details summary="More filters" open={isMoreChosen}>
            {sortValues.length === 0 ? null : (
              <FilterSelect
                label="Sort by"
                value={view.sort_column ?? ''}
                allText="Newest first"
                options={sortValues.map(([value, words]) => ({ value, label: words }))}
                onChange={(value) =>
                  onChange(ordered(view, { sort_column: value || undefined, sort_direction: view.sort_direction }))
                }
              />
            )}
            {more.map(control)}
          </Details>
        </div>
      )}
    </FilterPanel>
  )
}

interface ListFiltersProps {
  filters: readonly Filter[]
  view: ListView
  onChange: (view: ListView) => void
}

/** The same filters on a page of their own. */
export function ListFilters({ filters, view, onChange }: ListFiltersProps) {
  return filters.map((filter) => (
    <Control
      key={namesOf(filter).join()}
      filter={filter}
      view={view}
      change={(part) => onChange(limited(view, part))}
    />
  ))
}

interface ControlProps {
  filter: Filter
  view: ListView
  change: (part: Change) => void
}

function Control({ filter, view, change }: ControlProps) {
  const { role } = useActing()
  switch (filter.kind) {
    case 'choices':
      return (
        <FilterCheckboxes
          legend={filter.title}
          options={filter.values.map((value) => ({ value, label: label(filter.labels, value) }))}
          chosen={many(view.limits[filter.name])}
          onChange={(chosen) => change({ [filter.name]: chosen })}
        />
      )
    case 'choice':
      return (
        <FilterSelect
          label={filter.title}
          value={one(view.limits[filter.name])}
          {...(filter.isRequired ? {} : { allText: 'All' })}
          options={filter.values.map((value) => ({ value, label: label(filter.labels, value) }))}
          onChange={(value) => change({ [filter.name]: value })}
        />
      )
    case 'flags': {
      const flags = Object.entries(filter.flags).map(([value, words]) => ({ value, label: words ?? value }))
      return (
        <FilterCheckboxes
          legend={filter.title}
          options={flags}
          chosen={flags.map(({ value }) => value).filter((name) => view.limits[name] === true)}
          onChange={(chosen) =>
            change(Object.fromEntries(flags.map(({ value }) => [value, chosen.includes(value) || undefined])))
          }
        />
      )
    }
    case 'days':
      return (
        <>
          <Day name={filter.from} words={`${filter.title} from`} view={view} change={change} />
          <Day name={filter.to} words={`${filter.title} to`} view={view} change={change} />
        </>
      )
    case 'areas':
      return <Areas name={filter.name} view={view} change={change} />
    default: {
      const words = filter.kind === 'party' ? otherParty(role) : filter.title
      const isNumber = filter.kind === 'text' && filter.isNumber
      return (
        <FilterText
          label={words}
          value={one(view.limits[filter.name])}
          inputMode={isNumber ? 'numeric' : undefined}
          onCommit={(value) => change({ [filter.name]: value })}
        />
      )
    }
  }
}

type NamedProps = Omit<ControlProps, 'filter'> & { name: string }

function Day({ name, words, view, change }: NamedProps & { words: string }) {
  return (
    <FilterText
      label={words}
      type="date"
      value={one(view.limits[name])}
      onCommit={(value) => change({ [name]: value })}
    />
  )
}

/** An authority that has areas looks at some of them; without areas, or as another role, there is nothing to choose. */
function Areas({ name, view, change }: NamedProps) {
  const { role } = useActing()
  const may = useMay()
  const areas = useQuery({
    ...queryFor(listGeographicalAreas, {}),
    enabled: role === 'HighwayAuthority' && may(listGeographicalAreas),
  })
  if (!areas.data || areas.data.length === 0) return null
  return (
    <FilterCheckboxes
      legend="Areas"
      options={areas.data.map((area) => ({ value: area.geographical_area_reference_number, label: area.area_name }))}
      chosen={isEvery(view.limits[name]) ? [] : many(view.limits[name])}
      onChange={(chosen) => change({ [name]: chosen })}
    />
  )
}

const otherParty = (role: string) => (role === 'HighwayAuthority' ? 'Promoter' : 'Highway authority')

type Value = ListView['limits'][string] | undefined

const one = (value: Value) => (typeof value === 'string' ? value : '')
const many = (value: Value): readonly string[] => (Array.isArray(value) ? value : [])
