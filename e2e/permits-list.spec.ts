/** The officer's and the planner's list: filters, order and page are its address, and a phone shows the same as cards. */
import { accounts } from './given.ts'
import { expect, test } from './test.ts'
import type { Person } from './person.ts'

const references = (person: Person) =>
  person.page.getByRole('region', { name: 'List of permits' }).getByRole('link', { name: /^[A-Z]{2}\d{11}-\d{2}$/ })

test('filters, order and page are in the address, and Back and a reload restore them', async ({ as }) => {
  const officer = await as(accounts.officer)
  await officer.open('/permits')
  await expect(references(officer)).toHaveCount(25)
  await officer.hasNoAxeProblems()

  await officer.page.getByRole('link', { name: 'Next page' }).click()
  await expect(officer.page).toHaveURL(/[?&]page=2/)
  await officer.sees(/^26 to/)

  await officer.choose('Category', 'Minor')
  await expect(officer.page).toHaveURL(/\/permits\?work_category=minor$/)
  const chosen = officer.page.getByRole('list', { name: 'Chosen filters' })
  await expect(chosen.getByRole('link', { name: 'Remove filter: Category: minor' })).toBeVisible()
  await officer.choose('Street and traffic', 'Traffic-sensitive')
  await expect(officer.page).toHaveURL(/is_traffic_sensitive=true/)

  await officer.page.getByRole('columnheader', { name: /Dates/ }).getByRole('link').click()
  await expect(officer.page).toHaveURL(/sort_column=start_date/)
  await expect(officer.page.getByRole('columnheader', { name: /Dates/ })).toHaveAttribute('aria-sort', 'ascending')

  await officer.page.reload()
  await expect(references(officer).first()).toBeVisible()
  const sorted = await references(officer).allInnerTexts()
  expect(sorted.length).toBeGreaterThan(1)
  await officer.page.reload()
  await expect(references(officer)).toHaveText(sorted)

  await references(officer).first().click()
  await officer.seesHeading(/^Permit /)
  await officer.page.goBack()
  await officer.seesHeading('Permits')
  await expect(references(officer)).toHaveText(sorted)
  await expect(officer.page.getByLabel('Minor', { exact: true })).toBeChecked()

  await chosen.getByRole('link', { name: 'Remove filter: Category: minor' }).click()
  await expect(officer.page).toHaveURL(/\/permits\?is_traffic_sensitive=true&sort_column=start_date/)
  await expect(officer.page.getByLabel('Minor', { exact: true })).not.toBeChecked()
  await officer.page.goBack()
  await expect(officer.page.getByLabel('Minor', { exact: true })).toBeChecked()
  await chosen.getByRole('link', { name: 'Clear all filters' }).click()
  await expect(officer.page).toHaveURL(/\/permits\?sort_column=start_date/)
  await expect(chosen).toHaveCount(0)
})

test('nothing to show says whether filters hide it or there is nothing yet', async ({ as }) => {
  const officer = await as(accounts.officer)
  await officer.open('/permits?street_descriptor=no%20such%20street')
  await officer.seesHeading('Permits')
  await officer.sees('No permits match these filters')
  await officer.hasNoAxeProblems()
  await officer.page
    .getByRole('region', { name: 'List of permits' })
    .getByRole('link', { name: 'Clear filters' })
    .click()
  await expect(references(officer).first()).toBeVisible()

  await officer.open('/permits?page=9000')
  await officer.sees('The list ends before this page')
  await officer.follow('Go to the first page')
  await expect(references(officer).first()).toBeVisible()

  await officer.open('/permits?usrn=83900007&start_date=2027-05-01&end_date=2027-04-01')
  await officer.sees('These filters cannot be used together or are not right')
  await officer.hasNoAxeProblems()
})

test('on a phone the list is cards, and the filters a drawer', async ({ as, given }) => {
  const { prn } = await given.permit()
  const officer = await as(accounts.officer, { phone: true })
  await officer.open('/permits')
  const cards = officer.page.getByRole('list', { name: 'Permits' })
  await expect(cards.getByRole('listitem').filter({ hasText: prn }).first()).toBeVisible()
  await expect(officer.page.getByRole('table')).toHaveCount(0)
  await officer.hasNoAxeProblems()
  await officer.doesNotScrollSideways()

  await officer.press('Filter')
  const drawer = officer.page.getByRole('dialog', { name: 'Filter' })
  await drawer.getByRole('group', { name: 'Status' }).getByLabel('Submitted').check()
  await expect(officer.page).toHaveURL(/status=submitted/)
  await officer.hasNoAxeProblems()
  await drawer.getByRole('button', { name: /^Show [\d,]+ permits?$/ }).click()
  await expect(drawer).toBeHidden()
  await expect(officer.page.getByRole('button', { name: 'Filter (1)' })).toBeFocused()
  await expect(cards.getByRole('listitem').filter({ hasText: prn }).first()).toContainText('Submitted')
})

test('the keyboard alone reaches a filter, applies it and opens the first permit', async ({ as }) => {
  const officer = await as(accounts.officer)
  await officer.open('/permits')
  await expect(references(officer).first()).toBeVisible()
  const { keyboard } = officer.page
  await keyboard.press('Tab')
  await expect(officer.page.getByRole('link', { name: 'Skip to main content' })).toBeFocused()
  await keyboard.press('Enter')
  await officer.tabsTo(officer.page.getByRole('group', { name: 'Status' }).getByLabel('Submitted'))
  await keyboard.press('Space')
  await expect(officer.page).toHaveURL(/status=submitted/)
  await expect(officer.page.getByRole('link', { name: 'Remove filter: Status: submitted' })).toBeVisible()
  await officer.tabsTo(references(officer).first())
  const reference = await references(officer).first().innerText()
  await keyboard.press('Enter')
  await officer.seesHeading(`Permit ${reference}`)
  await expect(officer.page.getByRole('heading', { level: 1 })).toBeFocused()
})
