/** An authority writes its fees, sees what they come to, and sets finance's figures beside them. */
import { accounts } from './given.ts'
import { expect, test } from './test.ts'

const admin = 'admin@marlshire.example'

test('an administrator drafts fees, tries them on the last transactions and publishes them', async ({ as }) => {
  const grace = await as(admin)
  await grace.open('/admin/fee-matrix')
  await grace.seesHeading(/Fee matrix/)
  await grace.sees('In force')
  await grace.hasNoAxeProblems()
  await grace.follow('Change the fees')
  const minor = grace.page
    .getByRole('group', { name: 'Minor permit' })
    .getByLabel('Category 3 or 4, not traffic-sensitive (£)')
  await minor.fill('much')
  await grace.press('Save draft and preview')
  await expect(grace.page.getByRole('alert').filter({ hasText: 'There is a problem' })).toBeVisible()
  await minor.fill('46.50')
  await grace.sees('Above the highest fees in general use')
  await grace.hasNoAxeProblems()
  await grace.press('Save draft and preview')
  await grace.seesHeading('Preview the draft')
  await grace.sees('from £45 to £46.50')
  await grace.sees('By the draft')
  await grace.hasNoAxeProblems()
  await grace.follow('Publish')
  await grace.enterDate('First day', '2020-01-01')
  await grace.press('Publish')
  await grace.seesProblem('The first day must be today or in the future')
  const tomorrow = Temporal.Now.plainDateISO('Europe/London').add({ days: 1 })
  await grace.enterDate('First day', tomorrow.toString())
  await grace.press('Publish')
  await grace.sees('Version 2 is published')
  await grace.sees('To come')
})

test('an officer reads the ledger and its totals, on a phone too', async ({ as }) => {
  const officer = await as(accounts.officer, { phone: true })
  await officer.open('/reports/fees')
  await officer.seesHeading('Fees')
  await officer.sees('Permit granted')
  await officer.doesNotScrollSideways()
  await officer.hasNoAxeProblems()
  await officer.open('/reports/fees/totals')
  await officer.seesHeading(/Fee totals/)
  await officer.doesNotScrollSideways()
  await officer.hasNoAxeProblems()
})

test('finance’s file is compared with the ledger, kept and deleted', async ({ as }) => {
  const officer = await as(accounts.officer)
  const today = Temporal.Now.plainDateISO('Europe/London')
  await officer.open('/reports/fees/reconciliations/new')
  const day = `${today.day}/${today.month}/${today.year}`
  const text = `Amount;Posting date;Permit ref\n"£1,234.50";${day};ZZ00100000000-01\n`
  await officer.page
    .getByLabel('File from finance')
    .setInputFiles({ name: 'finance.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
  await officer.enterDate('To', today.toString())
  await officer.fill('Name of this reconciliation', 'Ledger check')
  await officer.hasNoAxeProblems()
  await officer.press('Compare with the ledger')
  await officer.sees('The file is compared with the ledger')
  await officer.page.getByLabel('Show').selectOption('In finance only')
  await officer.sees('ZZ00100000000-01')
  await officer.sees('£1,234.50')
  await officer.hasNoAxeProblems()
  await officer.follow('Delete this reconciliation')
  await officer.press('Delete reconciliation')
  await officer.sees('Ledger check is deleted')
})
