/** Every list is filtered, ordered, shared and gone through alike; what can be done with several rows is done with all of them. */
import { expect, test } from './test.ts'
import { accounts, marlWater } from './given.ts'
import { givenComments } from './given-comments.ts'
import { listPages } from '../src/app/list-pages.ts'

const addresses = listPages.map(({ path }) => path ?? '')
const authorityOnly = ['/sample-inspections', '/interested-party-permits']

test('Works leads an officer to every list, and each can be read by everyone', async ({ as }) => {
  const officer = await as(accounts.officer)
  await officer.open('/works')
  const found = officer.page.getByRole('navigation', { name: 'Lists' }).getByRole('link')
  await expect(found.first()).toBeVisible()
  const links = await found.evaluateAll((all) => all.map((link) => link.getAttribute('href')))
  expect(links).toEqual(expect.arrayContaining(['/permits', ...addresses]))
  for (const address of addresses) {
    await officer.open(address)
    await expect(officer.page.locator('.app-skeleton')).toHaveCount(0)
    await expect(officer.page.getByRole('alert')).toHaveCount(0)
    await officer.hasNoAxeProblems()
    await officer.doesNotScrollSideways()
  }
})

test('on a phone a planner reads every list of promoters as cards, without those of authorities', async ({ as }) => {
  const planner = await as(accounts.planner, { phone: true })
  await planner.open('/works')
  await planner.hasNoAxeProblems()
  for (const address of addresses) {
    await planner.open(address)
    await expect(planner.page.locator('.app-skeleton')).toHaveCount(0)
    await expect(planner.page.getByRole('table')).toHaveCount(0)
    if (authorityOnly.includes(address)) await planner.sees(/You cannot|gives no access|do not have/i)
    else await expect(planner.page.getByRole('alert')).toHaveCount(0)
    await planner.hasNoAxeProblems()
    await planner.doesNotScrollSideways()
  }
})

test('inspections: an outcome and an order are in the address, the next page follows, Back comes back', async ({
  as,
}) => {
  const officer = await as(accounts.officer)
  await officer.open('/inspections')
  const list = officer.page.getByRole('region', { name: 'List of inspections' })
  const rows = list.getByRole('rowheader')
  await expect(rows).toHaveCount(25)
  await officer.page.getByRole('columnheader', { name: 'Inspected' }).getByRole('link').click()
  await expect(officer.page).toHaveURL(/sort_column=inspection_date&sort_direction=asc$/)
  await officer.page.getByRole('link', { name: 'Next page' }).click()
  await officer.sees(/^26 to/)
  await officer.choose('Outcome', 'Passed')
  await expect(officer.page).toHaveURL(/inspection_outcome=passed&sort_column=inspection_date&sort_direction=asc$/)
  await expect(list.getByRole('row').filter({ hasText: 'Failed' })).toHaveCount(0)
  const passed = await rows.getByRole('link').allInnerTexts()
  await rows.first().getByRole('link').click()
  await expect(officer.page).toHaveURL(/\/works\//)
  await officer.page.goBack()
  await officer.seesHeading('Inspections')
  await expect(rows.getByRole('link')).toHaveText(passed)
  await officer.page.goBack()
  await officer.sees(/^26 to/)
})

test('restrictions: filters are taken away one by one, and a list with nothing says why', async ({ as }) => {
  const planner = await as(accounts.planner)
  await planner.open('/section-58s?section_58_status=in_force&street_descriptor=no+such+street')
  await planner.sees('No Section 58s match these filters')
  await planner.hasNoAxeProblems()
  await planner.follow('Remove filter: Street and town: no such street')
  await expect(planner.page).toHaveURL(/\/section-58s\?section_58_status=in_force$/)
  await expect(planner.page.getByRole('rowheader').first()).toBeVisible()

  await planner.open(
    '/permits/reinstatements-due?registration_due_date_from=2026-01-01&registration_due_date_to=2026-01-31',
  )
  await planner.sees('These filters cannot be used together or are not right')
  await planner.sees(/^Due to: /)
  await planner.hasNoAxeProblems()
  await planner.open('/material-classifications')
  const chosenClass = planner.page.getByLabel('Class', { exact: true })
  await expect(chosenClass).toHaveValue('hazardous')
  await chosenClass.selectOption({ label: 'Non-hazardous' })
  await expect(planner.page).toHaveURL(/classification=non_hazardous$/)
})

test('an officer marks several comments as read at once, and each says how it went', async ({ as, given }) => {
  const permit = await given.permit()
  await givenComments(given, permit, ['We start at 9:30am', 'The footway stays open'])
  const officer = await as(accounts.officer)
  await officer.open(`/comments?is_not_read=true&is_incoming=true&work_reference_number=${permit.wrn}`)
  const rows = officer.page.getByRole('region', { name: 'List of comments' }).getByRole('rowheader')
  await expect(rows).toHaveCount(2)
  await officer.press('Choose all on this page')
  await officer.sees('2 comments chosen')
  await officer.hasNoAxeProblems()
  await officer.press('Mark as read (2)')
  await officer.sees('2 marked as read')
  await officer.open(`/comments?is_read=true&work_reference_number=${permit.wrn}`)
  await expect(rows).toHaveCount(2)
})

test('a contractor sees the lists of the promoter acted for, and an administrator none', async ({ as }) => {
  const contractor = await as(accounts.contractor, { promoter: marlWater })
  const asked: string[] = []
  contractor.page.on('request', (request) => {
    if (request.url().includes('/v6/reporting/')) asked.push(request.url())
  })
  for (const address of ['/alterations', '/fixed-penalty-notices', '/comments']) {
    const before = asked.length
    await contractor.open(address)
    await expect.poll(() => asked.length).toBeGreaterThan(before)
    await expect(contractor.page.locator('.app-skeleton')).toHaveCount(0)
    await expect(contractor.page.getByRole('alert')).toHaveCount(0)
  }
  expect(asked.filter((url) => !url.includes(`swa_code=${marlWater}`))).toEqual([])

  const admin = await as(accounts.admin)
  await admin.open('/inspections')
  await admin.sees(/You cannot|gives no access|do not have/i)
  await admin.hasNoAxeProblems()
  await admin.open('/works')
  await admin.follow('Exports')
  await admin.seesHeading('Exports')
})
