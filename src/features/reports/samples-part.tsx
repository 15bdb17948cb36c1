import { getSamplingOverview } from '../../../domain/contract/sampling-overview.ts'
import { inspectionCategoryLabels } from '../../../domain/labels/inspections.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { DataTable } from '../../components/DataTable.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { BurnDownPlot } from '../sampling/burn-down-plot.tsx'
import { Answered, MeasureSection } from './measure-section.tsx'
import { percentWords } from './report-facts.ts'

const categories = ['a', 'b', 'c'] as const

export function SamplesPart() {
  return (
    <Answered endpoint={getSamplingOverview} input={{}}>
      {({ quarter, targets, burn_down, samples_waiting, samples_expiring }) => {
        const left = burn_down.at(-1)?.remaining
        if (!quarter || !left) {
          return (
            <EmptyState title="No quarter is in progress">
              <p className="govuk-body">Samples are counted once a quarter has been started.</p>
            </EmptyState>
          )
        }
        const rows = categories.map((category) => ({
          category,
          target: targets[category],
          done: targets[category] - left[category],
          waiting: samples_waiting[category],
          expiring: samples_expiring[category],
        }))
        return (
          <MeasureSection
            measure="samples"
            csv={rows.map((row) => ({ ...row, category: inspectionCategoryLabels[row.category] }))}
          >
            <BurnDownPlot quarter={quarter} targets={targets} burn_down={burn_down} />
            <DataTable
              caption="Targets of the quarter and what is done"
              captionHidden
              rows={rows}
              rowKey={({ category }) => category}
              columns={[
                {
                  key: 'category',
                  header: 'Category',
                  rowHeader: true,
                  cell: ({ category }) => inspectionCategoryLabels[category],
                },
                { key: 'target', header: 'Target', numeric: true, cell: ({ target }) => target },
                { key: 'done', header: 'Done', numeric: true, cell: ({ done }) => done },
                {
                  key: 'share',
                  header: 'Share',
                  numeric: true,
                  cell: ({ done, target }) => percentWords(done, target),
                },
                { key: 'waiting', header: 'Samples that wait', numeric: true, cell: ({ waiting }) => waiting },
                { key: 'expiring', header: 'Expire within 14 days', numeric: true, cell: ({ expiring }) => expiring },
              ]}
            />
            <p className="govuk-body">
              <AppLink href={recordPaths.list('sample-inspections')}>See the samples that wait</AppLink>
            </p>
          </MeasureSection>
        )
      }}
    </Answered>
  )
}
