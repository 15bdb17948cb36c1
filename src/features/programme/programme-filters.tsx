import { useQuery } from '@tanstack/react-query'
import { workCategories } from '../../../domain/contract/enums/permits.ts'
import { programmeKinds, programmePhases } from '../../../domain/contract/enums/programme.ts'
import { listGeographicalAreas } from '../../../domain/contract/geographical-areas.ts'
import { workCategoryLabels } from '../../../domain/labels/permits.ts'
import { programmeKindLabels, programmePhaseLabels } from '../../../domain/labels/programme.ts'
import { queryFor } from '../../api/query.ts'
import { useActing } from '../../app/session.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { Details } from '../../components/Details.tsx'
import { FilterCheckboxes } from '../../components/FilterCheckboxes.tsx'
import { FilterText } from '../../components/FilterText.tsx'
import { filtersChosen, type ProgrammeView } from './programme-address.ts'

interface ProgrammeFiltersProps {
  view: ProgrammeView
  clearHref: string
  onChange: (part: Partial<ProgrammeView>) => void
}

/** What is left out of the picture; closed while nobody needs it, for the chart needs the width. */
export function ProgrammeFilters({ view, clearHref, onChange }: ProgrammeFiltersProps) {
  const { role, user, promoter } = useActing()
  const isAuthority = role === 'HighwayAuthority'
  const areas = useQuery({ ...queryFor(listGeographicalAreas, {}), enabled: isAuthority })
  const streams = user.workstreams.filter((one) => one.organisation_reference === promoter)
  const chosen = filtersChosen(view)
  return (
    <Details summary={chosen === 0 ? 'Filter' : `Filter (${chosen} chosen)`}>
      <div className="app-programme__filters">
        <div>
          <FilterText label="Street or USRN" value={view.street} onCommit={(street) => onChange({ street })} />
          <FilterText
            label={isAuthority ? 'Promoter' : 'Highway authority'}
            value={view.organisation}
            onCommit={(organisation) => onChange({ organisation })}
          />
          {chosen === 0 ? null : (
            <AppLink href={clearHref}>
              Clear<span className="govuk-visually-hidden"> filters</span>
            </AppLink>
          )}
        </div>
        <FilterCheckboxes
          legend="Kind"
          options={programmeKinds.map((value) => ({ value, label: programmeKindLabels[value] }))}
          chosen={view.kinds}
          onChange={(next) => onChange({ kinds: programmeKinds.filter((kind) => next.includes(kind)) })}
        />
        <FilterCheckboxes
          legend="Status of works"
          options={programmePhases.map((value) => ({ value, label: programmePhaseLabels[value] }))}
          chosen={view.phases}
          onChange={(next) => onChange({ phases: programmePhases.filter((phase) => next.includes(phase)) })}
        />
        <FilterCheckboxes
          legend="Category of works"
          options={workCategories.map((value) => ({ value, label: workCategoryLabels[value] }))}
          chosen={view.categories}
          onChange={(next) => onChange({ categories: workCategories.filter((one) => next.includes(one)) })}
        />
        {areas.data && areas.data.length > 0 ? (
          <FilterCheckboxes
            legend="Geographical areas"
            options={areas.data.map((area) => ({
              value: area.geographical_area_reference_number,
              label: area.area_name,
            }))}
            chosen={view.areas}
            onChange={(next) => onChange({ areas: next })}
          />
        ) : null}
        {streams.length > 1 ? (
          <FilterCheckboxes
            legend="Workstreams"
            options={streams.map(({ workstream_prefix: prefix, workstream_name: name }) => ({
              value: prefix,
              label: `${prefix} ${name}`,
            }))}
            chosen={view.workstreams}
            onChange={(next) => onChange({ workstreams: next })}
          />
        ) : null}
      </div>
    </Details>
  )
}
