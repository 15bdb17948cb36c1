import { userStatuses, signInKinds } from '../../../domain/contract/enums/users.ts'
import { inviteUser, listUsers, removeUser } from '../../../domain/contract/users-administration.ts'
import { roleLabels } from '../../../domain/labels/organisations.ts'
import { signInKindLabels, userStatusLabels } from '../../../domain/labels/users.ts'
import { adminCrumb } from '../../app/admin-crumbs.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { Button } from '../../components/Button.tsx'
import { ButtonGroup } from '../../components/ButtonGroup.tsx'
import { DateText } from '../../components/DateText.tsx'
import { Tag } from '../../components/Tag.tsx'
import { Reference, TwoLines } from '../../lists/cells.tsx'
import { defineList } from '../../lists/list-definition.ts'
import { ListPage } from '../../lists/ListPage.tsx'
import { nameOf, rowNote, userColours } from './user-facts.ts'

const sought = ['Admin', 'Planner', 'HighwayAuthority', 'Contractor', 'StreetWorksAdmin', 'DataExport'] as const

/** The people and systems of the organisation, for its administrators (BR-ROLE-S19 to S22). */
const userList = defineList(listUsers, {
  address: recordPaths.users(),
  title: 'Users',
  under: adminCrumb,
  noun: ['user', 'users'],
  filters: [
    { kind: 'text', name: 'query', title: 'Name or email address' },
    { kind: 'choices', name: 'status', title: 'State', values: userStatuses, labels: userStatusLabels },
    { kind: 'choices', name: 'role', title: 'Role', values: sought, labels: roleLabels },
    { kind: 'choices', name: 'sign_in', title: 'Who signs in', values: signInKinds, labels: signInKindLabels },
  ],
  sorts: { name: 'Name', last_signed_in_date: 'Last sign-in' },
  usualOrder: { sort_column: 'name', sort_direction: 'asc' },
  keyOf: (row) => row.email,
  columns: () => [
    {
      key: 'name',
      header: 'Name',
      rowHeader: true,
      sort: 'name',
      cell: (row) => (
        <Reference href={recordPaths.user(row.email)} second={<span className="app-words">{row.email}</span>}>
          {nameOf(row) || row.email}
        </Reference>
      ),
    },
    { key: 'roles', header: 'Roles', cell: (row) => row.roles_string.join(', ') },
    {
      key: 'status',
      header: 'State',
      card: 'top',
      cell: (row) => (
        <TwoLines first={<Tag colour={userColours[row.status]}>{row.status_string}</Tag>} second={rowNote(row)} />
      ),
    },
    {
      key: 'last',
      header: 'Last sign-in',
      sort: 'last_signed_in_date',
      cell: (row) => (row.last_signed_in_date ? <DateText value={row.last_signed_in_date} /> : 'Never'),
    },
  ],
  emptyWords: 'Invite the people who work for your organisation.',
  make: { endpoint: inviteUser, text: 'Invite somebody', href: recordPaths.newUser() },
  note: () => (
    <ButtonGroup>
      <Button href={recordPaths.newUser()}>Invite somebody</Button>
      <Button href={recordPaths.users('?status=dormant')} variant="secondary">
        Show dormant users
      </Button>
    </ButtonGroup>
  ),
  bulk: {
    endpoint: removeUser,
    text: 'Disable',
    done: 'disabled',
    notNow: (row) => (row.status === 'disabled' ? 'disabled already' : undefined),
    input: (row) => ({ params: {}, body: { email: row.email } }),
    asks: {
      tick: 'These people shall not sign in any more: what they are signed in to ends now, their records keep their names',
      problem: 'Tick that they shall not sign in any more',
    },
  },
})

export const UserList = () => <ListPage definition={userList} />
