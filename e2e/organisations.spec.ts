/** An organisation looks after its address and its contractors; who runs the service can suspend one. */
import { accounts } from './given.ts'
import { giveAccess } from './given-access.ts'
import { password } from './api-client.ts'
import { expect, test, testOn } from './test.ts'

const admin = 'admin@water.example'
const everyWorkstream = ['000', '001', '002', '003', '004']

test('an administrator changes the address and the contacts of the organisation', async ({ as }) => {
  const owner = await as(admin)
  await owner.open('/admin/organisation')
  await owner.sees('No HS2 works')
  await owner.sees('Its people can sign in and work.')
  await owner.hasNoAxeProblems()
  await owner.follow('Change the address')
  await owner.fill('Address line 1', '')
  await owner.press('Save details')
  await owner.seesProblem('Enter the first line of the address')
  await owner.seesProblem("Enter the main administrator's name")
  await owner.hasNoAxeProblems()
  await owner.fill('Address line 1', '2 Pump Lane')
  for (const who of ['Main contact', 'Main administrator']) {
    await owner.fill(`${who} name`, 'Owen Hart')
    await owner.fill(`${who} email address`, 'owen@water.example')
    await owner.fill(`${who} telephone number`, '01632 960009')
  }
  await owner.press('Save details')
  await owner.sees('The organisation’s details are saved')
  await owner.sees('2 Pump Lane')
})

test('an authority says what its penalty notices begin with', async ({ as }) => {
  const owner = await as(accounts.admin, { phone: true })
  await owner.open('/admin/organisation')
  await owner.follow('Change the details for penalty notices')
  await owner.fill('Authorised officer', '')
  await owner.press('Save details')
  await owner.seesProblem("Enter the authorised officer's name")
  await owner.hasNoAxeProblems()
  await owner.doesNotScrollSideways()
  await owner.fill('Authorised officer', 'Head of street works')
  await owner.choose('How it can be paid (optional)', 'Cheque')
  await owner.press('Save details')
  await owner.sees('The details for penalty notices are saved')
  await owner.sees('Bank transfer, Card payment, Cheque')
})

test('a contractor is removed with its consequences told, ends at once, and is added again without access', async ({
  as,
  given,
}) => {
  const contractor = await as(accounts.contractor, { promoter: '9310' })
  await contractor.open('/permits')
  const owner = await as(admin)
  await owner.open('/admin/contractors')
  await owner.follow('Groundworks Ltd')
  await owner.sees('000 Default, 001 Network repair')
  await owner.hasNoAxeProblems()
  await owner.follow('Remove contractor')
  await owner.sees('1 person loses access: Sam Obi.')
  await owner.sees(/They no longer see \d+ works records/)
  await owner.hasNoAxeProblems()
  await owner.press('Remove contractor')
  await owner.sees('Groundworks Ltd is removed')
  await owner.sees('Add a contractor to let its people apply')
  const refused = await contractor.context.request.get('/v6/reporting/permits?swa_code=9310')
  expect(refused.status()).toBe(401)
  // the page that is open makes way for another choice by itself
  await expect(contractor.page).toHaveURL(/\/sign-in\/choose/)

  await owner.follow('Add a contractor')
  await owner.press('Add contractor')
  await owner.seesProblem('Select a contractor')
  await owner.hasNoAxeProblems()
  await owner.page.getByRole('combobox', { name: 'Contractor' }).fill('801')
  await owner.page.getByRole('option', { name: /Groundworks Ltd/ }).click()
  await owner.press('Add contractor')
  await owner.sees(/^Groundworks Ltd can act for you/)
  await owner.sees('Nobody has access yet')

  await owner.follow('Change access of its people')
  await owner.page.getByLabel('001 Network repair').selectOption('Read and write')
  await owner.press('Continue')
  await owner.sees('Sam Obi, Groundworks Ltd')
  await owner.sees(/works records? come into sight/)
  await owner.press('Save access')
  await owner.sees('The access of Groundworks Ltd is saved')
  await owner.sees('001 Network repair')
  await giveAccess(given, accounts.contractor, everyWorkstream)
})

const suspended = testOn({ works: 0, operator: [['8010', 'suspend']] })

suspended(
  'people of a suspended organisation are told why they cannot sign in, and others see it',
  async ({ as, stranger }) => {
    const contractor = await stranger()
    await contractor.open('/sign-in')
    await contractor.fill('Email address', accounts.contractor)
    await contractor.page.getByLabel('Password', { exact: true }).fill(password)
    await contractor.press('Sign in')
    await contractor.seesProblem(
      'Your organisation is suspended, so nobody in it can sign in. Ask who runs this service',
    )
    const owner = await as(admin)
    await owner.open('/admin/contractors')
    await expect(owner.row('Groundworks Ltd')).toContainText('Suspended')
    await owner.follow('Groundworks Ltd')
    await owner.sees('Nobody in it can sign in for now.')
    await owner.hasNoAxeProblems()
  },
)
