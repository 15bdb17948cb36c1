/** From the home page and the box in the header to what a person looks for. */
import { accounts } from './given.ts'
import { expect, test } from './test.ts'

test('a count on the home page is the count of the list that it leads to', async ({ as, given }) => {
  await given.permit()
  const officer = await as(accounts.officer)
  await officer.open('/')
  const tile = officer.page.getByRole('listitem').filter({ hasText: 'Awaiting assessment' })
  await expect(tile).toContainText(/\d/)
  const count = /\d+/.exec(await tile.innerText())?.[0] ?? ''
  await officer.hasNoAxeProblems()
  await tile.getByRole('link').click()
  await officer.seesHeading('Permits')
  await officer.sees(`${count} permits match.`)
  await officer.page.goBack()
  await officer.seesHeading(/what needs you/)

  await given.permit()
  await expect(tile).toContainText(String(Number(count) + 1), { timeout: 5000 })
})

test('the box in the header leads from a reference to its record, and from a street to its permits', async ({
  as,
  given,
}) => {
  const { wrn, prn, usrn } = await given.permit()
  const officer = await as(accounts.officer)
  await officer.open('/')
  const box = officer.page.getByRole('combobox', { name: /^Search by reference/ })
  const search = async (text: string) => {
    await box.fill(text)
    await box.press('Enter')
  }
  await search(prn.toLowerCase())
  await officer.seesHeading(`Permit ${prn}`)
  await search(wrn)
  await expect(officer.page).toHaveURL(new RegExp(`/works/${wrn}$`))
  await search('High Street, Marlford')
  await officer.seesHeading('Search: High Street, Marlford')
  const permits = officer.page.getByRole('link', { name: /permits\s+on High Street/i })
  await expect(permits.first()).toHaveAttribute('href', `/permits?usrn=${usrn}`)
  await officer.hasNoAxeProblems()
  await search('nowhere at all')
  await officer.sees('Nothing found')
  await officer.hasNoAxeProblems()

  await officer.open('/works')
  await officer.hasNoAxeProblems()
  await officer.fill('Works reference', wrn)
  await officer.press('Find works')
  await expect(officer.page).toHaveURL(new RegExp(`/works/${wrn}$`))
})

test('an address that is not there says so and leads home', async ({ as }) => {
  const planner = await as(accounts.planner)
  await planner.open('/no-such-page')
  await planner.seesHeading('Page not found')
  await planner.hasNoAxeProblems()
  await planner.follow('Go to the home page')
  await planner.seesHeading(/what needs you/)
  await expect(planner.page.getByRole('heading', { level: 1 })).toBeFocused()
})
