import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { nonComplianceStatusColour } from '../../../domain/labels/non-compliances.ts'
import { dateWords } from '../../../domain/words.ts'
import { useNow } from '../../app/now.ts'
import { paths } from '../../app/paths.ts'
import { RecordPage } from '../../app/record-page.tsx'
import { AppLink } from '../../components/AppLink.tsx'
import { Columns } from '../../components/Columns.tsx'
import { DataTable } from '../../components/DataTable.tsx'
import { InsetText } from '../../components/InsetText.tsx'
import { PageTitle } from '../../components/PageTitle.tsx'
import { Tag } from '../../components/Tag.tsx'
import { inspectionColumns } from '../inspections/inspection-columns.tsx'
import { workQuery } from '../works/use-work.ts'
import { Lanes } from './lanes.tsx'
import { LinkedPermits } from './linked-permits.tsx'
import { MeetingPanel } from './meeting-panel.tsx'
import { NonComplianceActions } from './non-compliance-actions.tsx'
import { openForWords } from './non-compliance-facts.ts'
import { nonComplianceQuery, type NonCompliance } from './use-non-compliance.ts'
import './non-compliances.css'

/** One non-compliance: what each side last said, the meeting, and the inspections and permits that belong to it. */
export function NonCompliancePage() {
  const { wrn = '', ref = '' } = useParams()
  return (
    <RecordPage
      query={nonComplianceQuery(wrn, ref)}
      crumbs={[
        { text: 'Works', href: paths.works() },
        { text: wrn, href: paths.work(wrn) },
        { text: 'Inspections', href: paths.work(wrn, 'inspections') },
        { text: ref },
      ]}
      name={`non-compliance ${ref}`}
      whyRestricted="Non-compliances are read by the promoter, with access to the workstream, and by authorities."
      elsewhere={
        <p className="govuk-body">
          <AppLink href={paths.work(wrn, 'inspections')}>Inspections of works {wrn}</AppLink>
        </p>
      }
    >
      {(nonCompliance) => <Shown nonCompliance={nonCompliance} />}
    </RecordPage>
  )
}

function Shown({ nonCompliance }: { nonCompliance: NonCompliance }) {
  const now = useNow()
  const wrn = nonCompliance.work_reference_number
  // who may do what hangs on the works; the non-compliance is read without them too
  const { data: work } = useQuery(workQuery(wrn))
  const ref = nonCompliance.non_compliance_reference_number
  const isOpen = nonCompliance.non_compliance_status === 'issued'
  const wasReset = isOpen && nonCompliance.linked_inspections.length > 1 && !nonCompliance.promoter_response_status
  return (
    <>
      <PageTitle title={`Non-compliance ${ref}`} caption="Non-compliance">
        {ref}
      </PageTitle>
      <p className="app-non-compliance__line">
        <Tag colour={nonComplianceStatusColour(nonCompliance.non_compliance_status)}>
          {nonCompliance.non_compliance_status_string}
        </Tag>
        <span>
          {isOpen ? `${openForWords(nonCompliance, now)}, ` : ''}issued {dateWords(nonCompliance.date_created)}
        </span>
        {work ? <span>{[work.street_name, work.town].filter(Boolean).join(', ')}</span> : null}
      </p>
      {work ? <NonComplianceActions nonCompliance={nonCompliance} work={work} /> : null}
      {wasReset ? <InsetText>The latest failed inspection began the answers of both sides again.</InsetText> : null}
      <Columns kind="record">
        <div>
          <h2 className="govuk-heading-m">What each side said</h2>
          <Lanes nonCompliance={nonCompliance} />
          <p className="govuk-body">
            <AppLink href={`${paths.work(wrn, 'history')}?words=${encodeURIComponent(ref)}`}>
              Everything said before, in the history
            </AppLink>
          </p>
          <h2 className="govuk-heading-m">Inspections</h2>
          <DataTable
            caption="Inspections that belong to it, newest first"
            captionHidden
            columns={inspectionColumns(wrn, now).filter(({ key }) => key !== 'non_compliance')}
            rows={nonCompliance.linked_inspections}
            rowKey={(inspection) => inspection.inspection_reference_number ?? inspection.inspection_date}
          />
          <LinkedPermits nonCompliance={nonCompliance} />
        </div>
        <MeetingPanel nonCompliance={nonCompliance} work={work} />
      </Columns>
    </>
  )
}
