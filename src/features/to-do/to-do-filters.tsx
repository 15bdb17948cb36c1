import { useQuery } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { toDoKinds, type ToDoKind } from '../../../domain/contract/enums/to-do.ts'
import { listGeographicalAreas } from '../../../domain/contract/geographical-areas.ts'
import { queryFor } from '../../api/query.ts'
import { useActing } from '../../app/session.ts'
import { FilterCheckboxes } from '../../components/FilterCheckboxes.tsx'
import { FilterPanel } from '../../components/FilterPanel.tsx'
import { FilterSelect } from '../../components/FilterSelect.tsx'
import { FilterText } from '../../components/FilterText.tsx'
import { usualGroups, type ToDoView } from './to-do-address.ts'
import type { ToDoAnswer } from './to-do-words.ts'

interface ToDoFiltersProps {
  view: ToDoView
  answer: ToDoAnswer | undefined
  hrefOf: (change: Partial<ToDoView>) => string
}

/** Kind, area, workstream, the other party and who sees to it; each choice is a new address. */
export function ToDoFilters({ view, answer, hrefOf }: ToDoFiltersProps) {
  const navigate = useNavigate()
  const { role, user, promoter } = useActing()
  const go = (change: Partial<ToDoView>) => void navigate(hrefOf(change))
  const isOfficer = role === 'HighwayAuthority'
  const workstreams = user.workstreams.filter(({ organisation_reference }) => organisation_reference === promoter)
  const cleared = { kinds: [], groups: usualGroups, workstream: '', organisation: '', assigned: '' } as const
  const chosen = view.kinds.length + [view.workstream, view.organisation, view.assigned].filter(Boolean).length
  const total = answer?.pagination.total_rows
  return (
    <FilterPanel
      chosen={chosen}
      clearHref={hrefOf(cleared)}
      showText={
        total === undefined ? 'Show tasks' : `Show ${total.toLocaleString('en-GB')} ${total === 1 ? 'task' : 'tasks'}`
      }
    >
      <FilterCheckboxes
        legend="Kind of task"
        options={kindOptions(view, answer)}
        chosen={view.kinds}
        onChange={(kinds) => go({ kinds: toDoKinds.filter((kind) => kinds.includes(kind)) })}
      />
      <FilterSelect
        label="Who sees to it"
        value={view.assigned}
        allText="Anybody"
        options={[
          { value: 'me', label: 'Me' },
          { value: 'nobody', label: 'Nobody yet' },
        ]}
        onChange={(assigned) => go({ assigned: assigned === 'me' || assigned === 'nobody' ? assigned : '' })}
      />
      {isOfficer ? <Areas view={view} onChange={(areas) => go({ areas })} /> : null}
      {workstreams.length > 1 ? (
        <FilterSelect
          label="Workstream"
          value={view.workstream}
          allText="All workstreams"
          options={workstreams.map(({ workstream_prefix }) => ({ value: workstream_prefix, label: workstream_prefix }))}
          onChange={(workstream) => go({ workstream })}
        />
      ) : null}
      <FilterText
        label={isOfficer ? 'Promoter' : 'Highway authority'}
        value={view.organisation}
        onCommit={(organisation) => go({ organisation })}
      />
      <FilterSelect
        label="Order"
        value={view.sort}
        options={[
          { value: 'clock', label: 'Time left' },
          { value: 'age', label: 'Longest waiting' },
        ]}
        onChange={(sort) => go({ sort: sort === 'age' ? 'age' : 'clock' })}
      />
    </FilterPanel>
  )
}

/** Kinds that have something in the groups shown, and those that are chosen. */
function kindOptions(view: ToDoView, answer: ToDoAnswer | undefined) {
  const counted = (answer?.kinds ?? []).map((kind) => ({
    value: kind.kind,
    label: kind.kind_string,
    count: view.groups.reduce((sum, group) => sum + kind[group], 0),
  }))
  return counted.filter(({ value, count }) => count > 0 || isChosen(view, value))
}

const isChosen = (view: ToDoView, kind: ToDoKind) => view.kinds.includes(kind)

function Areas({ view, onChange }: { view: ToDoView; onChange: (areas: string[]) => void }) {
  const { data } = useQuery(queryFor(listGeographicalAreas, {}))
  if (!data || data.length === 0) return null
  return (
    <FilterCheckboxes
      legend="Area"
      options={data.map((area) => ({ value: area.geographical_area_reference_number, label: area.area_name }))}
      chosen={view.areas}
      onChange={onChange}
    />
  )
}
