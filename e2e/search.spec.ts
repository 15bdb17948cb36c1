/** From the box in the header to whatever somebody looks for: as they type, by keyboard, and on the page of results. */
import { doneElsewhere } from '../domain/contract/pass-through.ts'
import { accounts } from './given.ts'
import { expect, test } from './test.ts'
import type { Person } from './person.ts'

const boxOf = ({ page }: Person) => page.getByRole('combobox', { name: /^Search by reference/ })
const found = ({ page }: Person) => page.getByRole('listbox', { name: 'Found as you type' })

test('a reference typed without its signs is found while it is typed, and chosen with the keys', async ({
  as,
  given,
}) => {
  const { wrn, prn } = await given.permit()
  const officer = await as(accounts.officer)
  await officer.open('/')
  await officer.page.keyboard.press('/')
  const box = boxOf(officer)
  await expect(box).toBeFocused()
  await box.pressSequentially(prn.toLowerCase().replaceAll('-', ' '), { delay: 5 })
  const option = found(officer).getByRole('option', { name: new RegExp(prn) })
  await expect(option).toBeVisible()
  await expect(box).toHaveAttribute('aria-expanded', 'true')
  await expect(officer.page.getByRole('status').filter({ hasText: /\d+ results?\. Use the up/ })).toBeAttached()
  await officer.hasNoAxeProblems()

  await box.press('Escape')
  await expect(found(officer)).toBeHidden()
  await expect(box).toBeFocused()
  await box.press('ArrowDown')
  await expect(found(officer)).toBeVisible()
  await box.press('ArrowDown')
  await expect(option).toHaveAttribute('aria-selected', 'true')
  await box.press('Enter')
  await officer.seesHeading(`Permit ${prn}`)
  await expect(found(officer)).toBeHidden()

  // Enter without a choice goes to the results, and a whole reference has but one
  await box.fill(wrn.toLowerCase())
  await box.press('Enter')
  await expect(officer.page).toHaveURL(new RegExp(`/works/${wrn}$`))
})

test('streets, places, colleagues and coordinates are found by what people type', async ({ as }) => {
  const planner = await as(accounts.planner)
  await planner.open('/search?q=marlf')
  await planner.seesHeading('Search: marlf')
  await expect(planner.page.getByRole('heading', { name: 'Places' })).toBeVisible()
  await expect(planner.page.getByRole('link', { name: /^Marlford$/ })).toHaveAttribute('href', /^\/map\?centre=\d+,\d+/)
  await planner.hasNoAxeProblems()
  await planner.follow('All streets found')
  await planner.seesHeading('Streets: marlf')
  await planner.sees(/1 to 25 of/)
  await planner.hasNoAxeProblems()

  await planner.open('/search?q=water.example')
  await expect(planner.page.getByRole('heading', { name: 'People of your organisation' })).toBeVisible()
  await planner.open('/search?q=425000, 305000')
  await expect(planner.page.getByRole('link', { name: 'Show 425000, 305000 on the map' })).toBeVisible()
})

test('on a phone the box opens from its button, and what is found fits', async ({ as, given }) => {
  const { wrn } = await given.permit()
  const planner = await as(accounts.planner, { phone: true })
  await planner.open('/')
  await planner.press('Search')
  await boxOf(planner).fill(wrn.slice(0, -1))
  const option = found(planner)
    .getByRole('option', { name: new RegExp(wrn) })
    .first()
  await expect(option).toBeVisible()
  expect((await option.boundingBox())?.height).toBeGreaterThanOrEqual(44)
  expect(await planner.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
  await option.click()
  await expect(planner.page).toHaveURL(new RegExp(`/works/${wrn}$`))
})

test('what belongs to others is not found by whoever may not see it', async ({ as, given }) => {
  const { wrn } = await given.permit()
  const neighbour = await as('officer@eastmarl.example')
  await neighbour.open(`/search?q=${wrn}`)
  await neighbour.sees('Nothing found')
  await neighbour.hasNoAxeProblems()
})

test('before another Street Manager the page searches by what that one can be asked', async ({ as, given }) => {
  const { wrn, usrn } = await given.permit()
  const officer = await as(accounts.officer)
  await officer.page.route('**/app/search?**', (route) =>
    route.fulfill({ status: 404, json: { message: doneElsewhere, error: { status: 404 } } }),
  )
  await officer.open('/search?q=High Street, Marlford')
  const permits = officer.page.getByRole('link', { name: /permits\s+on High Street/i })
  await expect(permits.first()).toHaveAttribute('href', `/permits?usrn=${usrn}`)
  await officer.hasNoAxeProblems()
  await boxOf(officer).fill(wrn)
  await boxOf(officer).press('Enter')
  await expect(officer.page).toHaveURL(new RegExp(`/works/${wrn}$`))
})
