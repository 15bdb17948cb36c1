/** Two days of one view side by side: the maps move together, and the lists say what only one day has. */
import { accounts } from './given.ts'
import { expect, test } from './test.ts'

test('two days of a view: each with its count, what is on one day only, and both in the address', async ({
  as,
  given,
}) => {
  const { wrn } = await given.worksInProgress()
  const officer = await as(accounts.officer)
  const { usrn } = await given.street('High Street, Marlford')
  await officer.open(`/map?usrn=${usrn}`)
  await expect(officer.page).toHaveURL(/centre=/)
  await officer.page.getByText('Take away what is in view').click()
  await officer.follow('Compare two days of this view')
  await officer.seesHeading('Compare two days')

  // nothing is planned for 2045: what is there today is there on one day only
  await officer.page.getByLabel('Second day').fill('2045-02-01')
  await officer.page.getByLabel('Second day').press('Enter')
  await expect(officer.page).toHaveURL(/second=2045-02-01/)
  await officer.sees(/^[1-9]\d* only on the first day, 0 only on the second, 0 on both\.$/)
  const maps = officer.page.getByRole('application')
  await expect(maps).toHaveCount(2)
  await expect(officer.page.getByRole('region', { name: '1 February 2045', exact: true })).toContainText(
    'No works or activities in view.',
  )
  const onlyFirst = officer.page.getByRole('region', { name: /^Only on (?!1 February 2045)/ })
  await expect(onlyFirst.getByRole('listitem').filter({ hasText: wrn })).not.toHaveCount(0)
  await officer.hasNoAxeProblems()

  // the second map takes the first one along
  const words = officer.page.getByRole('status').filter({ hasText: /across, centre/ })
  const before = await words.allTextContents()
  await maps.nth(1).focus()
  await officer.page.keyboard.press('ArrowRight')
  for (const at of [0, 1]) await expect(words.nth(at)).not.toHaveText(before[at] ?? '')
  const centres = (await words.allTextContents()).map((text) => /centre [A-Z]{2} \d+ \d+/.exec(text)?.[0])
  expect(centres[0]).toBe(centres[1])

  // a link of it shows the same to a colleague
  await expect(officer.page).toHaveURL(/centre=.*second=2045-02-01|second=2045-02-01.*centre=/)
  await officer.page.reload()
  await officer.sees(/ only on the first day, 0 only on the second, 0 on both\.$/)

  // the same day twice has no difference
  const today = await officer.page.getByLabel('First day').inputValue()
  await officer.page.getByLabel('Second day').fill(today)
  await officer.page.getByLabel('Second day').press('Enter')
  await officer.sees(/^0 only on the first day, 0 only on the second, [1-9]\d* on both\.$/)
})

test('on a phone the days stand one above the other; far out it says that counts are not compared', async ({
  as,
  given,
}) => {
  const officer = await as(accounts.officer, { phone: true })
  const { usrn } = await given.street('High Street, Marlford')
  await officer.open(`/map/compare?usrn=${usrn}`)
  const maps = officer.page.getByRole('application')
  await expect(maps).toHaveCount(2)
  const [upper, lower] = [await maps.nth(0).boundingBox(), await maps.nth(1).boundingBox()]
  expect(lower?.y ?? 0).toBeGreaterThanOrEqual((upper?.y ?? 0) + (upper?.height ?? 0))
  await officer.doesNotScrollSideways()
  await officer.hasNoAxeProblems()
  await officer.open('/map/compare?centre=433000,311000&scale=112')
  await officer.sees(/counts cannot be compared/)
})
