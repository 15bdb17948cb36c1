import { useParams } from 'react-router'
import { useQuery } from '@tanstack/react-query'
import { paths } from '../../app/paths.ts'
import { RecordPage } from '../../app/record-page.tsx'
import { AppLink } from '../../components/AppLink.tsx'
import { Columns } from '../../components/Columns.tsx'
import { NotificationBanner } from '../../components/NotificationBanner.tsx'
import { PageTitle } from '../../components/PageTitle.tsx'
import { workQuery } from '../works/use-work.ts'
import { FindingsOfInspection } from './findings.tsx'
import { kindWords } from './inspection-facts.ts'
import { InspectionActions } from './inspection-actions.tsx'
import { InspectionFacts } from './inspection-rows.tsx'
import { OutcomeTag } from './outcome-tags.tsx'
import { SaidOfInspection } from './said-of-inspection.tsx'
import { inspectionQuery, type Inspection } from './use-inspection.ts'
import './inspections.css'

/** One inspection: what was found, what each side says of it, and what may be done next. */
export function InspectionPage() {
  const { wrn = '', ref = '' } = useParams()
  return (
    <RecordPage
      query={inspectionQuery(wrn, ref)}
      crumbs={[
        { text: 'Works', href: paths.works() },
        { text: wrn, href: paths.work(wrn) },
        { text: 'Inspections', href: paths.work(wrn, 'inspections') },
        { text: ref },
      ]}
      name={`inspection ${ref}`}
      whyRestricted="Inspections are read by the promoter, with access to the workstream, and by authorities."
      elsewhere={
        <p className="govuk-body">
          <AppLink href={paths.work(wrn, 'inspections')}>Inspections of works {wrn}</AppLink>
        </p>
      }
    >
      {(inspection) => <Shown inspection={inspection} />}
    </RecordPage>
  )
}

function Shown({ inspection }: { inspection: Inspection }) {
  // who may do what hangs on the works; the inspection is read without them too
  const { data: work } = useQuery(workQuery(inspection.work_reference_number))
  const ref = inspection.inspection_reference_number
  const reason = inspection.inspection_reason_for_withdrawal_string
  return (
    <>
      {inspection.inspection_status === 'withdrawn' ? (
        <NotificationBanner heading={`Withdrawn by ${inspection.highway_authority}`}>
          <p className="govuk-body">{[reason, inspection.withdrawal_details].filter(Boolean).join('. ')}</p>
        </NotificationBanner>
      ) : null}
      <PageTitle title={`Inspection ${ref}`} caption={kindWords(inspection)}>
        {ref}
      </PageTitle>
      <p className="app-inspection__line">
        <OutcomeTag inspection={inspection} />
        {work ? <span>{[work.street_name, work.town].filter(Boolean).join(', ')}</span> : null}
      </p>
      {work ? <InspectionActions inspection={inspection} work={work} /> : null}
      <Columns kind="record">
        <FindingsOfInspection inspection={inspection} />
        <div>
          <SaidOfInspection inspection={inspection} />
          <InspectionFacts inspection={inspection} />
        </div>
      </Columns>
    </>
  )
}
