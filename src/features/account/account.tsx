import { useQuery } from '@tanstack/react-query'
import { listToDo } from '../../../domain/contract/to-do.ts'
import { getUser } from '../../../domain/contract/users.ts'
import { listWorkstreams } from '../../../domain/contract/workstreams.ts'
import { roleLabels, workstreamAccessLevelLabels } from '../../../domain/labels/organisations.ts'
import { label } from '../../../domain/labels/words.ts'
import { withinSentence } from '../../../domain/words.ts'
import { queryFor } from '../../api/query.ts'
import { DoneBanner } from '../../app/done-banner.tsx'
import { recordPaths } from '../../app/record-paths.ts'
import { useActing, useMay, useSession, type SessionUser } from '../../app/session.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { ErrorPanel } from '../../components/ErrorPanel.tsx'
import { PageTitle } from '../../components/PageTitle.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { SummaryCard } from '../../components/SummaryCard.tsx'
import { NotifySetting } from './notify-setting.tsx'
import { NameForm } from './name-form.tsx'
import { SignedInPlaces } from './signed-in-places.tsx'
import { ShortcutSetting } from './shortcut-setting.tsx'

/** Who I am here, what I may see, and how the app behaves on this device. */
export function Account() {
  const { user, role } = useActing()
  const { environment } = useSession()
  const may = useMay()
  return (
    <>
      <DoneBanner />
      <PageTitle title="Your account" />
      <SummaryCard
        title="You"
        rows={[
          { key: 'Email address', value: user.email },
          { key: 'Organisation', value: `${user.organisation_name} (${user.organisation_reference})` },
          { key: 'Roles', value: user.roles.map((each) => label(roleLabels, each)).join(', ') },
          {
            key: 'Acting as',
            value: `${label(roleLabels, role)}${environment === 'sandbox' ? ', in the sandbox' : ''}`,
          },
          ...(user.contracts.length > 0
            ? [{ key: 'Contracts', value: user.contracts.map(({ name }) => name).join(', ') }]
            : []),
        ]}
      >
        <p className="govuk-body">
          <AppLink href={recordPaths.ownPassword()}>Change your password</AppLink>
        </p>
      </SummaryCard>
      <Name user={user} />
      <SummaryCard title="Workstreams">
        <Workstreams user={user} />
        {may(listWorkstreams) ? (
          <p className="govuk-body">
            <AppLink href={recordPaths.workstreams()}>See what each workstream is for</AppLink>
          </p>
        ) : null}
      </SummaryCard>
      <SignedInPlaces />
      {may(listToDo) ? <NotifySetting /> : null}
      <ShortcutSetting />
      <p className="govuk-body">
        <AppLink href={recordPaths.calendarLink()}>Your tasks in your own calendar</AppLink>
      </p>
      <p className="govuk-body">
        <AppLink href={recordPaths.drafts()}>Drafts on this device</AppLink>
      </p>
      <p className="govuk-body">
        <AppLink href={recordPaths.notifications()}>Notifications to the systems of your organisation</AppLink>
      </p>
    </>
  )
}

function Name({ user }: { user: SessionUser }) {
  const { swa_code: swaCode } = useActing().scope
  const { data, error, refetch } = useQuery(
    queryFor(getUser, { params: { email: user.email }, ...(swaCode ? { query: { swaCode } } : {}) }),
  )
  if (error && !data) {
    return <ErrorPanel title="Your details could not be loaded" onTryAgain={async () => void (await refetch())} />
  }
  if (!data) return <Skeleton text="Loading your details" rows={2} />
  return <NameForm email={user.email} first={data.first_name ?? ''} last={data.last_name ?? ''} />
}

/** What a person may see and change; a workstream that is not here is closed to them (BR-ROLE-10, 11). */
function Workstreams({ user }: { user: SessionUser }) {
  if (user.workstreams.length === 0) {
    return <p className="govuk-body">Your role does not work by workstream.</p>
  }
  return (
    <ul className="govuk-list">
      {user.workstreams.map(({ workstream_prefix, workstream_name, access_level }) => (
        <li key={workstream_prefix}>
          {workstream_prefix} {workstream_name}: {withinSentence(label(workstreamAccessLevelLabels, access_level))}
        </li>
      ))}
    </ul>
  )
}
