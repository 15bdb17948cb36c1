import { useRef } from 'react'
import { getSamplingOverview } from '../../../domain/contract/sampling-overview.ts'
import { queryFor } from '../../api/query.ts'
import { adminCrumbs } from '../../app/admin-crumbs.ts'
import { useNow } from '../../app/now.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { RecordPage } from '../../app/record-page.tsx'
import { Button } from '../../components/Button.tsx'
import { ButtonGroup } from '../../components/ButtonGroup.tsx'
import { DataTable, type Column } from '../../components/DataTable.tsx'
import { PageTitle } from '../../components/PageTitle.tsx'
import { isLastOfYear, quarterEnd, quarterWords } from '../../../domain/rules/sampling-quarters.ts'
import { londonDate } from '../../../domain/rules/working-days.ts'
import { countWords, dateTimeWords, dateWords } from '../../../domain/words.ts'
import { BurnDownPlot } from './burn-down-plot.tsx'
import { runWords, startedQuarter, whyNot, type Overview } from './quarter-facts.ts'
import { SampleTargets } from './sample-targets.tsx'

const at = recordPaths.samplingAdministration

/** Where the authority stands in its quarter, what it asks of whom, and what was drawn (BR-PBI-20 to 39). */
export function SamplingAdministration() {
  // each run is watched from when it is first seen
  const watched = useRef({ run: '', since: 0 })
  return (
    <RecordPage
      query={{
        ...queryFor(getSamplingOverview, {}),
        refetchInterval: ({ state }) => {
          const run = state.data?.runs.find(isUnderWay)?.date_created
          if (!run) return false
          if (watched.current.run !== run) watched.current = { run, since: state.dataUpdateCount }
          return waitAfter(state.dataUpdateCount - watched.current.since)
        },
      }}
      crumbs={adminCrumbs({ text: 'Sample inspections' })}
      name="sampling"
      whyRestricted="Sampling is for people of a highway authority."
    >
      {(overview) => <Shown overview={overview} />}
    </RecordPage>
  )
}

/** Asked again after 2, 3, 4.5 … seconds; after about two minutes no more. */
function waitAfter(times: number): number | false {
  const most = 12
  return times > most ? false : Math.min(20_000, 2000 * 1.5 ** times)
}

const isUnderWay = ({ job_status: status }: Overview['runs'][number]) => status === 'queued' || status === 'in_progress'

function Shown({ overview }: { overview: Overview }) {
  const today = londonDate(useNow())
  const why = whyNot(overview, today)
  const quarter = startedQuarter(overview)
  return (
    <>
      <PageTitle title="Sample inspections" />
      <p className="govuk-body">{quarterSentence(overview)}</p>
      <ButtonGroup>
        <Button href={recordPaths.newSampleTarget()}>Set a target</Button>
        {quarter?.status === 'in_progress' ? (
          <>
            <Button href={at('generate')} variant="secondary">
              Generate samples
            </Button>
            <Button href={at('end')} variant="secondary">
              End the quarter
            </Button>
          </>
        ) : (
          <>
            <Button href={at('start')} variant="secondary" {...notNow(why.start)}>
              Start a quarter
            </Button>
            {quarter ? (
              <Button href={at('revert')} variant="secondary" {...notNow(why.revert)}>
                Undo the end of the quarter
              </Button>
            ) : null}
          </>
        )}
        <Button href={at('planner')} variant="secondary">
          Plan a quota
        </Button>
        <Button href={recordPaths.newExport('pbi-sample-inspection-targets')} variant="secondary">
          Export targets
        </Button>
      </ButtonGroup>
      <Waiting overview={overview} />
      <SampleTargets quarter={quarter} />
      <BurnDownPlot {...overview} />
      <h2 className="govuk-heading-m">Runs that drew samples</h2>
      {overview.runs.length === 0 ? (
        <p className="govuk-body">None yet.</p>
      ) : (
        <DataTable
          caption="Runs that drew samples"
          captionHidden
          columns={runColumns}
          rows={overview.runs}
          rowKey={(run) => run.date_created}
        />
      )}
    </>
  )
}

const notNow = (why: string | undefined) => (why ? { notNow: why } : {})

function quarterSentence(overview: Overview): string {
  const quarter = startedQuarter(overview)
  const waiting = `${countWords(overview.targets_waiting, 'target')} waiting for a quarter.`
  if (!quarter) return `No quarter has been started. ${waiting}`
  const words = quarterWords(quarter.start)
  if (quarter.status === 'ended') return `${words} has ended. ${waiting}`
  const last = isLastOfYear(quarter.start) ? ' It is the last of the financial year.' : ''
  return `${words} is in progress until ${dateWords(quarterEnd(quarter.start))}, with ${countWords(overview.targets_active, 'target')}.${last}`
}

interface WaitingRow {
  readonly category: string
  readonly waiting: number
  readonly expiring: number
}

function Waiting({ overview: { samples_waiting: waiting, samples_expiring: expiring } }: { overview: Overview }) {
  const rows = (['b', 'c'] as const).map((category) => ({
    category: category.toUpperCase(),
    waiting: waiting[category],
    expiring: expiring[category],
  }))
  return (
    <DataTable
      caption="Samples that wait for their inspection"
      columns={waitingColumns}
      rows={rows}
      rowKey={({ category }) => category}
    />
  )
}

const waitingColumns: readonly Column<WaitingRow>[] = [
  { key: 'category', header: 'Category', rowHeader: true, cell: ({ category }) => category },
  { key: 'waiting', header: 'Waiting', numeric: true, cell: ({ waiting }) => waiting },
  { key: 'expiring', header: 'Expire within 14 days', numeric: true, cell: ({ expiring }) => expiring },
]

const runColumns: readonly Column<Overview['runs'][number]>[] = [
  { key: 'when', header: 'Asked for', rowHeader: true, cell: (run) => dateTimeWords(run.date_created) },
  { key: 'who', header: 'By', cell: (run) => run.username },
  { key: 'rate', header: 'Share', numeric: true, cell: (run) => `${run.sample_inspection_rate}%` },
  {
    key: 'status',
    header: 'Status',
    cell: (run) => <span role="status">{runWords(run)}</span>,
  },
  { key: 'drawn', header: 'Samples drawn', numeric: true, cell: (run) => run.samples_drawn ?? drawnWords(run) },
]

const drawnWords = (run: Overview['runs'][number]) => (isUnderWay(run) ? 'None yet' : 'Not known')
