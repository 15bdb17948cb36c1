import { lazy, Suspense, useMemo } from 'react'
import { reassignSection81, updateSection81Status } from '../../../domain/contract/section-81s.ts'
import type { Geometry } from '../../../domain/geometry.ts'
import { section81StatusColour } from '../../../domain/labels/section-81s.ts'
import { section81Machine } from '../../../domain/rules/section-81-states.ts'
import { mayMove } from '../../../domain/rules/state-machine.ts'
import { dateTimeWords, dateWords } from '../../../domain/words.ts'
import { paths } from '../../app/paths.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { useActing, useMay } from '../../app/session.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { Button } from '../../components/Button.tsx'
import { Columns } from '../../components/Columns.tsx'
import { CopyButton } from '../../components/CopyButton.tsx'
import { PageTitle } from '../../components/PageTitle.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { SummaryCard } from '../../components/SummaryCard.tsx'
import type { SummaryRow } from '../../components/SummaryList.tsx'
import { Tag } from '../../components/Tag.tsx'
import { FileList } from '../files/file-list.tsx'
import { RecordTrail } from '../history/record-trail.tsx'
import { ownersOf } from '../permits/owners.ts'
import { useWork } from '../works/use-work.ts'
import { LinkedPermit } from './linked-permit.tsx'
import { MoveSection81 } from './move-section-81.tsx'
import { Section81Page, type Section81 } from './section-81-page.tsx'
import { statusOf } from './status-of.ts'
import '../works/works-record.css'

const MiniMap = lazy(async () => ({ default: (await import('../../map/MiniMap.tsx')).MiniMap }))

/** One Section 81 (W22): what is wrong, where, whose it is, and what each side can do. */
export function Section81Record() {
  return <Section81Page>{(section81) => <InFull section81={section81} />}</Section81Page>
}

function InFull({ section81 }: { section81: Section81 }) {
  const work = useWork()
  const may = useMay()
  const owners = ownersOf(section81)
  const { section_81_reference_number: ref, work_reference_number: wrn } = section81
  const files = section81.files ?? []
  const place = [section81.street_name, section81.town].filter(Boolean).join(', ')
  return (
    <>
      <div className="app-record-head">
        <div>
          <PageTitle title={`Section 81 ${ref}`} />
          <p className="app-record-head__line">
            <CopyButton text={ref} about="the reference of the Section 81" />
            <Tag colour={section81StatusColour(section81.section_81_status)}>{section81.section_81_status_string}</Tag>
            <span>{section81.section_81_type_string}</span>
            {section81.section_81_severity_string ? <span>{section81.section_81_severity_string} severity</span> : null}
          </p>
          <p className="govuk-body">
            {place}, on <AppLink href={paths.work(wrn)}>works {wrn}</AppLink>
          </p>
        </div>
        {may(reassignSection81, owners) ? <Reassign section81={section81} /> : null}
      </div>
      <Columns kind="record">
        <div>
          {may(updateSection81Status, owners) ? (
            <MoveSection81 key={section81.section_81_status} section81={section81} />
          ) : null}
          <SummaryCard title="What is wrong" rows={defectRows(section81)} />
          <SummaryCard title="Photos and files">
            {files.length > 0 ? <FileList files={files} /> : <p className="govuk-body">None came with it.</p>}
          </SummaryCard>
          <h2 className="govuk-heading-m">What happened to it</h2>
          <RecordTrail events={work.history} reference={ref} wrn={wrn} />
        </div>
        <div>
          <Suspense fallback={<Skeleton text="Loading the map" rows={3} />}>
            <DefectMap section81={section81} />
          </Suspense>
          <SummaryCard title="Answer of the promoter" rows={answerRows(section81)} />
          <LinkedPermit section81={section81} />
        </div>
      </Columns>
    </>
  )
}

/** Another promoter can have it once this one said no, or the authority took it back (BR-S81-16). */
function Reassign({ section81 }: { section81: Section81 }) {
  const { role } = useActing()
  const status = statusOf(section81)
  const answer = status && mayMove(section81Machine, status, 'reassign', role)
  return (
    <div className="govuk-button-group">
      <Button
        variant="secondary"
        href={recordPaths.section81(section81.work_reference_number, section81.section_81_reference_number, 'reassign')}
        notNow={answer?.yes ? undefined : answer?.no}
      >
        Give it to another promoter
      </Button>
    </div>
  )
}

function DefectMap({ section81 }: { section81: Section81 }) {
  const { works_coordinates: geometry, street_name } = section81
  const geometries = useMemo(
    () => [{ geometry: geometry as Geometry, kind: 'awaiting' as const, label: 'This defect' }],
    [geometry],
  )
  return <MiniMap geometries={geometries} label={`Map of the defect in ${street_name}`} />
}

const yesNo = (value: boolean) => (value ? 'Yes' : 'No')

export function defectRows(section81: Section81): SummaryRow[] {
  const contact = [section81.inspector_name, section81.inspector_contact_number].filter(Boolean).join(', ')
  return [
    {
      key: 'What is wrong',
      value: [section81.section_81_type_string, section81.other_type_details].filter(Boolean).join(': '),
    },
    { key: 'Description', value: <span className="app-lines">{section81.additional_details}</span> },
    { key: 'Where', value: `${section81.location_types_string.join(', ')}: ${section81.location_description}` },
    ...(section81.section_81_severity_string ? [{ key: 'Severity', value: section81.section_81_severity_string }] : []),
    ...(section81.made_safe_by_ha == null
      ? []
      : [{ key: 'Made safe by the authority', value: yesNo(section81.made_safe_by_ha) }]),
    { key: 'Seen', value: dateWords(section81.inspection_date) },
    { key: 'Inspector', value: contact || 'Not named' },
    { key: 'Given to', value: `${section81.promoter_organisation} (${section81.promoter_swa_code})` },
    { key: 'Issued by', value: section81.highway_authority },
    { key: 'Issued', value: dateTimeWords(section81.date_created) },
    { key: 'Last changed', value: dateTimeWords(section81.status_changed_date) },
  ]
}

/** The promoter's last answer stays readable after the authority resolves or cancels (BR-S81-07). */
export function answerRows(section81: Section81): SummaryRow[] {
  if (!section81.promoter_status_string) return [{ key: 'Answer', value: 'None yet' }]
  return [
    { key: 'Answer', value: section81.promoter_status_string },
    ...(section81.promoter_response
      ? [{ key: 'In its words', value: <span className="app-lines">{section81.promoter_response}</span> }]
      : []),
    ...(section81.section_81_work_type_string
      ? [{ key: 'To be put right by', value: section81.section_81_work_type_string }]
      : []),
    ...(section81.promoter_status_changed_date
      ? [{ key: 'Answered', value: dateTimeWords(section81.promoter_status_changed_date) }]
      : []),
  ]
}
