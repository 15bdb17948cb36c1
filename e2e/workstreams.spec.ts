/** Workstreams are added, changed and closed; who works on which is said by an administrator, who sees beforehand what it does. */
import { accounts, marlBroadband, marlWater } from './given.ts'
import { giveAccess } from './given-access.ts'
import { expect, test } from './test.ts'

const admin = 'admin@water.example'
/** Of an organisation that no other journey counts the workstreams of. */
const otherPlanner = 'planner@hs2.example'

test('a planner adds a workstream and describes it; the holding place stays as it is', async ({ as }) => {
  const planner = await as(otherPlanner)
  await test.step('the planner comes to it from the account', async () => {
    await planner.open('/account')
    await planner.follow('See what each workstream is for')
    await planner.seesHeading('Workstreams')
    await planner.hasNoAxeProblems()
    await planner.follow('Add a workstream')
    await planner.fill('Prefix', '001')
    await planner.press('Add workstream')
    await planner.seesProblem('Prefix 001 is already used')
    await planner.seesProblem('Enter a name')
    await planner.hasNoAxeProblems()
    await planner.fill('Prefix', '014')
    await planner.fill('Name', 'Night works')
    await planner.fill('Contact email address (optional)', 'night@hs2.example')
    await planner.press('Add workstream')
    await planner.sees('Workstream 014 is added. Nobody has access to it yet')
    await planner.seesHeading('014 Night works')
    await planner.follow('Change name and contacts')
    await planner.fill('Name', 'Works at night')
    await planner.press('Save workstream')
    await planner.sees('Workstream 014 is saved')
    await planner.seesHeading('014 Works at night')
    await planner.hasNoAxeProblems()
  })
  await test.step('the holding place is nobody’s to change', async () => {
    await planner.open('/admin/workstreams/000')
    await planner.sees('Workstream 000 belongs to the service.')
    await expect(planner.page.getByRole('link', { name: 'Change name and contacts' })).toHaveCount(0)
    await planner.open('/admin/workstreams/000/edit')
    await planner.seesHeading('You cannot change this workstream')
  })
})

test('an administrator closes a workstream to new works, told how many works go on, and opens it again', async ({
  as,
}) => {
  const owner = await as(admin)
  await owner.open('/admin/workstreams')
  await owner.follow('004 Mains renewal')
  await owner.follow('Deactivate')
  await owner.sees(/works records? planned or in progress go(es)? on as before/)
  await owner.hasNoAxeProblems()
  await owner.press('Deactivate workstream')
  await owner.sees('Workstream 004 is deactivated')
  await owner.sees('It takes no new works.')
  await owner.open('/admin/workstreams?status=deactivated')
  await owner.sees('004 Mains renewal')
  await expect(owner.page.getByRole('link', { name: '001 Network repair' })).toHaveCount(0)
  await owner.open('/admin/workstreams/004/status')
  await owner.press('Make it active')
  await owner.sees('Workstream 004 is active')
})

test('access is changed for one person, checked first, and counts at once in a page that is open', async ({
  as,
  given,
}) => {
  const { wrn } = await given.permit({ workstream_prefix: '001' }, accounts.promoterSystem)
  const contractor = await as(accounts.contractor, { promoter: marlWater })
  await contractor.open(`/works/${wrn}`)
  const record = contractor.page.getByRole('button', { name: 'Copy the works reference' })
  await expect(record).toBeVisible()
  const owner = await as(admin)
  try {
    await owner.open('/admin/access')
    await expect(owner.row('Sam Obi')).toContainText('Write')
    await owner.hasNoAxeProblems()
    await owner.page.getByRole('link', { name: 'Change access of Sam Obi' }).click()
    await owner.press('Continue')
    await owner.seesProblem('Change the access of at least one')
    await owner.hasNoAxeProblems()
    await owner.page.getByLabel('001 Network repair').selectOption('No access')
    await owner.page.getByLabel('003 Leakage').selectOption('Read only')
    await owner.press('Continue')
    await owner.seesHeading('Check what changes')
    await owner.sees(/No access, was read and write|no access, was read and write/)
    await owner.sees(/works records? no longer seen/)
    await owner.hasNoAxeProblems()
    await owner.press('Go back and change')
    await expect(owner.page.getByLabel('001 Network repair')).toHaveValue('none')
    await owner.press('Continue')
    await owner.press('Save access')
    await owner.sees('The access of Sam Obi is saved')
    await expect(owner.row('Sam Obi')).toContainText('None')
    await contractor.sees(/You cannot see|no access|workstream/i)
    await expect(record).toHaveCount(0)
  } finally {
    await giveAccess(given, accounts.contractor, ['000', '001', '002', '003', '004'])
  }
})

test('what was changed meanwhile is told, and nothing is overwritten', async ({ as, given }) => {
  const owner = await as(admin)
  await owner.open('/admin/workstreams/004/access')
  await owner.seesHeading('Who works on 004 Mains renewal')
  await owner.hasNoAxeProblems()
  await owner.page.getByLabel(/Sam Obi/).selectOption('Read only')
  await owner.press('Continue')
  await owner.seesHeading('Check what changes')
  try {
    await giveAccess(given, accounts.contractor, ['000', '001', '002', '003'])
    await owner.press('Save access')
    await owner.sees('Somebody changed this access meanwhile')
    await owner.hasNoAxeProblems()
    await owner.press('See what it is now')
    await expect(owner.page.getByLabel(/Sam Obi/)).toHaveValue('none')
  } finally {
    await giveAccess(given, accounts.contractor, ['000', '001', '002', '003', '004'])
  }
})

test('on a phone access is read and changed; a planner and a contractor’s administrator are not let in', async ({
  as,
}) => {
  const owner = await as(admin, { phone: true })
  await owner.open('/admin/access?query=ashdown')
  await owner.sees('Tom Ashdown')
  await owner.sees('003 Leakage')
  await owner.doesNotScrollSideways()
  await owner.follow('Change access of Tom Ashdown')
  await owner.seesHeading('Change access of Tom Ashdown')
  await owner.doesNotScrollSideways()
  await owner.hasNoAxeProblems()
  const planner = await as(accounts.planner)
  await planner.open('/admin/access')
  await planner.seesHeading('You cannot see this page')
  const boss = await as('admin@groundworks.example')
  await boss.open('/admin/access')
  await boss.seesHeading('You cannot see this page')
  await boss.open('/admin/contractors')
  await boss.seesHeading('Who you work for')
  await boss.sees('Marl Broadband')
  await expect(boss.page.getByRole('link', { name: 'Add a contractor' })).toHaveCount(0)
  await boss.hasNoAxeProblems()
  const contractor = await as(accounts.contractor, { promoter: marlBroadband })
  await contractor.open('/admin/workstreams')
  await contractor.sees('001 Fibre build')
  await expect(contractor.page.getByRole('link', { name: 'Add a workstream' })).toHaveCount(0)
})
