import { useQuery } from '@tanstack/react-query'
import {
  cancelScheduledInspection,
  listInspections,
  recordInspection,
  scheduleInspection,
} from '../../../domain/contract/inspections.ts'
import { queryFor } from '../../api/query.ts'
import { useNow } from '../../app/now.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { useActing, useMay } from '../../app/session.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { Button } from '../../components/Button.tsx'
import { ButtonGroup } from '../../components/ButtonGroup.tsx'
import { DataTable } from '../../components/DataTable.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { InsetText } from '../../components/InsetText.tsx'
import { ownersOf } from '../permits/owners.ts'
import { isParty, useWork, type Work } from '../works/use-work.ts'
import { kindWords, recordedOf, scheduledOf, visitWords, type InspectionSummary } from './inspection-facts.ts'
import { inspectionColumns } from './inspection-columns.tsx'

/** As many as the record tells; the list of inspections has the rest. */
const mostTold = 50

/** What was inspected and is to be, newest first, with what each side said. */
export function InspectionsTab() {
  const work = useWork()
  const may = useMay()
  const now = useNow()
  const inspectors = useInspectors(work)
  const wrn = work.work_reference_number
  const recorded = recordedOf(work)
  const scheduled = scheduledOf(work)
  const open = work.non_compliances?.filter((each) => each.non_compliance_status === 'issued') ?? []
  const mayRecord = may(recordInspection, ownersOf(work))
  return (
    <>
      <h2 className="govuk-heading-m">Inspections</h2>
      {open.length > 0 ? (
        <InsetText>
          {open.length === 1 ? 'Open non-compliance: ' : 'Open non-compliances: '}
          {open.map(({ non_compliance_reference_number: ref }, at) => (
            <span key={ref}>
              {at > 0 ? ', ' : ''}
              <AppLink href={recordPaths.nonCompliance(wrn, ref)}>{ref}</AppLink>
            </span>
          ))}
        </InsetText>
      ) : null}
      {scheduled ? <Scheduled work={work} visit={scheduled} /> : null}
      {mayRecord ? (
        <ButtonGroup>
          <Button href={recordPaths.newInspection(wrn)} variant="secondary">
            Record an inspection
          </Button>
          {!scheduled && may(scheduleInspection, ownersOf(work)) ? (
            <AppLink href={recordPaths.scheduleInspection(wrn)}>Schedule an inspection</AppLink>
          ) : null}
        </ButtonGroup>
      ) : null}
      {recorded.length === 0 ? (
        <EmptyState title="No inspections yet">
          <p className="govuk-body">
            {mayRecord
              ? 'What you record, here or at the roadside, appears in this list.'
              : `Inspections that ${work.highway_authority} records appear here by themselves.`}
          </p>
        </EmptyState>
      ) : (
        <DataTable
          caption="Inspections of these works"
          captionHidden
          columns={inspectionColumns(wrn, now, inspectors)}
          rows={recorded}
          rowKey={(inspection) => inspection.inspection_reference_number ?? inspection.inspection_date}
        />
      )}
      {recorded.length >= mostTold - 1 ? (
        <p className="govuk-body">
          <AppLink href={recordPaths.list('inspections', `?work_reference_number=${encodeURIComponent(wrn)}`)}>
            All inspections of these works
          </AppLink>
        </p>
      ) : null}
    </>
  )
}

function Scheduled({ work, visit }: { work: Work; visit: InspectionSummary }) {
  const may = useMay()
  const wrn = work.work_reference_number
  return (
    <InsetText>
      <strong>Scheduled for {visitWords(visit)}</strong>: {kindWords(visit)}.{' '}
      {may(cancelScheduledInspection, ownersOf(work)) ? (
        <AppLink href={recordPaths.scheduleInspection(wrn)}>Cancel or replace it</AppLink>
      ) : null}
    </InsetText>
  )
}

/**
 * Inspectors by reference: the list knows them, the works record does not. The table is shown without them until the list has
 * answered, and if it cannot; an officer of another authority has no such list.
 */
function useInspectors(work: Work): ReadonlyMap<string, string> {
  const acting = useActing()
  const { data } = useQuery({
    ...queryFor(listInspections, {
      query: { work_reference_number: work.work_reference_number, ...acting.scope },
    }),
    enabled: isParty(acting, work) && recordedOf(work).length > 0,
  })
  return new Map(
    (data?.rows ?? []).flatMap((row) =>
      row.inspection_reference_number && row.inspector_name
        ? [[row.inspection_reference_number, row.inspector_name]]
        : [],
    ),
  )
}
