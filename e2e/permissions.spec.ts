/** Who may see and do what: what a person may not do is not offered, and what they may not see is said in words. */
import { accounts, marlBroadband, marlWater } from './given.ts'
import { expect, test } from './test.ts'

test('without access to a workstream the record is closed, the permit is not', async ({ as, given }) => {
  const { wrn, prn } = await given.permit({ workstream_prefix: '004' }, accounts.promoterSystem)
  const planner = await as(accounts.planner)
  await planner.open(`/works/${wrn}`)
  await planner.seesHeading('You cannot see this works record')
  await planner.sees('It belongs to another promoter, or to a workstream that you have no access to.')
  await planner.hasNoAxeProblems()
  await planner.follow(`permit ${prn}`)
  await planner.seesHeading(`Permit ${prn}`)
  const now = planner.page.getByRole('region', { name: 'What now' })
  await expect(now).toContainText('Decision due by')
  await expect(now.getByRole('link').or(now.getByRole('button'))).toHaveCount(0)
  await planner.hasNoAxeProblems()
})

test('with read-only access every tab opens and nothing can be changed', async ({ as, given }) => {
  const { wrn, prn } = await given.permit({ workstream_prefix: '003' }, accounts.promoterSystem)
  await given.grant({ wrn, prn })
  const planner = await as(accounts.planner)
  const tabs = planner.page.getByRole('navigation', { name: 'Parts of this works record' })
  await planner.open(`/works/${wrn}`)
  await planner.sees('You can read this record. To act on it you need full access to workstream 003.')
  await expect(tabs.getByRole('link')).toHaveCount(11)
  const offers = planner.page.getByRole('main').getByRole('button', {
    name: /^(Start works|Stop works|Undo|Add comment|Add to the record|Assess|Mark as read)/,
  })
  for (const name of ['Permits', 'On site', 'Inspections', 'Files', 'Comments', 'History', 'Overview']) {
    await tabs.getByRole('link', { name: new RegExp(`^${name}`) }).click()
    await expect(planner.page.getByRole('main').getByRole('heading', { level: 2 }).first()).toBeVisible()
    await expect(offers).toHaveCount(0)
    await expect(planner.page.locator('main input[type=file], main textarea')).toHaveCount(0)
    await planner.hasNoAxeProblems()
  }
  await planner.open(`/works/${wrn}/on-site`)
  await planner.sees('Only Marl Water, with full access to the workstream, records starts and stops.')
  await planner.open(`/works/${wrn}/permits/${prn}/cancel`)
  await planner.sees('Only its promoter, with full access to the workstream, can cancel it.')
  await expect(planner.page.getByRole('main').getByRole('button')).toHaveCount(0)
  await planner.hasNoAxeProblems()
})

test('a contractor sees the works of the promoter that is chosen, and no other’s', async ({ as, given }) => {
  const { wrn, prn } = await given.permit()
  const contractor = await as(accounts.contractor, { promoter: marlWater })
  const rows = contractor.page.getByRole('region', { name: 'List of permits' }).getByRole('row')
  await contractor.open(`/permits?permit_reference_number=${prn}`)
  await expect(contractor.row(prn)).toBeVisible()
  await contractor.open('/permits')
  await expect(rows.filter({ hasText: /MW\d{11}-/ }).first()).toBeVisible()
  await expect(rows.filter({ hasText: /M[BCGP]\d{11}-/ })).toHaveCount(0)
  await contractor.hasNoAxeProblems()

  const other = await as(accounts.contractor, { promoter: marlBroadband })
  await other.open(`/permits?permit_reference_number=${prn}`)
  await other.sees('No permits match these filters')
  await other.open(`/works/${wrn}/on-site`)
  await other.sees(/choose Marl Water as the promoter you act for/)
  await other.sees('Only Marl Water, with full access to the workstream, records starts and stops.')
  await expect(other.page.getByRole('button', { name: 'Start works' })).toHaveCount(0)
  await other.hasNoAxeProblems()
})

test('an administrator’s home asks for no list, and other pages say whose they are', async ({ as }) => {
  const admin = await as(accounts.admin)
  const refused: string[] = []
  admin.page.on('response', (response) => {
    if (response.status() >= 400) refused.push(`${response.status()} ${response.url()}`)
  })
  await admin.open('/')
  await admin.sees(/^This role sees no permits/)
  const links = await admin.page.getByRole('navigation', { name: 'Service' }).getByRole('link').allInnerTexts()
  expect(links).toEqual(expect.arrayContaining(['Home', 'Admin', 'Exports']))
  for (const closed of ['Permits', 'Works', 'Map']) expect(links).not.toContain(closed)
  await admin.hasNoAxeProblems()
  expect(refused).toEqual([])

  for (const path of ['/map', '/permits', '/apply']) {
    await admin.open(path)
    await admin.sees(/You cannot|gives no access|do not have/i)
    await admin.hasNoAxeProblems()
  }
})

test('an officer is not offered to apply, nor a planner to decide', async ({ as, given }) => {
  const { wrn, prn } = await given.permit()
  const officer = await as(accounts.officer)
  await officer.open('/apply')
  await officer.seesHeading('You cannot apply for a permit')
  await officer.hasNoAxeProblems()
  const planner = await as(accounts.planner)
  await planner.open(`/works/${wrn}/permits/${prn}/assess`)
  await planner.sees('Only the authority named on the permit can decide it.')
  await expect(planner.page.getByRole('group', { name: 'Decision' })).toHaveCount(0)
  await planner.hasNoAxeProblems()
})
