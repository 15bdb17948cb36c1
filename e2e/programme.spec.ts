/** People look at what is planned on streets as bars, and try other dates before they ask for them. */
import type { Locator } from '@playwright/test'
import { raisedPlan } from './given-plans.ts'
import { accounts, marlWater, workingDay } from './given.ts'
import { expect, test } from './test.ts'

const days = (date: string, by: number) => Temporal.PlainDate.from(date).add({ days: by }).toString()

test('a planner tries other dates for a granted permit, by button and by hand, and asks for them in a change', async ({
  as,
  given,
}) => {
  const [start, end] = [workingDay(30), workingDay(31)]
  const { prn, usrn } = await given.grantedPermit({
    proposed_start_date: `${start}T00:00:00Z`,
    proposed_end_date: `${end}T00:00:00Z`,
  })
  const planner = await as(accounts.planner)
  await planner.open('/')
  await planner.follow('Programme')
  await planner.seesHeading('Programme')
  await planner.open(`/programme?street=${usrn}&from=${days(start, -7)}`)
  const bar = planner.page.getByRole('toolbar', { name: 'Programme chart' }).getByRole('button', { name: prn })
  await expect(bar).toBeVisible()
  await planner.hasNoAxeProblems()

  await test.step('a press shows what it is, a button moves it, and nothing is changed', async () => {
    await bar.click()
    const panel = planner.page.getByRole('region', { name: /^High Street/ })
    await expect(panel).toContainText('Minor, Granted')
    await panel.getByRole('button', { name: 'End +1 day' }).click()
    await panel.getByRole('button', { name: 'End +1 day' }).click()
    await panel.getByRole('button', { name: 'Move +1 day' }).click()
    await expect(panel).toContainText('starts 1 day later, ends 3 days later')
    await expect(panel).toContainText('Nothing is changed until you ask')
    await expect(panel.getByText('Category')).toBeVisible()
    await expect(panel).toContainText('Enough:')
    await expect(panel).toContainText('Works may start until')
    await expect(panel.getByRole('heading', { name: /clash/ })).toBeVisible()
    await planner.hasNoAxeProblems()
  })

  await test.step('a hand drags it back where it was, and on', async () => {
    await planner.press('Back to its own dates')
    await expect(planner.page.getByRole('link', { name: 'Apply change' })).toHaveCount(0)
    await drag(bar, 7)
    await expect(planner.page).toHaveURL(new RegExp(`start=${days(start, 7)}&end=${days(end, 7)}`))
  })

  await test.step('dates too soon are told before anybody asks', async () => {
    const typed = planner.page.getByLabel('Start', { exact: true })
    await typed.fill(days(Temporal.Now.plainDateISO('Europe/London').toString(), 1))
    await typed.press('Enter')
    await expect(planner.page.getByText(/^Early start: /)).toBeVisible()
  })

  await test.step('what was tried is filled in where the change is asked for', async () => {
    await planner.press('Back to its own dates')
    await planner.press('Move +1 day')
    await planner.follow('Apply change')
    await expect(planner.page.getByRole('checkbox', { name: /^Dates/ })).toBeChecked()
    await planner.press('Continue')
    await planner.seesHeading('When will the works take place?')
    const day = String(Temporal.PlainDate.from(days(start, 1)).day)
    await expect(planner.page.getByRole('group', { name: /start/i }).getByLabel('Day')).toHaveValue(day)
  })
})

test('by keyboard alone: arrows go from bar to bar, Enter opens one, Escape leads back', async ({ as, given }) => {
  const [start, end] = [workingDay(40), workingDay(41)]
  const dates = { proposed_start_date: `${start}T00:00:00Z`, proposed_end_date: `${end}T00:00:00Z` }
  const one = await given.permit(dates)
  const other = await given.permit(dates)
  const planner = await as(accounts.planner)
  await planner.open(`/programme?street=${one.usrn}&from=${days(start, -7)}&kind=works`)
  const chart = planner.page.getByRole('toolbar', { name: 'Programme chart' })
  const first = chart.getByRole('button', { name: one.prn })
  await planner.tabsTo(planner.page.locator('.app-gantt [tabindex="0"]'))
  await planner.page.keyboard.press('Home')
  for (const prn of [one.prn, other.prn]) {
    const bar = chart.getByRole('button', { name: prn })
    await expect(async () => {
      if (await bar.evaluate((element) => element === document.activeElement)) return
      await planner.page.keyboard.press('ArrowDown')
      await expect(bar).toBeFocused({ timeout: 200 })
    }).toPass()
    await planner.page.keyboard.press('Home')
  }
  await first.focus()
  await planner.page.keyboard.press('Enter')
  await planner.sees('Try')
  await planner.tabsTo(planner.page.getByRole('button', { name: 'Move −1 day' }))
  await planner.page.keyboard.press('Enter')
  await expect(planner.page.getByText('1 day earlier')).toBeVisible()
  await planner.page.keyboard.press('Escape')
  await expect(planner.page.getByRole('button', { name: 'Move −1 day' })).toHaveCount(0)
  await expect(first).toBeFocused()
})

test('an officer sees every promoter, by area and promoter and as a table, and may try but not ask', async ({
  as,
  given,
}) => {
  const [start, end] = [workingDay(30), workingDay(32)]
  const { prn, usrn } = await given.permit({
    proposed_start_date: `${start}T00:00:00Z`,
    proposed_end_date: `${end}T00:00:00Z`,
  })
  const officer = await as(accounts.officer)
  await officer.open(`/programme?rows=organisation&zoom=month&street=${usrn}`)
  await expect(officer.page.locator('.app-gantt__group', { hasText: 'Marl Water' })).toBeVisible()
  await officer.hasNoAxeProblems()
  await officer.page.getByLabel('Rows').selectOption('By area')
  await expect(officer.page).toHaveURL(/rows=area/)

  await test.step('the table has the same lines, filtered, and gives a file', async () => {
    await officer.follow('Show as table')
    await expect(officer.row(prn)).toContainText('Submitted')
    await officer.page.getByText('Filter', { exact: false }).first().click()
    const download = officer.page.waitForEvent('download')
    await officer.press('CSV')
    expect((await download).suggestedFilename()).toBe('programme.csv')
    await officer.hasNoAxeProblems()
  })

  await test.step('other dates are answered, and only suggested', async () => {
    await officer
      .row(prn)
      .getByRole('button', { name: /^Try other dates/ })
      .click()
    await officer.press('Move +1 day')
    await officer.sees(/Only Marl Water.* can ask for other dates/)
    await expect(officer.page.getByRole('link', { name: 'Apply change' })).toHaveCount(0)
    await expect(officer.page.getByRole('link', { name: 'Suggest them in a comment' })).toBeVisible()
  })

  await test.step('on a phone it is a table first, and the chart scrolls in its own place', async () => {
    const phone = await as(accounts.colleague, { phone: true })
    await phone.open(`/programme?street=${usrn}&from=${days(start, -7)}`)
    await expect(phone.page.getByRole('link', { name: prn })).toBeVisible()
    await phone.doesNotScrollSideways()
    await phone.hasNoAxeProblems()
    await phone.follow('Show as chart')
    await expect(phone.page.getByRole('toolbar', { name: 'Programme chart' })).toBeVisible()
    await phone.doesNotScrollSideways()
  })

  const neighbour = await as(accounts.neighbour)
  await neighbour.open(`/programme?street=${usrn}&from=${days(start, -7)}`)
  await neighbour.sees('Nothing matches in these days')
})

test('a contractor sees the programme of the promoter it acts for, and moves its plan', async ({ as, given }) => {
  const plan = await raisedPlan(given)
  const contractor = await as(accounts.contractor, { promoter: marlWater })
  const from = Temporal.Now.plainDateISO('Europe/London').add({ months: 7 })
  await contractor.open(`/programme?kind=forward_plan&zoom=month&from=${from}&bar=${plan.ref}`)
  const panel = contractor.page.getByRole('region', { name: new RegExp(`^${plan.street.split(',')[0]}`) })
  await expect(panel).toContainText('Renew the main')
  await panel.getByRole('button', { name: 'Move +1 day' }).click()
  await expect(panel.getByText('Category')).toBeVisible()
  await panel.getByRole('link', { name: 'Apply change' }).click()
  await expect(contractor.page).toHaveURL(/edit.*start_date=/)

  const other = await as(accounts.contractor, { promoter: '7710' })
  await other.open(`/programme?kind=forward_plan&zoom=month&from=${from}&bar=${plan.ref}`)
  await other.seesHeading('Programme')
  await expect(other.page.getByRole('button', { name: plan.ref })).toHaveCount(0)
})

test('an administrator has no programme, and one that cannot be read says so and is read again', async ({ as }) => {
  const admin = await as(accounts.admin)
  await admin.open('/programme')
  await expect(admin.page.getByRole('heading', { level: 1, name: 'Programme' })).toHaveCount(0)
  await admin.hasNoAxeProblems()

  const planner = await as(accounts.planner)
  await planner.page.route('**/app/programme/bars**', (route) => route.fulfill({ status: 503, body: '' }), { times: 3 })
  await planner.open('/programme')
  await planner.seesHeading('Programme')
  await expect(planner.page.getByText('The programme could not be loaded')).toBeVisible({ timeout: 15_000 })
  await planner.press('Try again')
  await expect(planner.page.getByRole('toolbar', { name: 'Programme chart' })).toBeVisible()
})

/** Drags a bar so many days to the right, in small steps as a hand does. */
async function drag(bar: Locator, by: number): Promise<void> {
  const page = bar.page()
  const box = await bar.boundingBox()
  const width = await page.locator('.app-gantt__columns').evaluate((element) => element.clientWidth)
  if (!box) throw new Error('The bar is not in view')
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + (by * width) / 42, y, { steps: 14 })
  await page.mouse.up()
}
