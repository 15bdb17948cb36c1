import { lazy, Suspense, useMemo } from 'react'
import { useParams } from 'react-router'
import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import { getSection58, updateSection58Status } from '../../../domain/contract/section-58s.ts'
import { section58StatusColour } from '../../../domain/labels/section-58s.ts'
import { dateWords } from '../../../domain/words.ts'
import { queryFor } from '../../api/query.ts'
import { paths } from '../../app/paths.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { RecordPage } from '../../app/record-page.tsx'
import { useMay } from '../../app/session.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { Button } from '../../components/Button.tsx'
import { Columns } from '../../components/Columns.tsx'
import { CopyButton } from '../../components/CopyButton.tsx'
import { PageTitle } from '../../components/PageTitle.tsx'
import { PrintButton } from '../../components/PrintButton.tsx'
import { SummaryCard } from '../../components/SummaryCard.tsx'
import { Tag } from '../../components/Tag.tsx'
import { authorityOwners } from '../streets/authority-owners.ts'
import '../works/works-record.css'
import { PlannedThere } from './planned-there.tsx'
import { movesOpen } from './section-58-moves.ts'

const MiniMap = lazy(async () => ({ default: (await import('../../map/MiniMap.tsx')).MiniMap }))

export type Section58 = AnswerOf<typeof getSection58>

/** One restriction, open to every role (BR-ROLE-49). */
export function Section58Page() {
  const { ref = '' } = useParams()
  return (
    <RecordPage
      query={queryFor(getSection58, { params: { section58ReferenceNumber: ref } })}
      crumbs={[{ text: 'Section 58s', href: recordPaths.list('section-58s') }, { text: ref }]}
      name={`Section 58 ${ref}`}
      whyRestricted="Section 58s are for planners, contractors and officers of highway authorities."
      elsewhere={
        <p className="govuk-body">
          <AppLink href={recordPaths.list('section-58s')}>See all Section 58s</AppLink>
        </p>
      }
    >
      {(section58) => <InFull section58={section58} />}
    </RecordPage>
  )
}

function InFull({ section58 }: { section58: Section58 }) {
  const may = useMay()
  const reference = section58.section_58_reference_number
  const isMine = may(updateSection58Status, authorityOwners(section58.highway_authority_swa_code))
  const from = section58.start_date.slice(0, 10)
  const to = section58.end_date.slice(0, 10)
  const isOpen = section58.section_58_status === 'proposed' || section58.section_58_status === 'in_force'
  const geometries = useMemo(
    () => [
      { geometry: section58.section_58_coordinates, kind: 'activity' as const, label: 'Restricted', chosen: true },
    ],
    [section58],
  )
  return (
    <>
      <div className="app-record-head">
        <div>
          <PageTitle title={`Section 58 ${reference}`} />
          <p className="app-record-head__line">
            <CopyButton text={reference} about="the Section 58 reference" />
            <PrintButton />
            <Tag colour={section58StatusColour(section58.section_58_status)}>{section58.section_58_status_string}</Tag>
            <span>{[section58.street_name, section58.town].filter(Boolean).join(', ')}</span>
          </p>
        </div>
        {isMine && movesOpen(section58.section_58_status).length > 0 ? (
          <section className="app-what-now" aria-label="What now">
            <Button href={recordPaths.section58(reference, 'status')}>Change its status</Button>
          </section>
        ) : null}
      </div>
      <Columns kind="form">
        <div>
          <SummaryCard
            title="Restriction"
            rows={[
              { key: 'First day', value: dateWords(from) },
              { key: 'Last day', value: dateWords(to) },
              { key: 'How long', value: section58.restriction_duration_string },
              { key: 'Extent', value: section58.restriction_extent_string },
              { key: 'Parts of the street', value: section58.location_types_string.join(', ') },
              { key: 'Status since', value: dateWords(section58.status_change_date) },
              ...(section58.cancellation_reason
                ? [{ key: 'Why it was cancelled', value: section58.cancellation_reason }]
                : []),
            ]}
          />
          <SummaryCard
            title="Street and contact"
            rows={[
              {
                key: 'Street',
                value: [section58.street_name, section58.town, section58.area_name].filter(Boolean).join(', '),
              },
              {
                key: 'USRN',
                value: <AppLink href={paths.permits(`?usrn=${section58.usrn}`)}>{section58.usrn}, its permits</AppLink>,
              },
              ...(section58.contact_organisation
                ? [{ key: 'Contact organisation', value: section58.contact_organisation }]
                : []),
              ...(section58.contact_details ? [{ key: 'Contact details', value: section58.contact_details }] : []),
              ...(section58.additional_information
                ? [{ key: 'Other information', value: section58.additional_information }]
                : []),
            ]}
          />
          {isOpen ? (
            <SummaryCard title="Planned there">
              <PlannedThere usrn={section58.usrn} from={from} to={to} />
            </SummaryCard>
          ) : null}
        </div>
        <Suspense fallback={null}>
          <MiniMap geometries={geometries} label={`Map of the restriction in ${section58.street_name}`} />
        </Suspense>
      </Columns>
    </>
  )
}
