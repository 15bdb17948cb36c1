import { dateTimeWords, dateWords } from '../../../domain/words.ts'
import { paths } from '../../app/paths.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { SummaryList } from '../../components/SummaryList.tsx'
import type { Inspection } from './use-inspection.ts'

/** When, by whom and of whose works. */
export function InspectionFacts({ inspection }: { inspection: Inspection }) {
  const { work_reference_number: wrn, non_compliance_reference_number: nonCompliance } = inspection
  const next = inspection.reinspection_date_time
    ? dateTimeWords(inspection.reinspection_date_time)
    : inspection.reinspection_date && dateWords(inspection.reinspection_date)
  return (
    <SummaryList
      density="dense"
      rows={[
        { key: 'Inspected', value: dateTimeWords(inspection.inspection_start_date) },
        { key: 'Inspector', value: inspection.inspector_name || 'Not named' },
        { key: 'Recorded', value: `${dateTimeWords(inspection.date_created)}, ${inspection.username}` },
        { key: 'Authority', value: inspection.highway_authority },
        { key: 'Promoter', value: inspection.promoter_organisation },
        { key: 'Works', value: <AppLink href={paths.work(wrn)}>{wrn}</AppLink> },
        {
          key: 'Non-compliance',
          value: nonCompliance ? (
            <AppLink href={recordPaths.nonCompliance(wrn, nonCompliance)}>{nonCompliance}</AppLink>
          ) : (
            'None'
          ),
        },
        ...(next ? [{ key: 'Asked to be seen again', value: next }] : []),
      ]}
    />
  )
}
