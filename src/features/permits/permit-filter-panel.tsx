import { permitSortColumns } from '../../../domain/contract/enums/permits.ts'
import { permitSortColumnLabels } from '../../../domain/labels/permits.ts'
import { Details } from '../../components/Details.tsx'
import { FilterCheckboxes } from '../../components/FilterCheckboxes.tsx'
import { FilterPanel } from '../../components/FilterPanel.tsx'
import { FilterSelect } from '../../components/FilterSelect.tsx'
import { FilterText } from '../../components/FilterText.tsx'
import { dayFilterPairs, filterTags, flagFilterWords, listFilterWords, textFilterWords } from './permit-filter-words.ts'
import {
  changed,
  dayFilters,
  type DayFilter,
  type FlagFilter,
  type ListFilter,
  type PermitFilters,
  type TextFilter,
} from './permit-filters.ts'

interface PermitFilterPanelProps {
  filters: PermitFilters
  onChange: (filters: PermitFilters) => void
  clearHref: string
  /** Such as "Show 18 permits". */
  showText: string
  /** Whom the organisation filter looks for: an authority's promoters, a promoter's authorities. */
  otherParty: string
}

const streetFlags = [
  'is_traffic_sensitive',
  'is_high_impact_traffic_management',
  'is_early_start',
  'active_permit_only',
] as const

const historyFlags = [
  'is_deemed',
  'is_duration_challenged',
  'ever_modification_requested',
  'has_excavation',
  'has_no_final_registration',
] as const

const laneRentalFlags = ['lane_rental_charges_potentially_apply', 'lane_rental_charges_not_agreed'] as const

const hs2Flags = [
  'hs2_works_only',
  'consultation_works_only',
  'consent_works_only',
  'unacknowledged_by_ha_only',
] as const

/** Every filter of the contract: those of every day in view, the others one press away. */
export function PermitFilterPanel({ filters, onChange, clearHref, showText, otherParty }: PermitFilterPanelProps) {
  const change = (part: Partial<PermitFilters>) => onChange(changed(filters, part))
  const text = (name: TextFilter, words = textFilterWords[name], inputMode?: 'numeric') => (
    <FilterText
      key={name}
      label={words}
      value={filters[name] ?? ''}
      inputMode={inputMode}
      onCommit={(value) => change({ [name]: value })}
    />
  )
  const list = (name: ListFilter) => (
    <FilterCheckboxes
      key={name}
      legend={listFilterWords[name].title}
      options={Object.entries(listFilterWords[name].labels).map(([value, words]) => ({ value, label: words }))}
      chosen={filters[name] ?? []}
      onChange={(chosen) => change({ [name]: chosen })}
    />
  )
  const flags = (legend: string, names: readonly FlagFilter[]) => (
    <FilterCheckboxes
      key={legend}
      legend={legend}
      options={names.map((value) => ({ value, label: flagFilterWords[value] }))}
      chosen={names.filter((name) => filters[name] === true)}
      onChange={(chosen) => change(Object.fromEntries(names.map((name) => [name, chosen.includes(name) || undefined])))}
    />
  )
  const day = (name: DayFilter, words: string) => (
    <FilterText
      key={name}
      label={words}
      type="date"
      value={filters[name] ?? ''}
      onCommit={(value) => change({ [name]: value })}
    />
  )
  return (
    <FilterPanel chosen={filterTags(filters).length} clearHref={clearHref} showText={showText}>
      {text('street_descriptor')}
      {list('status')}
      {list('work_category')}
      {flags('Street and traffic', streetFlags)}
      {list('work_status')}
      {text('organisation', otherParty)}
      <div className="app-filter__group">
        <Details summary="Dates and more filters" open={hasMore(filters)}>
          <FilterSelect
            label="Sort by"
            value={filters.sort_column ?? ''}
            allText="Newest first"
            options={permitSortColumns.map((value) => ({ value, label: permitSortColumnLabels[value] }))}
            onChange={(value) => change({ sort_column: permitSortColumns.find((column) => column === value) })}
          />
          {text('usrn', textFilterWords.usrn, 'numeric')}
          {text('permit_reference_number')}
          {text('work_reference_number')}
          {dayFilterPairs.flatMap(({ title, from, to }) => [day(from, `${title} from`), day(to, `${title} to`)])}
          {flags('Decision and works', historyFlags)}
          {list('lane_rental_assessment_outcome')}
          {flags('Lane rental', laneRentalFlags)}
          {flags('HS2, where it concerns you', hs2Flags)}
        </Details>
      </div>
    </FilterPanel>
  )
}

/** What is chosen must not be hidden. */
function hasMore(filters: PermitFilters): boolean {
  const names = [
    'usrn',
    'permit_reference_number',
    'work_reference_number',
    'lane_rental_assessment_outcome',
    ...dayFilters,
    ...historyFlags,
    ...laneRentalFlags,
    ...hs2Flags,
  ] as const
  return names.some((name) => filters[name] !== undefined)
}
