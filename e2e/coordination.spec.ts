/** An authority looks at what its streets are to bear, and at what gets in each other's way. */
import { accounts, workingDay } from './given.ts'
import { expect, test } from './test.ts'

test('an officer sees two permits overlap, narrows the days, the areas and the kinds, and keeps it in the address', async ({
  as,
  given,
}) => {
  const dates = {
    proposed_start_date: `${workingDay(83)}T00:00:00Z`,
    proposed_end_date: `${workingDay(84)}T00:00:00Z`,
  }
  const one = await given.permit(dates)
  const other = await given.permit(dates)
  const officer = await as(accounts.officer)
  await officer.open('/')
  await officer.follow('Coordination')
  await officer.seesHeading('Coordination')
  await officer.hasNoAxeProblems()

  await test.step('the pair, on the days that it shares', async () => {
    await officer.open(`/coordination?from=${workingDay(83)}&to=${workingDay(84)}`)
    const overlaps = officer.page.getByRole('table', { name: 'Overlaps' })
    const pair = overlaps.getByRole('row').filter({ hasText: one.prn }).filter({ hasText: other.prn })
    await expect(pair).toContainText(/2 days/)
    await expect(pair).toContainText('same place')
  })

  await test.step('without works it is not there', async () => {
    await officer.page.getByRole('checkbox', { name: /^Works/ }).click()
    await expect(officer.page.getByRole('link', { name: one.prn })).toHaveCount(0)
    await expect(officer.page).toHaveURL(/hide=works/)
    await officer.page.getByRole('checkbox', { name: /^Works/ }).click()
  })

  await test.step('other days and an area that it is not in leave it out', async () => {
    await officer.page.getByRole('checkbox', { name: 'West Villages' }).click()
    await expect(officer.page).toHaveURL(/area=/)
    await expect(officer.page.getByRole('link', { name: one.prn })).toHaveCount(0)
    await officer.open(`/coordination?from=${workingDay(20)}&to=${workingDay(21)}`)
    await expect(officer.page.getByRole('heading', { name: 'Programme' })).toBeVisible()
    await expect(officer.page.getByRole('link', { name: one.prn })).toHaveCount(0)
  })

  await test.step('on a phone it fits, and leads to the permit', async () => {
    const phone = await as(accounts.colleague, { phone: true })
    await phone.open(`/coordination?from=${workingDay(83)}&to=${workingDay(84)}`)
    await expect(phone.page.getByRole('heading', { name: /overlap/ })).toBeVisible()
    await phone.doesNotScrollSideways()
    await phone.hasNoAxeProblems()
    await phone.page.getByRole('link', { name: one.prn }).first().click()
    await phone.seesHeading(new RegExp(one.prn))
  })
})

test('a neighbouring authority sees its own streets only, and a promoter has no such page', async ({ as, given }) => {
  const { prn } = await given.permit()
  const neighbour = await as(accounts.neighbour)
  await neighbour.open('/coordination')
  await neighbour.seesHeading('Coordination')
  await expect(
    neighbour.page
      .getByRole('main')
      .getByRole('table')
      .or(neighbour.page.getByText('Nothing on these streets'))
      .first(),
  ).toBeVisible()
  await expect(neighbour.page.getByRole('link', { name: prn })).toHaveCount(0)

  const planner = await as(accounts.planner)
  await planner.open('/')
  await expect(planner.page.getByRole('navigation').getByRole('link', { name: 'Coordination' })).toHaveCount(0)
  await planner.open('/coordination')
  await expect(planner.page.getByRole('heading', { level: 1, name: 'Coordination' })).toHaveCount(0)
  await planner.hasNoAxeProblems()
})

test('an administrator goes to the exports, and an officer begins what has no record yet', async ({ as }) => {
  const admin = await as(accounts.admin)
  await admin.open('/')
  await admin.follow('Exports')
  await admin.seesHeading('Exports')
  await admin.hasNoAxeProblems()

  const officer = await as(accounts.officer, { phone: true })
  await officer.open('/works')
  await officer.doesNotScrollSideways()
  for (const name of ['Add an activity', 'Propose a Section 58', 'Report a defect (Section 81)']) {
    await expect(officer.page.getByRole('link', { name })).toBeVisible()
  }
  await officer.follow('Add activities from a file')
  await officer.seesHeading('Add activities from a file')
})
