/** An officer works through what waits, and notes what comes after a decision. */
import type { Locator } from '@playwright/test'
import { accounts } from './given.ts'
import { answerSentBack } from './given-alterations.ts'
import { expect, test } from './test.ts'

test('five cases in a row are decided with the keyboard alone', async ({ as, given }) => {
  await given.permit()
  const officer = await as(accounts.officer)
  const { page } = officer
  await officer.open('/')
  await page.evaluate(() => localStorage.setItem('shortcuts', 'all'))
  await officer.tabsTo(
    page
      .getByRole('link', { name: 'Assess next', exact: true })
      .or(page.getByRole('button', { name: 'Assess next', exact: true })),
  )
  await page.keyboard.press('Enter')

  for (let decided = 0; decided < 5; decided += 1) {
    await test.step(`case ${decided + 1}`, async () => {
      const grant = page.locator('#decision').getByRole('radio', { name: 'Grant', exact: true })
      await expect(grant).toBeVisible()
      await expect(page.getByRole('navigation', { name: 'What waits for a decision' })).toContainText(/\d+ of \d+/)
      await page.keyboard.press('g')
      await expect(grant).toBeChecked()
      await expect(grant).toBeFocused()
      await page.keyboard.press('Control+Enter')
      await expect(page.getByRole('heading', { name: 'Check your decision' })).toBeFocused()
      await page.keyboard.press('Control+Enter')
      await officer.sees(/^(Permit|Change) .* is granted/)
      await expect(page.getByRole('link', { name: 'Assess next' })).toBeVisible()
      await page.keyboard.press('n')
    })
  }
})

/** Which case of the queue is in front. */
async function placeOf(bar: Locator): Promise<number> {
  return Number.parseInt(await bar.innerText(), 10)
}

test('the queue goes forth and back, and tells which case it is', async ({ as, given }) => {
  await given.permit()
  const officer = await as(accounts.officer, { phone: true })
  await officer.open('/assess-next')
  const bar = officer.page.getByRole('navigation', { name: 'What waits for a decision' })
  await expect(bar).toContainText(/\d+ of \d+/)
  const first = await placeOf(bar)
  await bar.getByRole('link', { name: /^Skip to next/ }).click()
  await expect.poll(() => placeOf(bar)).toBe(first + 1)
  await officer.hasNoAxeProblems()
  await officer.doesNotScrollSideways()
  await bar.getByRole('link', { name: /^Previous/ }).click()
  await expect.poll(() => placeOf(bar)).toBe(first)

  const planner = await as(accounts.planner)
  await planner.open('/assess-next')
  await planner.sees('Applications are decided by officers of the highway authority.')
})

test('a granted permit gets another discount and its lane rental', async ({ as, given }) => {
  const { wrn, prn } = await given.grantedPermit()
  const permit = `/works/${wrn}/permits/${prn}`
  const officer = await as(accounts.officer)
  await officer.open(`${permit}/discount`)
  await officer.fill('Discount (%)', '101')
  await officer.press('Change the discount')
  await officer.seesProblem('Discount must be between 0 and 100')
  await officer.hasNoAxeProblems()
  await officer.fill('Discount (%)', '30')
  await officer.fill('Reason for the discount (optional)', 'Shared trench')
  await officer.press('Change the discount')
  await officer.sees('The discount is 30%')
  await officer.sees('Shared trench')

  await officer.open(`${permit}/lane-rental`)
  await officer.choose('Lane rental', 'Chargeable')
  await officer.press('Send the outcome')
  await officer.seesProblem('Select yes if the promoter has agreed')
  await officer.choose('Charge band', 'Band 2')
  await officer.fill('Days charged (optional)', '3')
  await officer.choose('Has the promoter agreed the charge?', 'No')
  await officer.hasNoAxeProblems()
  await officer.press('Send the outcome')
  await officer.sees('Lane rental: chargeable')
  await officer.sees('Band 2')

  await officer.open(`${permit}/hs2-acknowledge`)
  await officer.sees('Only works that the HS2 Act grants are acknowledged.')
  const planner = await as(accounts.planner, { phone: true })
  await planner.open(`${permit}/discount`)
  await planner.sees('Only the authority named on the permit can do this.')
  await planner.doesNotScrollSideways()
})

test('what the promoter moved since the officer last looked is shown field by field', async ({ as, given }) => {
  const permit = await given.permit({ works_location_description: 'Outside number 12' })
  const { wrn, prn } = permit
  const officer = await as(accounts.officer)
  const moved = officer.page.getByRole('region', { name: /since/ })
  await officer.open(`/works/${wrn}/permits/${prn}/assess`)
  await officer.choose('Decision', 'Ask for changes')
  await expect(moved).toHaveCount(0)
  await officer.fill('What must the promoter change?', 'Say on which side')
  await officer.press('Check and send')
  await officer.press('Send decision')
  await officer.sees(`Permit ${prn} is sent back for changes`)

  await answerSentBack(given, permit, { works_location_description: 'Outside number 12, north side' })
  await officer.open(`/works/${wrn}/permits/${prn}/assess`)
  await expect(moved.getByRole('heading')).toHaveText('1 change since you last looked')
  await expect(officer.row('Where exactly').first()).toContainText('Outside number 12, north side')
  await officer.sees('1 change since it was sent')
  await officer.hasNoAxeProblems()

  const colleague = await as(accounts.colleague, { phone: true })
  await colleague.open(`/works/${wrn}/permits/${prn}/assess`)
  await expect(colleague.page.getByRole('heading', { name: '1 change since it was sent' })).toBeVisible()
  await colleague.doesNotScrollSideways()
})
