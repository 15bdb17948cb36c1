/** How promoters and authorities do, in numbers that open the rows they count; and where money is at risk. */
import type { Page } from '@playwright/test'
import { accounts, marlWater } from './given.ts'
import { expect, test } from './test.ts'

/** Follows a number of a table and finds as many rows in its list. */
async function countsTheSame(page: Page, link: ReturnType<Page['getByRole']>, many: RegExp): Promise<void> {
  const number = Number((await link.innerText()).replaceAll(/\D.*$/g, ''))
  await link.click()
  await expect(page.locator('h1')).toHaveText(many)
  await expect(
    page
      .getByText(new RegExp(`^${number} `))
      .filter({ visible: true })
      .first(),
  ).toBeVisible()
  await page.goBack()
}

test('an officer reads the decisions, and each number opens the permits that it counts', async ({ as }) => {
  const officer = await as(accounts.officer)
  await officer.open('/')
  await officer.follow('Reports')
  await officer.seesHeading('Reports')
  await officer.hasNoAxeProblems()
  await officer.follow('Permit decisions')
  await officer.seesHeading('Permit decisions')
  await officer.sees(/applications were sent/)
  await officer.hasNoAxeProblems()
  const table = officer.page.getByRole('table', { name: 'Applications by month and outcome' })
  const all = table.getByRole('row').last()
  for (const outcome of [/refused, All/, /waiting, All/, /applications, All/]) {
    await countsTheSame(officer.page, all.getByRole('link', { name: outcome }), /Permits/)
    await expect(all).toBeVisible()
  }
  await officer.page.getByText('What is counted: applications by outcome').click()
  await officer.sees(/by where they stand now/)

  await officer.page.getByLabel('Category').selectOption('minor')
  await expect(officer.page).toHaveURL(/work_category=minor/)
  await officer.sees(/applications? (was|were) sent/)
  await officer.page.getByLabel('Period').selectOption('last-3-months')
  await expect(officer.page).toHaveURL(/period=last-3-months.*work_category=minor/)
  await officer.follow('Time and refusals')
  await officer.seesHeading('Time to decide and refusals')
  await expect(officer.page.getByLabel('Category')).toHaveValue('minor')
  await officer.page.goBack()
  await officer.seesHeading('Permit decisions')

  await officer.page.getByText('Choose other days').click()
  await officer.enterDate('From', '2026-02-02')
  await officer.enterDate('To', '2026-02-01')
  await officer.press('Show these days')
  await officer.seesProblem('The last day must be the same as or after the first day')
})

test('the plot and the numbers are taken away as files', async ({ as }) => {
  const officer = await as(accounts.officer)
  await officer.open('/reports/performance')
  for (const [button, name] of [
    ['Save as SVG of Applications sent each month', 'applications-sent-each-month.svg'],
    ['Save as PNG of Applications sent each month', 'applications-sent-each-month.png'],
    ['Download CSV of Applications by outcome', 'applications-by-outcome.csv'],
  ] as const) {
    const file = officer.page.waitForEvent('download')
    await officer.press(button)
    expect((await file).suggestedFilename()).toBe(name)
  }
})

/** One of each form: bars and tables, folded tables, lines. */
const checked: readonly string[] = ['overruns', 'works-done', 'inspections', 'samples']

test('an officer reads every other report; samples and workload are an authority’s alone', async ({ as }) => {
  const officer = await as(accounts.officer)
  for (const [part, title, said] of [
    ['timing', 'Time to decide and refusals', /decided/],
    ['overruns', 'Overruns', /reasonable period|ran over/],
    ['penalties', 'Fixed penalty notices', /issued/],
    ['works-done', 'Works done', /notices? (?:was|were) issued while/],
    ['inspections', 'Inspections', /with a result passed/],
    ['reinstatements', 'Reinstatements', /registered in time|fell due/],
    ['samples', 'Sample inspections', /Samples|quarter/],
    ['workload', 'Workload', /applications? waits?/],
  ] as const) {
    await officer.open(`/reports/performance/${part}`)
    await officer.seesHeading(title)
    await officer.sees(said)
    if (checked.includes(part)) await officer.hasNoAxeProblems()
  }
  const planner = await as(accounts.planner)
  await planner.open('/reports/performance')
  await expect(planner.page.getByRole('link', { name: 'Overruns' })).toBeVisible()
  await expect(planner.page.getByRole('link', { name: 'Workload' })).toHaveCount(0)
  await planner.open('/reports/performance/workload')
  await planner.seesHeading(/not found|not there/i)
})

test('a planner at the roadside sees where money is at risk and extends in one step', async ({ as }) => {
  const planner = await as(accounts.planner, { phone: true })
  await planner.open('/reports/jeopardy')
  await planner.seesHeading('Money at risk')
  await planner.sees(/estimates/)
  await planner.doesNotScrollSideways()
  await planner.hasNoAxeProblems()
  await planner.page
    .getByRole('link', { name: /^Extend/ })
    .first()
    .click()
  await planner.seesHeading('Extend the works')
  await expect(planner.page.getByLabel('Day').first()).not.toHaveValue('')
  await planner.sees('What this change means')
})

test('a report is a saved view like any list', async ({ as }) => {
  const planner = await as('planner@hs2.example')
  await planner.open('/reports/performance/timing?period=last-3-months')
  await planner.press('Save view')
  await planner.fill('Name of the view', 'Our quarter')
  await planner.page.getByRole('button', { name: 'Save', exact: true }).click()
  await planner.sees('View saved: Our quarter')
  await planner.hasNoAxeProblems()
  await planner.open('/saved-views')
  await planner.follow('Our quarter')
  await planner.seesHeading('Time to decide and refusals')
  await expect(planner.page.getByLabel('Period')).toHaveValue('last-3-months')
})

test('a contractor reads the reports of the promoter acted for, on a phone', async ({ as }) => {
  const contractor = await as(accounts.contractor, { phone: true, promoter: marlWater })
  await contractor.open('/reports/performance')
  await contractor.sees(/applications? (was|were) sent/)
  await contractor.doesNotScrollSideways()
  await contractor.hasNoAxeProblems()
})

test('an administrator takes one performance report at a time, of 92 days at most', async ({ as }) => {
  const admin = await as('admin@marlshire.example')
  await admin.open('/reports')
  await expect(admin.page.getByRole('link', { name: 'Permit decisions' })).toHaveCount(0)
  await admin.follow('Performance report')
  await admin.seesHeading('Performance report')
  await admin.press('Show the report')
  await admin.seesProblem('Select a report')
  await admin.page.getByLabel('Report', { exact: true }).selectOption('REPORTING_PERMITS_CREATED')
  await admin.press('Show the report')
  await admin.sees('Marl Water')
  await admin.hasNoAxeProblems()
  const file = admin.page.waitForEvent('download')
  await admin.press('Download CSV')
  expect((await file).suggestedFilename()).toBe('permits-created.csv')
  await admin.enterDate('From', '2026-01-01')
  await admin.press('Show the report')
  await admin.seesProblem('The days must be 92 or fewer')
})
