import '../works/works-record.css'
import { lazy, Suspense, useMemo } from 'react'
import { useParams } from 'react-router'
import { trafficManagementTypes } from '../../../domain/contract/enums/permits.ts'
import {
  cancelPrivateStreetNotice,
  createPrivateStreetNotice,
} from '../../../domain/contract/private-street-notices.ts'
import { privateStreetStatusColour } from '../../../domain/labels/private-street-notices.ts'
import { paths } from '../../app/paths.ts'
import { RecordPage } from '../../app/record-page.tsx'
import { recordPaths } from '../../app/record-paths.ts'
import { useActing, useMay } from '../../app/session.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { Columns } from '../../components/Columns.tsx'
import { CopyButton } from '../../components/CopyButton.tsx'
import { InsetText } from '../../components/InsetText.tsx'
import { PageTitle } from '../../components/PageTitle.tsx'
import { PrintButton } from '../../components/PrintButton.tsx'
import { SummaryCard } from '../../components/SummaryCard.tsx'
import { Tag } from '../../components/Tag.tsx'
import { FileList } from '../files/file-list.tsx'
import { ownersOf } from '../permits/owners.ts'
import { ActionsPanel } from '../works/actions-panel.tsx'
import type { RecordAction } from '../works/record-actions.ts'
import type { Notice } from './notice-answers.ts'
import { contactRows, dateRows, placeRows, trafficRows, worksRows } from './notice-rows.tsx'
import { noticeQuery, whyNotCancel } from './use-notice.ts'

const MiniMap = lazy(async () => ({ default: (await import('../../map/MiniMap.tsx')).MiniMap }))

/** A private street notice, open to every role (BR-PSN-02). */
export function NoticePage() {
  const { wrn = '', ref = '' } = useParams()
  return (
    <RecordPage
      query={noticeQuery(wrn, ref)}
      crumbs={[
        { text: 'Private street notices', href: recordPaths.list('private-street-notices') },
        { text: wrn, href: paths.work(wrn) },
        { text: ref },
      ]}
      name={`private street notice ${ref}`}
      whyRestricted="Private street notices are for planners, contractors and officers of highway authorities."
      elsewhere={
        <p className="govuk-body">
          <AppLink href={recordPaths.list('private-street-notices')}>See the private street notices</AppLink>
        </p>
      }
    >
      {(notice) => <NoticeInFull notice={notice} />}
    </RecordPage>
  )
}

function NoticeInFull({ notice }: { notice: Notice }) {
  const files = notice.files ?? []
  return (
    <>
      <NoticeHead notice={notice} />
      <Columns kind="record">
        <div>
          <SummaryCard title="Works" rows={worksRows(notice)} />
          <SummaryCard title="Dates" rows={dateRows(notice)} />
          <SummaryCard title="Traffic management" rows={trafficRows(notice)} />
          <SummaryCard title="Who" rows={contactRows(notice)} />
        </div>
        <div>
          <NoticeMap notice={notice} />
          <SummaryCard title="Place" rows={placeRows(notice)} />
          <SummaryCard title="Files">
            {files.length === 0 ? (
              <p className="govuk-body">No files were sent with this notice.</p>
            ) : (
              <FileList files={files} />
            )}
          </SummaryCard>
        </div>
      </Columns>
    </>
  )
}

function NoticeHead({ notice }: { notice: Notice }) {
  const actions = useNoticeActions(notice)
  const place = [notice.street_name, notice.town].filter(Boolean).join(', ')
  return (
    <div className="app-record-head">
      <div>
        <PageTitle title={`Private street notice ${notice.private_street_reference_number}`} />
        <p className="app-record-head__line">
          <CopyButton text={notice.private_street_reference_number} about="the reference of the notice" />
          <PrintButton />
          <Tag colour={privateStreetStatusColour(notice.private_street_status)}>
            {notice.private_street_status_string}
          </Tag>
          <span>{notice.promoter_organisation}</span>
        </p>
        <p className="govuk-body">
          {place}, part of{' '}
          <AppLink href={paths.work(notice.work_reference_number)}>works {notice.work_reference_number}</AppLink>.{' '}
          <AppLink href={paths.work(notice.work_reference_number, 'history')}>History</AppLink>
        </p>
        <InsetText>
          {notice.private_street_status === 'cancelled'
            ? 'Cancelled, and its works with it. The reason is in the history.'
            : 'For information: a notice is not assessed, and has no start, sites or inspections.'}
        </InsetText>
      </div>
      {actions.length === 0 ? null : (
        <section className="app-what-now" aria-label="What now">
          <ActionsPanel next={undefined} others={actions} />
        </section>
      )}
    </div>
  )
}

/** What a role can never do is left out; what the state does not allow carries its reason. */
function useNoticeActions(notice: Notice): RecordAction[] {
  const { role } = useActing()
  const may = useMay()
  const { work_reference_number: wrn, private_street_reference_number: ref } = notice
  const notNow = whyNotCancel(notice, role)
  const cancel = { text: 'Cancel notice', href: recordPaths.privateStreetNotice(wrn, ref, 'cancel') }
  const copy = {
    text: 'Copy as a new notice',
    href: `${recordPaths.newPrivateStreetNotice()}?copy=${encodeURIComponent(`${wrn}/${ref}`)}`,
  }
  return [
    ...(may(createPrivateStreetNotice) ? [copy] : []),
    ...(may(cancelPrivateStreetNotice, ownersOf(notice)) ? [notNow ? { ...cancel, notNow } : cancel] : []),
  ]
}

function NoticeMap({ notice }: { notice: Notice }) {
  const geometries = useMemo(() => {
    const trafficManagement = trafficManagementTypes.find((type) => type === notice.traffic_management_type)
    const kind = notice.private_street_status === 'cancelled' ? ('completed' as const) : ('planned' as const)
    return [{ geometry: notice.works_coordinates, kind, label: 'These works', trafficManagement }]
  }, [notice])
  return (
    <Suspense fallback={<p className="govuk-body">Loading the map</p>}>
      <MiniMap geometries={geometries} label={`Map of the works in ${notice.street_name}`} />
    </Suspense>
  )
}
