import { recordPaths } from '../../app/record-paths.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { ClockTag } from '../../components/ClockTag.tsx'
import type { Column } from '../../components/DataTable.tsx'
import { DateText } from '../../components/DateText.tsx'
import { answerClock, kindWords, type InspectionSummary } from './inspection-facts.ts'
import { AnswerTag, OutcomeTag } from './outcome-tags.tsx'

/**
 * Inspections as rows, on a works record and on a non-compliance.
 *
 * @param inspectors  names by reference, as far as they are known
 */
export function inspectionColumns(
  wrn: string,
  now: Temporal.Instant,
  inspectors: ReadonlyMap<string, string> = new Map(),
): Column<InspectionSummary>[] {
  return [
    {
      key: 'inspection',
      header: 'Inspection',
      rowHeader: true,
      cell: ({ inspection_reference_number: ref, inspection_date: at }) => (
        <>
          {ref ? <AppLink href={recordPaths.inspection(wrn, ref)}>{ref}</AppLink> : null}
          <span className="app-second">
            <DateText value={at} as="day" />
            {ref && inspectors.has(ref) ? `, ${inspectors.get(ref)}` : ''}
          </span>
        </>
      ),
    },
    { key: 'kind', header: 'Type and category', cell: (inspection) => kindWords(inspection) },
    {
      key: 'outcome',
      header: 'Outcome',
      card: 'top',
      cell: (inspection) => <OutcomeTag inspection={inspection} />,
    },
    { key: 'answer', header: 'Answers', cell: (inspection) => <Answers inspection={inspection} now={now} /> },
    {
      key: 'non_compliance',
      header: 'Linked to',
      cell: ({ non_compliance_reference_number: ref }) =>
        ref ? <AppLink href={recordPaths.nonCompliance(wrn, ref)}>{ref}</AppLink> : 'Nothing',
    },
  ]
}

function Answers({ inspection, now }: { inspection: InspectionSummary; now: Temporal.Instant }) {
  const clock = answerClock(inspection, now)
  if (clock) {
    return (
      <ClockTag group={clock.group} note={clock.note}>
        {clock.words}
      </ClockTag>
    )
  }
  const { promoter_response_status: promoter, ha_response_status: authority } = inspection
  const isWithdrawn = inspection.inspection_status === 'withdrawn'
  if (!promoter && (!authority || isWithdrawn)) return 'None needed'
  return (
    <>
      {promoter ? (
        <div>
          Promoter:{' '}
          <AnswerTag
            status={promoter}
            words={inspection.promoter_response_status_string}
            isAutomatic={inspection.is_auto_accepted}
          />
        </div>
      ) : null}
      {authority && !isWithdrawn ? (
        <div>
          Authority: <AnswerTag status={authority} words={inspection.ha_response_status_string} />
        </div>
      ) : null}
    </>
  )
}
