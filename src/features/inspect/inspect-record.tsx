import { useParams } from 'react-router'
import { recordInspection } from '../../../domain/contract/inspections.ts'
import { dateWords } from '../../../domain/words.ts'
import { paths } from '../../app/paths.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { RecordPage } from '../../app/record-page.tsx'
import { useMay } from '../../app/session.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { Button } from '../../components/Button.tsx'
import { PageTitle } from '../../components/PageTitle.tsx'
import { SummaryList, type SummaryRow } from '../../components/SummaryList.tsx'
import { Tag } from '../../components/Tag.tsx'
import { kindWords, recordedOf } from '../inspections/inspection-facts.ts'
import { ConditionsList } from '../permits/conditions-list.tsx'
import { ContactLines } from '../permits/contact-lines.tsx'
import { ownersOf } from '../permits/owners.ts'
import { workQuery, type Work } from '../works/use-work.ts'
import { nextInspections, startWords } from './next-inspections.ts'
import './inspect.css'

/** What an inspector has to know before the barriers, and the ways to begin. */
export function InspectRecord() {
  const { wrn = '' } = useParams()
  return (
    <div className="app-narrow">
      <RecordPage
        query={workQuery(wrn)}
        name={`works ${wrn}`}
        crumbs={[{ text: 'Inspect', href: recordPaths.inspect() }, { text: wrn }]}
        whyRestricted="It belongs to another authority or promoter."
        elsewhere={
          <ul className="govuk-list">
            <li>
              <AppLink href={recordPaths.inspect()}>Look for other works</AppLink>
            </li>
            <li>
              <AppLink href={recordPaths.checkHere()}>Is there a permit here?</AppLink>
            </li>
          </ul>
        }
      >
        {(works) => <Card works={works} />}
      </RecordPage>
    </div>
  )
}

function Card({ works }: { works: Work }) {
  const may = useMay()
  const wrn = works.work_reference_number
  const mayRecord = may(recordInspection, ownersOf(works))
  return (
    <>
      <PageTitle title={works.street_name} caption={wrn} />
      <p className="govuk-body">
        <Tag colour={works.work_status === 'in_progress' ? 'orange' : 'grey'}>{works.work_status_string}</Tag>{' '}
        {works.works_location_description}
      </p>
      {mayRecord ? (
        <ul className="app-inspect-list">
          {nextInspections(works).map((next, at) => (
            <li key={`${next.href} ${next.why}`} className="app-inspect-item">
              <Button href={next.href} variant={at === 0 ? 'primary' : 'secondary'}>
                {startWords(next)}
              </Button>
              {next.why ? <span className="app-second">{next.why}</span> : null}
            </li>
          ))}
        </ul>
      ) : (
        <p className="govuk-body">Only {works.highway_authority} records inspections of these works.</p>
      )}
      <SummaryList rows={rowsOf(works)} />
      <p className="govuk-body">
        <AppLink className="app-inspect-target govuk-link" href={paths.work(wrn)}>
          Whole works record
        </AppLink>
      </p>
    </>
  )
}

const mostShown = 3

function rowsOf(works: Work): SummaryRow[] {
  const permit = works.active_permit
  // said once where the promoter's own name stands for a person's
  const contact = permit?.primary_contact === works.promoter_organisation ? '' : (permit?.primary_contact ?? '')
  const last = recordedOf(works).toSorted((a, b) => (a.inspection_date < b.inspection_date ? 1 : -1))
  const [start, end] = [
    works.work_start_date ?? permit?.proposed_start_date,
    works.work_end_date ?? permit?.proposed_end_date,
  ]
  return [
    {
      key: 'Promoter',
      value: (
        <>
          {works.promoter_organisation}
          {permit?.primary_contact_number ? (
            <>
              {contact ? <br /> : null}
              <ContactLines name={contact} number={permit.primary_contact_number} />
            </>
          ) : null}
        </>
      ),
    },
    { key: 'Dates', value: start && end ? `${dateWords(start)} to ${dateWords(end)}` : 'None' },
    ...(permit
      ? [
          {
            key: 'Traffic management',
            value: permit.current_traffic_management_type_string ?? permit.traffic_management_type_string,
          },
          { key: 'Conditions', value: <ConditionsList permit={permit} /> },
        ]
      : []),
    {
      key: 'Last inspections',
      value:
        last.length === 0 ? (
          'None'
        ) : (
          <ul className="govuk-list">
            {last.slice(0, mostShown).map((inspection) => (
              <li key={inspection.inspection_reference_number ?? inspection.inspection_date}>
                {inspection.inspection_reference_number ? (
                  <AppLink
                    href={recordPaths.inspection(works.work_reference_number, inspection.inspection_reference_number)}
                  >
                    {dateWords(inspection.inspection_date)}
                  </AppLink>
                ) : (
                  dateWords(inspection.inspection_date)
                )}
                , {kindWords(inspection)}
                {inspection.inspection_outcome_string ? `: ${inspection.inspection_outcome_string.toLowerCase()}` : ''}
              </li>
            ))}
          </ul>
        ),
    },
  ]
}
