import { lazy, Suspense, useMemo } from 'react'
import { useParams } from 'react-router'
import { cancelActivity, getActivity, updateActivity } from '../../../domain/contract/activities.ts'
import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import { activityStateColour, activityStateLabels } from '../../../domain/labels/activities.ts'
import { dateTimeWords, dateWords } from '../../../domain/words.ts'
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
import type { SummaryRow } from '../../components/SummaryList.tsx'
import { Tag } from '../../components/Tag.tsx'
import { authorityOwners } from '../streets/authority-owners.ts'
import '../works/works-record.css'

const MiniMap = lazy(async () => ({ default: (await import('../../map/MiniMap.tsx')).MiniMap }))

export type Activity = AnswerOf<typeof getActivity>

/** One activity, open to every role (BR-ROLE-49). */
export function ActivityPage() {
  const { ref = '' } = useParams()
  return (
    <RecordPage
      query={queryFor(getActivity, { params: { activityReferenceNumber: ref } })}
      crumbs={[{ text: 'Activities', href: recordPaths.list('activities') }, { text: ref }]}
      name={`activity ${ref}`}
      whyRestricted="Activities are for planners, contractors and officers of highway authorities."
      elsewhere={
        <p className="govuk-body">
          <AppLink href={recordPaths.list('activities')}>See all activities</AppLink>
        </p>
      }
    >
      {(activity) => <InFull activity={activity} />}
    </RecordPage>
  )
}

function InFull({ activity }: { activity: Activity }) {
  const may = useMay()
  const { activity_reference_number: reference, cancelled } = activity
  const owners = authorityOwners(activity.highway_authority_swa_code)
  const state = cancelled ? 'cancelled' : 'added'
  const isMine = may(updateActivity, owners) || may(cancelActivity, owners)
  const geometries = useMemo(
    () => [
      {
        geometry: activity.activity_coordinates,
        kind: 'activity' as const,
        label: activity.activity_name,
        chosen: true,
      },
    ],
    [activity],
  )
  return (
    <>
      <div className="app-record-head">
        <div>
          <PageTitle title={`${activity.activity_name}: activity ${reference}`}>{activity.activity_name}</PageTitle>
          <p className="app-record-head__line">
            <strong>{reference}</strong>
            <CopyButton text={reference} about="the activity reference" />
            <PrintButton />
            <Tag colour={activityStateColour(state)}>{activityStateLabels[state]}</Tag>
            <span>{activity.activity_activity_type_string}</span>
          </p>
        </div>
        {isMine && !cancelled ? (
          <section className="app-what-now" aria-label="What now">
            <div className="govuk-button-group">
              <Button href={recordPaths.activity(reference, 'edit')}>Edit activity</Button>
              <Button href={recordPaths.activity(reference, 'cancel')} variant="secondary">
                Cancel activity
              </Button>
            </div>
          </section>
        ) : null}
      </div>
      <Columns kind="form">
        <div>
          <SummaryCard title="When and what" rows={whatRows(activity)} />
          <SummaryCard title="Place and contact" rows={placeRows(activity)} />
        </div>
        <Suspense fallback={null}>
          <MiniMap geometries={geometries} label={`Map of the activity in ${activity.street_name ?? 'its street'}`} />
        </Suspense>
      </Columns>
    </>
  )
}

const moment = (day: string, time: string | null | undefined) => (time ? dateTimeWords(time) : dateWords(day))
const row = (key: string, value: string | null | undefined): SummaryRow[] => (value ? [{ key, value }] : [])

function whatRows(activity: Activity): SummaryRow[] {
  return [
    ...row('Starts', moment(activity.start_date, activity.start_time)),
    ...row('Ends', moment(activity.end_date, activity.end_time)),
    ...row('Type', activity.activity_activity_type_string),
    ...row('What it is', activity.activity_type_details),
    ...row('Traffic management', activity.traffic_management_type_string),
    ...row('Could works share this site', activity.collaborative_working ? 'Yes' : 'No'),
    ...row('Why it was cancelled', activity.cancelled ? activity.cancelled_reason : undefined),
  ]
}

function placeRows(activity: Activity): SummaryRow[] {
  return [
    ...row('Street', [activity.street_name, activity.town, activity.area_name].filter(Boolean).join(', ')),
    {
      key: 'USRN',
      value: <AppLink href={paths.permits(`?usrn=${activity.usrn}`)}>{activity.usrn}, its permits</AppLink>,
    },
    ...row('Where exactly', activity.activity_location_description),
    ...row('Parts of the street', activity.location_types_string.join(', ')),
    ...row('Contact name', activity.contact_name),
    ...row('Contact details', activity.contact_details),
    ...row('Other information', activity.additional_info),
  ]
}
