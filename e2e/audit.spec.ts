/** Administrators look into what their organisation did, and take it away as a file. */
import { readFile } from 'node:fs/promises'
import { createWorkstream } from '../domain/contract/workstreams.ts'
import { expect, test } from './test.ts'
import { accounts, marlWater } from './given.ts'

const admin = 'admin@water.example'

test('an administrator finds who changed what, from and to, and takes it as a file', async ({ as, given }) => {
  await (
    await given.client(admin)
  ).call(createWorkstream, {
    params: { organisationReference: marlWater },
    body: { prefix: '771', name: 'Leakage east' },
  })
  const { prn } = await given.permit()
  const person = await as(admin)
  await person.open('/admin/audit')
  await expect(person.row('Workstream created').filter({ hasText: 'Leakage east' })).toBeVisible()
  // of works: who, what and when, and nothing of the record
  await expect(person.row(prn).filter({ hasText: 'Permit submitted' })).toContainText(accounts.planner)
  await person.hasNoAxeProblems()
  await person.page.getByLabel('Administration').check()
  await expect(person.row(prn)).toHaveCount(0)
  await person.fill('Reference', '771')
  await person.page.keyboard.press('Enter')
  await expect(person.page.getByRole('row')).toHaveCount(2)
  await person.press('Export all')
  await person.page.getByRole('form', { name: 'Export changes' }).getByRole('button', { name: 'Export' }).click()
  await person.follow('See your exports')
  const row = person.row('Audit log')
  await expect(row.getByText('Ready')).toBeVisible()
  await expect(row).toContainText('Administration; Reference: 771')
  const downloading = person.page.waitForEvent('download')
  await row.getByRole('link', { name: /^Download/ }).click()
  const text = await readFile(await (await downloading).path(), 'utf8')
  expect(text).toContain('Leakage east')
  expect(text).not.toContain(prn)
})

test('the log is the organisation’s own, for its administrators alone, and fits a phone', async ({ as, given }) => {
  const name = `Leakage ${Date.now()}`
  await (
    await given.client(admin)
  ).call(createWorkstream, { params: { organisationReference: marlWater }, body: { prefix: '772', name } })
  const own = await as(admin)
  await own.open('/admin/audit?administration_only=true')
  await own.sees(name)
  const neighbour = await as(accounts.admin, { phone: true })
  await neighbour.open('/admin/audit?administration_only=true')
  await neighbour.seesHeading('Audit log')
  await neighbour.sees('Of administration you see')
  await neighbour.sees(/^\S.* changes? match(es)?\.|^No changes/)
  await expect(neighbour.page.getByText(name)).toHaveCount(0)
  await neighbour.open('/admin/audit')
  await neighbour.doesNotScrollSideways()
  await neighbour.hasNoAxeProblems()
  const planner = await as(accounts.planner)
  await planner.open('/admin/audit')
  await planner.seesHeading(/cannot/)
})
