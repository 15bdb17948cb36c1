/** A whole list as a file: asked for on the list, made in the background, fetched from Exports. */
import { readFile } from 'node:fs/promises'
import { expect, test } from './test.ts'
import { accounts } from './given.ts'

test('a planner exports what the filters leave, gives it a name and downloads it', async ({ as, given }) => {
  const { prn } = await given.permit({ works_location_description: '=1+1' })
  const planner = await as(accounts.planner)
  await planner.open(`/permits?permit_reference_number=${prn}`)
  await planner.press('Export all')
  await planner.fill('Name of the export (optional)', 'One permit')
  await planner.hasNoAxeProblems()
  await planner.page.getByRole('form', { name: 'Export permits' }).getByRole('button', { name: 'Export' }).click()
  await planner.sees('Your export is being made')
  await planner.hasNoAxeProblems()
  await planner.follow('See your exports')
  await planner.seesHeading('Exports')
  const row = planner.row('One permit')
  await expect(row.getByText('Ready')).toBeVisible()
  await planner.hasNoAxeProblems()
  const downloading = planner.page.waitForEvent('download')
  await row.getByRole('link', { name: /^Download/ }).click()
  const text = await readFile(await (await downloading).path(), 'utf8')
  expect(text.split('\r\n')[0]).toContain('permit_reference_number')
  expect(text).toContain(prn)
  expect(text).toContain("'=1+1")
})

test('an export that has to wait for another is kept on the device, and sent when its turn has come', async ({
  as,
}) => {
  const officer = await as(accounts.officer)
  let refusals = 0
  await officer.page.route('**/v6/export/alterations/csv', async (route) => {
    refusals += 1
    if (refusals > 1) return route.continue()
    return route.fulfill({ status: 409, json: { message: 'Another export is queued' } })
  })
  await officer.open('/alterations')
  await officer.press('Export all')
  await officer.page
    .getByRole('form', { name: 'Export change requests' })
    .getByRole('button', { name: 'Export' })
    .click()
  await officer.sees('Your export is next')
  await officer.follow('See your exports')
  await expect(officer.page.getByRole('table', { name: 'Waiting on this device' })).toBeVisible()
  await officer.hasNoAxeProblems()
  await expect(officer.page.getByRole('table', { name: 'Waiting on this device' })).toHaveCount(0)
  await expect(officer.row('Change requests').first().getByText('Ready')).toBeVisible()
})

test('the rows on the screen are a file at once, and nobody else\u2019s exports are listed', async ({ as }) => {
  const colleague = await as(accounts.colleague)
  await colleague.open('/exports')
  await colleague.sees('No exports yet')
  await colleague.hasNoAxeProblems()
  await colleague.open('/activities')
  await expect(colleague.page.getByRole('rowheader').first()).toBeVisible()
  const downloading = colleague.page.waitForEvent('download')
  await colleague.press(/^CSV of these/)
  const file = await downloading
  expect(file.suggestedFilename()).toBe('activities.csv')
  expect(await readFile(await file.path(), 'utf8')).toContain('"Activity reference number"')

  // no file of activities is made by the service: all of them are gathered here
  const gathering = colleague.page.waitForEvent('download')
  await colleague.press('CSV of all')
  const all = await readFile(await (await gathering).path(), 'utf8')
  expect(all.split('\r\n').length).toBeGreaterThan(27)
})
