/** Administrators look after the people of their organisation; everybody looks after their own password. */
import { inviteUser } from '../domain/contract/users-administration.ts'
import type { Person } from './person.ts'
import { expect, test } from './test.ts'

const admin = 'admin@marlshire.example'

const typePassword = (person: Person, label: string, text: string) =>
  person.page.getByLabel(label, { exact: true }).fill(text)

/** What the newest mail to this address says as its temporary password. */
async function mailedPassword(reader: Person, email: string): Promise<string> {
  await reader.open('/mail')
  const mail = reader.page.getByText(`written exactly like this: ${email}`).first()
  await expect(mail).toBeVisible()
  const said = (await reader.page.locator('main').textContent()) ?? ''
  return /Your temporary password: ([a-z-]+\d)/.exec(said.slice(said.indexOf(`like this: ${email}`)))?.[1] ?? ''
}

test('an administrator invites somebody, who chooses a password and begins to work', async ({ as, stranger }) => {
  const email = 'Zoë.New@marlshire.example'
  const boss = await as(admin)
  await test.step('roles that exclude each other are closed before anything is sent', async () => {
    await boss.open('/admin/users')
    await boss.hasNoAxeProblems()
    await boss.follow('Invite somebody')
    await boss.press('Send invitation')
    await boss.seesProblem('Enter the email address')
    await boss.seesProblem('Select at least one role')
    await boss.hasNoAxeProblems()
    await boss.fill('Email address', 'OFFICER@marlshire.example')
    await boss.fill('First name', 'Zoë')
    await boss.fill('Last name', "O'Neill")
    await boss.choose('Roles', 'Highway authority')
    await expect(boss.page.getByLabel('Planner')).toBeDisabled()
    await boss.sees('Not together with highway authority')
    await boss.press('Send invitation')
    await boss.seesProblem('This email address has an account already. Each person needs an address of their own')
    await boss.fill('Email address', email)
    await boss.press('Send invitation')
    await boss.sees(`The invitation is on its way to ${email}.`)
    await boss.seesHeading("Zoë O'Neill")
    await boss.sees('Has not signed in yet.')
    await boss.hasNoAxeProblems()
  })
  const person = await stranger({ phone: true })
  await test.step('the invited person comes in with what the mail says', async () => {
    const temporary = await mailedPassword(person, email)
    await person.open('/sign-in')
    await person.fill('Email address', email)
    await typePassword(person, 'Password', temporary)
    await person.press('Sign in')
    await person.seesHeading('Choose your password')
    await typePassword(person, 'Temporary password', temporary)
    await typePassword(person, 'New password', 'My-own-2026')
    await typePassword(person, 'New password again', 'My-own-2026')
    await person.press('Save and sign in')
    await expect(person.page).toHaveURL('/')
  })
  await test.step('changes the password; the old one is asked for', async () => {
    await person.open('/account')
    await person.sees('This browser, since')
    await person.hasNoAxeProblems()
    await person.doesNotScrollSideways()
    await person.follow('Change your password')
    await typePassword(person, 'Password you have now', 'not this one 1')
    await typePassword(person, 'New password', 'Another-one-2026')
    await typePassword(person, 'New password again', 'Another-one-2026')
    await person.press('Save password')
    await person.seesProblem('This is not your password. Capital letters count')
    await person.hasNoAxeProblems()
    await typePassword(person, 'Password you have now', 'My-own-2026')
    await person.press('Save password')
    await person.sees('Your password is changed')
  })
  await test.step('and is out as soon as the account is disabled', async () => {
    await boss.open(`/admin/users/${encodeURIComponent(email)}`)
    await boss.sees('Can sign in.')
    await boss.follow('Disable')
    await boss.seesHeading("Disable the account of Zoë O'Neill")
    await boss.hasNoAxeProblems()
    await boss.press('Disable account')
    await boss.sees("The account of Zoë O'Neill is disabled")
    await boss.sees('Disabled by an administrator')
    await person.open('/sign-in')
    await person.fill('Email address', email)
    await typePassword(person, 'Password', 'Another-one-2026')
    await person.press('Sign in')
    await person.seesProblem('Email or password is wrong. Capital letters count in both')
    await boss.open('/admin/audit')
    await boss.sees("Zoë O'Neill (Zoë.New@marlshire.example), Highway authority, Screen user, disabled")
  })
})

test('several are disabled at once, roles change, and nobody takes Admin from themselves', async ({ as, given }) => {
  const client = await given.client(admin)
  for (const name of ['left', 'moved', 'stays']) {
    const body = { email: `${name}@marlshire.example`, first_name: 'Robin', last_name: name }
    await client.call(inviteUser, { body: { ...body, roles: ['Planner', 'UI'] } })
  }
  const boss = await as(admin, { phone: true })
  await test.step('what was chosen is disabled; oneself is not', async () => {
    await boss.open('/admin/users')
    await boss.doesNotScrollSideways()
    for (const email of ['left@marlshire.example', 'moved@marlshire.example', admin]) {
      await boss.page.getByRole('checkbox', { name: email }).check()
    }
    await boss.press('Disable (3)')
    await boss.page.getByRole('checkbox', { name: /shall not sign in any more/ }).check()
    await boss.press('Disable 3 users')
    await boss.sees('2 disabled, 1 not')
    await boss.sees('You cannot disable yourself. Another administrator can')
    await boss.hasNoAxeProblems()
    await boss.open('/admin/users?status=disabled')
    await boss.sees('left@marlshire.example')
  })
  await test.step('who is disabled is invited again', async () => {
    await boss.open('/admin/users/left@marlshire.example')
    await boss.follow('Invite again')
    await boss.press('Send invitation')
    await boss.sees('Robin left is invited again.')
    await boss.hasNoAxeProblems()
    await boss.doesNotScrollSideways()
  })
  await test.step('roles change', async () => {
    await boss.open('/admin/users/stays@marlshire.example')
    await boss.follow('Change roles')
    await boss.choose('Roles', 'Street works admin')
    await boss.press('Save roles')
    await boss.sees('The roles of Robin stays are saved')
    await boss.sees('Planner, Screen user, Street works admin')
    await boss.open(`/admin/users/${admin}`)
    await boss.sees('This is you.')
    await boss.follow('Change roles')
    await boss.page.getByLabel('Admin', { exact: true }).uncheck()
    await boss.choose('Roles', 'Highway authority')
    await boss.press('Save roles')
    await boss.seesProblem('You cannot take Admin from yourself. Another administrator can')
    await boss.hasNoAxeProblems()
  })
})

test('people of another organisation are not shown, and others than administrators see none', async ({ as }) => {
  const boss = await as('admin@groundworks.example')
  await boss.open('/admin/users/planner@water.example')
  await boss.seesHeading('There is no user planner@water.example')
  await boss.hasNoAxeProblems()
  await boss.open('/admin/users')
  await boss.sees('contractor@groundworks.example')
  await expect(boss.page.getByText('@water.example')).toHaveCount(0)
  await boss.open('/admin/users/contractor@groundworks.example')
  await boss.sees('The promoters decide it, for each of your people.')
  await boss.hasNoAxeProblems()
  const officer = await as('officer@marlshire.example')
  await officer.open('/admin/users')
  await expect(officer.page.getByText('officer@marlshire.example')).toHaveCount(0)
  await officer.open('/admin/users/new')
  await officer.seesHeading('You cannot invite people')
})
