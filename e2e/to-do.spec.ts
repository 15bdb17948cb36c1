/** One queue of what waits: by the clock, with the next action in the row, for each side of the works. */
import { accounts, marlWater } from './given.ts'
import type { Person } from './person.ts'
import { expect, test } from './test.ts'

const tasks = (person: Person) => person.page.getByRole('region', { name: 'Tasks', exact: true })

test('an officer sees why a task is there, leaves a note, goes on by keyboard and opens what is to be decided', async ({
  as,
}) => {
  const officer = await as(accounts.officer)
  await officer.open('/to-do')
  await officer.seesHeading('To do')
  await officer.sees(/tasks? needs? you by/)
  await officer.hasNoAxeProblems()

  await officer.page.evaluate(() => localStorage.setItem('shortcuts', 'all'))
  await officer.open('/to-do?kind=permits_to_assess')
  const first = tasks(officer)
    .getByRole('link', { name: /^Assess permit/ })
    .first()
  await expect(first).toBeVisible()
  await officer.page.keyboard.press('j')
  await expect(first).toBeFocused()

  await officer.follow(/^Preview/)
  const preview = officer.page.getByRole('region', { name: /^Assess permit: / })
  await expect(preview.getByRole('heading', { name: 'Why is this here?' })).toBeVisible()
  await expect(preview).toContainText('BR-PERMIT-01')
  await officer.hasNoAxeProblems()
  const note = `Look at the school ${Date.now()}`
  await officer.fill('Note', note)
  await preview.getByRole('button', { name: 'Save' }).click()
  await expect(tasks(officer).getByRole('rowheader').filter({ hasText: note })).toBeVisible()
  // the queue is everybody's: what was said is taken back
  await officer.fill('Note', '')
  await preview.getByRole('button', { name: 'Save' }).click()
  await expect(tasks(officer).getByRole('rowheader').filter({ hasText: note })).toHaveCount(0)
  await officer.page.keyboard.press('Escape')
  await expect(preview).toHaveCount(0)

  await first.click()
  await expect(officer.page).toHaveURL(/\/assess$/)
})

test('the counts of the home page are those of the queue that they lead to', async ({ as }) => {
  const officer = await as(accounts.officer)
  await officer.open('/')
  const waiting = officer.page.getByRole('region', { name: 'To do' })
  const kind = waiting.getByRole('link', { name: /^Permits to assess: / })
  const count = /\d+$/.exec(await kind.innerText())?.[0] ?? ''
  await officer.hasNoAxeProblems()
  await kind.click()
  await officer.seesHeading('To do')
  await officer.sees(new RegExp(`of ${count}$`))
})

test('a kind that could not be loaded is named, and the rest of the queue stands', async ({ as }) => {
  const officer = await as(accounts.officer)
  await officer.page.route('**/app/to-do?*', async (route) => {
    const answer = await route.fetch()
    const queue = (await answer.json()) as { missing: object[] }
    const since = '2026-11-23T10:11:00.000Z'
    queue.missing = [{ kind: 'samples_due', kind_string: 'Samples to inspect', since }]
    await route.fulfill({ response: answer, json: queue })
  })
  await officer.open('/to-do')
  await officer.sees(/Samples to inspect could not be loaded since .*10:11am/)
  await officer.sees('The rest of this list is complete.')
  await expect(tasks(officer).getByRole('rowheader').first()).toBeVisible()
  await officer.hasNoAxeProblems()
})

test('works that are not overrunning are dismissed', async ({ as }) => {
  const officer = await as(accounts.officer)
  await officer.open('/to-do?kind=overruns_to_check')
  await officer.follow(/^Preview/)
  await officer.sees('It comes back if a duration challenge moves the end of the reasonable period.')
  await officer.press('Not overrunning, dismiss')
  await officer.sees('No longer in this list')
})

test('a planner, a contractor and finance each have their own queue; an administrator has none', async ({ as }) => {
  const planner = await as(accounts.planner)
  await planner.open('/to-do?group=overdue&group=today&group=soon&group=later')
  await expect(tasks(planner).getByRole('rowheader').first()).toBeVisible()
  await expect(tasks(planner).getByRole('link', { name: /^Assess permit/ })).toHaveCount(0)
  await planner.hasNoAxeProblems()

  const contractor = await as(accounts.contractor, { promoter: marlWater })
  await contractor.open('/to-do?group=overdue&group=today&group=soon&group=later')
  await expect(tasks(contractor).getByRole('rowheader').first()).toBeVisible()

  const finance = await as('finance@marlshire.example')
  await finance.open('/to-do?kind=penalties_disputed&kind=penalties_unpaid&group=overdue&group=today&group=later')
  await finance.seesHeading('To do')
  await finance.hasNoAxeProblems()

  const admin = await as('admin@water.example')
  await admin.open('/to-do')
  await admin.seesHeading('You cannot see this page')
})

test('on a phone the queue is a list of cards, and today fits on paper', async ({ as }) => {
  const officer = await as(accounts.officer, { phone: true })
  await officer.open('/to-do')
  await officer.sees(/tasks? needs? you by/)
  await officer.hasNoAxeProblems()
  const isWide = await officer.page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
  expect(isWide).toBe(false)
  await officer.follow('Print today')
  await officer.seesHeading('To do today')
  await officer.hasNoAxeProblems()
})

test('tasks go to a person’s own calendar by a link that is told once, renewed and ended', async ({ as, browser }) => {
  const officer = await as(accounts.officer)
  await officer.open('/to-do')
  await officer.follow('In your calendar')
  await officer.seesHeading('Your tasks in your calendar')
  await officer.hasNoAxeProblems()
  await officer.press('Make a link')
  await officer.sees('Your link is made')
  await officer.hasNoAxeProblems()
  const told = officer.page.getByRole('main').locator('code')
  const stranger = await browser.newContext()
  const fetched = async (address: string) => {
    // the address that the service is reached at from outside is not that of the test
    const answer = await stranger.request.get(new URL(new URL(address).pathname, officer.page.url()).href)
    return { status: answer.status(), text: await answer.text() }
  }
  const first = await told.innerText()
  const calendar = await fetched(first)
  expect(calendar.status).toBe(200)
  expect(calendar.text).toMatch(/^BEGIN:VCALENDAR\r\n/)
  expect(calendar.text).toMatch(/SUMMARY:Assess permit/)

  await officer.press('Make a new link')
  await expect(officer.page.getByRole('heading', { name: 'Make a new link and end this one?' })).toBeFocused()
  await officer.press('Keep the link')
  await expect(told).toHaveText(first)
  await officer.press('Make a new link')
  await officer.press('Yes, make a new link')
  await expect(told).not.toHaveText(first)
  const second = await told.innerText()
  expect((await fetched(first)).status).toBe(404)
  expect((await fetched(second)).status).toBe(200)

  await officer.page.reload()
  await officer.sees(/^You have a link, made /)
  await expect(told).toHaveCount(0)
  await officer.press('End the link')
  await officer.hasNoAxeProblems()
  await officer.press('Yes, end the link')
  await officer.sees('Your link has ended')
  await officer.sees('You have no link.')
  expect((await fetched(second)).status).toBe(404)
  await stranger.close()
})
