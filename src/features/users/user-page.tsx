import { useParams } from 'react-router'
import { getOwnUser } from '../../../domain/contract/users-administration.ts'
import { withinSentence } from '../../../domain/words.ts'
import { queryFor } from '../../api/query.ts'
import { adminCrumbs } from '../../app/admin-crumbs.ts'
import { RecordPage } from '../../app/record-page.tsx'
import { recordPaths } from '../../app/record-paths.ts'
import { useActing } from '../../app/session.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { Button } from '../../components/Button.tsx'
import { ButtonGroup } from '../../components/ButtonGroup.tsx'
import { DateText } from '../../components/DateText.tsx'
import { PageTitle } from '../../components/PageTitle.tsx'
import { SummaryCard } from '../../components/SummaryCard.tsx'
import { Tag } from '../../components/Tag.tsx'
import { actsOn, nameOf, stateWords, userColours, type User } from './user-facts.ts'

/** One of the organisation's people: state, roles, what they may see, and what may be done about it. */
export function UserPage() {
  const { email = '' } = useParams()
  return (
    <RecordPage
      query={queryFor(getOwnUser, { params: { email } })}
      crumbs={adminCrumbs({ text: 'Users', href: recordPaths.users() }, { text: email })}
      name={`user ${email}`}
      whyRestricted="Administrators see the people of their own organisation."
      elsewhere={
        <p className="govuk-body">
          Capital letters count in email addresses, and people of other organisations are not shown.{' '}
          <AppLink href={recordPaths.users()}>See the users</AppLink>
        </p>
      }
    >
      {(user) => <Shown user={user} />}
    </RecordPage>
  )
}

function Shown({ user }: { user: User }) {
  const { user: self } = useActing()
  const { email } = user
  const can = actsOn(user, self.email)
  return (
    <>
      <PageTitle title={nameOf(user) || email} />
      <p className="govuk-body">
        <Tag colour={userColours[user.status]}>{user.status_string}</Tag> {stateWords(user)}
      </p>
      <ButtonGroup>
        {can.inviteAgain ? <Button href={recordPaths.user(email, 'invite-again')}>Invite again</Button> : null}
        {can.unlock ? <Button href={recordPaths.user(email, 'unlock')}>Unlock</Button> : null}
        {can.roles ? (
          <Button href={recordPaths.user(email, 'roles')} variant="secondary">
            Change roles
          </Button>
        ) : null}
        {can.disable ? (
          <Button href={recordPaths.user(email, 'disable')} variant="secondary">
            Disable
          </Button>
        ) : null}
      </ButtonGroup>
      {email === self.email ? (
        <p className="govuk-body">
          This is you. Another administrator can disable your account or take Admin from you.{' '}
          <AppLink href={recordPaths.account()}>Your account</AppLink>
        </p>
      ) : null}
      <SummaryCard
        title="Account"
        rows={[
          { key: 'Email address', value: <span className="app-words">{email}</span> },
          { key: 'Roles', value: user.roles_string.join(', ') },
          { key: 'Last sign-in', value: dayOr(user.last_signed_in_date, 'Never') },
          ...(user.invited_date ? [{ key: 'Invited', value: <DateText value={user.invited_date} /> }] : []),
          ...(user.will_be_disabled_on
            ? [
                {
                  key: 'Without another sign-in',
                  value: (
                    <>
                      disabled on <DateText value={user.will_be_disabled_on} />
                    </>
                  ),
                },
              ]
            : []),
        ]}
      >
        <p className="govuk-body">
          <AppLink href={recordPaths.audit(`?person=${encodeURIComponent(email)}`)}>What they did</AppLink>
        </p>
      </SummaryCard>
      <Access user={user} />
    </>
  )
}

const dayOr = (day: string | null, words: string) => (day ? <DateText value={day} /> : words)

/** Officers and administrators are never asked for access; a contractor's people get it from the promoters (BR-ROLE-11, 20). */
function Access({ user }: { user: User }) {
  const { user: self } = useActing()
  const isContractor = self.organisation_type === 'CONTRACTOR'
  const goesByWorkstream = user.roles.includes('Planner') || user.roles.includes('Contractor')
  return (
    <SummaryCard
      title="Workstreams"
      actions={
        goesByWorkstream && !isContractor
          ? [{ text: 'Change access', about: `of ${nameOf(user)}`, href: recordPaths.accessOf(user.email) }]
          : []
      }
    >
      {goesByWorkstream ? null : <p className="govuk-body">These roles do not work by workstream.</p>}
      {goesByWorkstream && user.access.length === 0 ? (
        <p className="govuk-body">
          None is open to them yet{isContractor ? ': the promoters that you work for open them.' : '.'}
        </p>
      ) : null}
      {goesByWorkstream
        ? user.access.map((one) => (
            <section key={one.organisation_reference} aria-label={`Workstreams of ${one.organisation_name}`}>
              <h3 className="govuk-heading-s">{one.organisation_name}</h3>
              <ul className="govuk-list">
                {one.workstreams.map((stream) => (
                  <li key={stream.workstream_prefix}>
                    {stream.workstream_prefix} {stream.workstream_name}: {withinSentence(stream.access_level_string)}
                  </li>
                ))}
              </ul>
            </section>
          ))
        : null}
      {goesByWorkstream && isContractor && user.access.length > 0 ? (
        <p className="govuk-body">The promoters decide it, for each of your people.</p>
      ) : null}
    </SummaryCard>
  )
}
