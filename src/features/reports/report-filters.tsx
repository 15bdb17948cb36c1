import { useQuery } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { listGeographicalAreas } from '../../../domain/contract/geographical-areas.ts'
import { workCategories } from '../../../domain/contract/enums/permits.ts'
import { workCategoryLabels } from '../../../domain/labels/permits.ts'
import { checkReportDays } from '../../../domain/rules/report-period.ts'
import { dateWords } from '../../../domain/words.ts'
import { queryFor } from '../../api/query.ts'
import { useActing } from '../../app/session.ts'
import { Details } from '../../components/Details.tsx'
import { FilterSelect } from '../../components/FilterSelect.tsx'
import { FilterText } from '../../components/FilterText.tsx'
import { DateField } from '../../forms/DateField.tsx'
import { dateOf, partsOf, type DateParts } from '../../forms/date-parts.ts'
import { QuestionForm } from '../../forms/QuestionForm.tsx'
import { periods, printReport, type PeriodName, type ReportView } from './report-query.ts'

interface ReportFiltersProps {
  view: ReportView
  /** The address of the report with this query string. */
  hrefOf: (search: string) => string
  hasDays: boolean
  hasCategory: boolean
}

const butPaa = workCategories.filter((category) => category !== 'paa')

/** What the report is narrowed to; each choice changes the address, and so can be shared and gone back from. */
export function ReportFilters({ view, hrefOf, hasDays, hasCategory }: ReportFiltersProps) {
  const navigate = useNavigate()
  const { role, user, promoter } = useActing()
  const go = (change: Partial<ReportView>) => void navigate(hrefOf(printReport({ ...view, ...change })))
  const workstreams = user.workstreams.filter(({ organisation_reference }) => organisation_reference === promoter)
  return (
    <section className="app-report-filters" aria-label="Filters">
      <div className="app-report-filters__row">
        {hasDays ? (
          <FilterSelect
            label="Period"
            value={view.period}
            options={[
              ...Object.entries(periods).map(([value, label]) => ({ value, label })),
              ...(view.period === 'days' ? [{ value: 'days', label: 'Other days' }] : []),
            ]}
            onChange={(period) => go({ period: period as PeriodName })}
          />
        ) : null}
        {role === 'HighwayAuthority' ? <AreaFilter view={view} onChange={(areas) => go({ areas })} /> : null}
        <FilterText
          label={role === 'HighwayAuthority' ? 'Promoter' : 'Highway authority'}
          value={view.organisation}
          onCommit={(organisation) => go({ organisation })}
        />
        {hasCategory ? (
          <FilterSelect
            label="Category"
            value={categoryValue(view)}
            allText="All categories"
            options={[
              { value: 'but-paa', label: 'All but PAA' },
              ...workCategories.map((value) => ({ value, label: workCategoryLabels[value] })),
            ]}
            onChange={(value) =>
              go({ categories: value === 'but-paa' ? butPaa : workCategories.filter((category) => category === value) })
            }
          />
        ) : null}
        {workstreams.length > 1 ? (
          <FilterSelect
            label="Workstream"
            value={view.workstream}
            allText="All that you see"
            options={workstreams.map(({ workstream_prefix: value, workstream_name }) => ({
              value,
              label: `${value} ${workstream_name}`,
            }))}
            onChange={(workstream) => go({ workstream })}
          />
        ) : null}
      </div>
      {hasDays ? (
        <>
          <p className="govuk-body-s app-report-filters__days">
            {dateWords(view.from)} to {dateWords(view.to)}
          </p>
          <OtherDays view={view} onChange={go} />
        </>
      ) : null}
    </section>
  )
}

function categoryValue({ categories }: ReportView): string {
  if (categories.length === butPaa.length && !categories.includes('paa')) return 'but-paa'
  return categories[0] ?? ''
}

function AreaFilter({ view, onChange }: { view: ReportView; onChange: (areas: readonly string[]) => void }) {
  const { data = [] } = useQuery(queryFor(listGeographicalAreas, {}))
  const several = view.areas.length > 1
  return (
    <FilterSelect
      label="Area"
      value={several ? 'several' : (view.areas[0] ?? '')}
      allText="All streets"
      options={[
        ...(several ? [{ value: 'several', label: `Your ${view.areas.length} areas` }] : []),
        ...data.map((area) => ({ value: area.geographical_area_reference_number, label: area.area_name })),
      ]}
      onChange={(value) => onChange(value === '' ? [] : value === 'several' ? view.areas : [value])}
    />
  )
}

interface Answers {
  date_from: DateParts
  date_to: DateParts
}

function OtherDays({ view, onChange }: { view: ReportView; onChange: (change: Partial<ReportView>) => void }) {
  return (
    <Details summary="Choose other days">
      <QuestionForm<Answers>
        key={`${view.from} ${view.to}`}
        start={{ date_from: partsOf(view.from), date_to: partsOf(view.to) }}
        check={(answers) => {
          const [from, to] = [dateOf(answers.date_from), dateOf(answers.date_to)]
          if (from && to) return checkReportDays(from.toString(), to.toString())
          return [
            ...(from ? [] : [{ field: 'date_from', message: 'Enter a from date' }]),
            ...(to ? [] : [{ field: 'date_to', message: 'Enter a to date' }]),
          ]
        }}
        isStep
        onEdit={() => undefined}
        submitText="Show these days"
        onSend={(answers) => {
          const [from, to] = [dateOf(answers.date_from), dateOf(answers.date_to)]
          if (from && to) onChange({ period: 'days', from, to })
          return Promise.resolve()
        }}
      >
        <DateField name="date_from" legend="From" />
        <DateField name="date_to" legend="To" hint="A year at most" />
      </QuestionForm>
    </Details>
  )
}
