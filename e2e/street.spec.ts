/** A street by its number: what is on it now, what is to come, what was, and what has to be known before anybody digs. */
import { accounts } from './given.ts'
import { expect, test } from './test.ts'

test('an officer comes to a street from a search, goes through its tabs and on to a whole list', async ({
  as,
  given,
}) => {
  const street = await given.street('High Street, Marlford')
  const { wrn } = await given.worksInProgress()
  const officer = await as(accounts.officer)
  await officer.open(`/search?q=${encodeURIComponent('High Street, Marlford')}`)
  await officer.page
    .getByRole('main')
    .getByRole('link', { name: /^High Street/ })
    .first()
    .click()
  await officer.seesHeading(/^High Street, Marlford/)
  await officer.sees('Works in progress')
  await expect(officer.page.getByRole('application', { name: 'Map of High Street' })).toBeVisible()
  await officer.hasNoAxeProblems()
  for (const [tab, heading] of [
    ['Planned', 'Planned works'],
    ['Past', 'Completed works'],
    ['Restrictions', 'Designations'],
    ['Reinstatements', 'Sites and guarantees'],
    ['Materials', 'Hazardous materials'],
  ] as const) {
    await officer.page.getByRole('navigation', { name: 'Street' }).getByRole('link', { name: tab }).click()
    await officer.sees(heading)
    await expect(officer.page).toHaveURL(new RegExp(`/streets/${street.usrn}/${tab.toLowerCase()}$`))
  }
  await officer.hasNoAxeProblems()
  await officer.open(`/works/${wrn}`)
  await officer.page.getByRole('link', { name: /, the street$/ }).click()
  await expect(officer.page).toHaveURL(/\/streets\/\d+$/)
  await officer.page.getByRole('link', { name: /permits? in the list of Works in progress$/ }).click()
  await officer.seesHeading('Permits')
  await expect(officer.page).toHaveURL(/usrn=\d+/)
})

test('a planner on a phone reads a street and applies there; a number that is no street says so', async ({
  as,
  given,
}) => {
  const street = await given.street('High Street, Marlford')
  const planner = await as(accounts.planner, { phone: true })
  await planner.open(`/streets/${street.usrn}/restrictions`)
  await planner.seesHeading(/^High Street, Marlford/)
  await planner.sees('Designations')
  await planner.doesNotScrollSideways()
  await planner.hasNoAxeProblems()
  await planner.follow('Apply for works on this street')
  await expect(planner.page).toHaveURL(/\/apply/)
  await planner.open('/streets/99999998')
  await planner.follow('Search for it')
  await expect(planner.page).toHaveURL(/\/search\?q=99999998/)
  await planner.open(`/streets/${street.usrn}/elsewhere`)
  await expect(planner.page.getByRole('heading', { level: 1 })).toBeVisible()
})
