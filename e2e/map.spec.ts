/** The map and its list: two pictures of the same works, both to be used without a mouse, both live. */
import { accounts, marlWater } from './given.ts'
import { expect, test } from './test.ts'
import type { Given } from './given.ts'
import type { Person } from './person.ts'

test('the list beside the map holds the same works, and choosing one opens its card', async ({ as, given }) => {
  const { wrn, prn } = await given.worksInProgress()
  const planner = await as(accounts.planner)
  await openMap(planner, given)
  const items = listOf(planner).getByRole('listitem')
  await expect(items.filter({ hasText: 'In progress' }).first()).toBeVisible()
  await expect(
    planner.page.getByText(/^\d+ works( and \d+ activit(y|ies))? in view\. Nearest the centre first\.$/),
  ).toBeVisible()
  await planner.hasNoAxeProblems()

  await planner.open(`${new URL(planner.page.url()).pathname}${new URL(planner.page.url()).search}&chosen=${prn}`)
  const card = planner.page.getByRole('region', { name: 'High Street' })
  await expect(card).toContainText(prn)
  await expect(card).toContainText('Granted')
  await planner.hasNoAxeProblems()
  await card.getByRole('link', { name: 'Open the works record' }).click()
  await expect(planner.page).toHaveURL(new RegExp(`/works/${wrn}$`))
  await planner.page.goBack()
  await expect(card).toContainText(prn)
  await card.getByRole('button', { name: /^Close/ }).click()
  await expect(planner.page).not.toHaveURL(/chosen=/)

  const first = items.first().getByRole('button')
  await first.click()
  await expect(first).toHaveAttribute('aria-pressed', 'true')
  await expect(planner.page).toHaveURL(/chosen=/)
})

test('dates and layers are in the address, and a reload shows the same', async ({ as, given }) => {
  const officer = await as(accounts.officer)
  await openMap(officer, given)
  await expect(listOf(officer).getByRole('listitem').first()).toBeVisible()
  await officer.press('+1 day')
  await expect(officer.page).toHaveURL(/from=\d{4}-\d\d-\d\d&to=/)
  const from = new URL(officer.page.url()).searchParams.get('from') ?? ''
  expect(from > Temporal.Now.plainDateISO('Europe/London').toString()).toBe(true)

  await officer.fill('First day', '30 2 2027')
  await officer.press('Show these days')
  await officer.sees('First day must be a real date, like 7 12 2026')
  await officer.hasNoAxeProblems()
  await officer.fill('First day', '1 2 2045')
  await officer.press('Show these days')
  await officer.sees('Last day must be the same as or after the first day')
  await officer.fill('Last day', '3 2 2045')
  await officer.press('Show these days')
  await expect(officer.page).toHaveURL(/from=2045-02-01&to=2045-02-03/)
  await officer.sees(/^No works or activities in view/)
  await officer.press('Back to today')
  await expect(officer.page).not.toHaveURL(/from=/)

  const layers = officer.page.getByRole('group', { name: 'Layers', exact: true }).getByRole('checkbox')
  const all = await layers.count()
  for (let at = 0; at < all; at += 1) await layers.nth(at).click()
  await expect(officer.page).toHaveURL(/hide=/)
  await officer.sees(/^No works or activities in view/)
  await officer.page.reload()
  for (let at = 0; at < all; at += 1) await expect(layers.nth(at)).not.toBeChecked()
  await layers.first().click()
  await expect(layers.first()).toBeChecked()
  await layers.nth(1).click()
  await expect(listOf(officer).getByRole('listitem').first()).toBeVisible()
})

test('arrows move the map, plus and minus zoom, Enter chooses what is nearest the middle', async ({ as, given }) => {
  await given.permit()
  const planner = await as(accounts.planner)
  await openMap(planner, given)
  const { keyboard } = planner.page
  const place = () => new URL(planner.page.url()).searchParams
  await planner.tabsTo(planner.page.getByRole('application', { name: 'Map of works and activities' }))
  const begun = place()
  await keyboard.press('ArrowRight')
  await expect
    .poll(() => Number(place().get('centre')?.split(',')[0]))
    .toBeGreaterThan(Number(begun.get('centre')?.split(',')[0]))
  const moved = place()
  await keyboard.press('ArrowUp')
  await expect
    .poll(() => Number(place().get('centre')?.split(',')[1]))
    .toBeGreaterThan(Number(moved.get('centre')?.split(',')[1]))
  await keyboard.press('-')
  await expect.poll(() => Number(place().get('scale'))).toBeGreaterThan(Number(begun.get('scale')))
  const far = place()
  await keyboard.press('+')
  await expect.poll(() => Number(place().get('scale'))).toBeLessThan(Number(far.get('scale')))
  await expect(listOf(planner).getByRole('listitem').first()).toBeVisible()
  await keyboard.press('Enter')
  await expect(planner.page).toHaveURL(/chosen=/)
  await expect(listOf(planner).getByRole('button', { pressed: true })).toHaveCount(1)
  await keyboard.press('Escape')
  await expect(planner.page).not.toHaveURL(/chosen=/)
  await keyboard.press('Tab')
  await expect(planner.page.getByRole('application')).not.toBeFocused()
})

test('arrow keys and zoom keys pressed faster than the map moves all count', async ({ as, given }) => {
  const officer = await as(accounts.officer)
  const { usrn } = await given.street('High Street, Marlford')
  await officer.open(`/map?usrn=${usrn}`)
  await expect(officer.page).toHaveURL(/centre=/)
  const map = officer.page.getByRole('application', { name: 'Map of works and activities' })
  const easting = () => Number(new URL(officer.page.url()).searchParams.get('centre')?.split(',')[0])
  const scale = () => Number(new URL(officer.page.url()).searchParams.get('scale'))
  const { keyboard } = officer.page
  await map.focus()
  const start = easting()
  await keyboard.press('ArrowRight')
  await expect.poll(easting).toBeGreaterThan(start)
  const step = easting() - start
  for (let key = 0; key < 6; key += 1) await keyboard.press('ArrowRight')
  await expect.poll(easting).toBeCloseTo(start + 7 * step, 0)
  const near = scale()
  for (const key of ['-', '-', 'ArrowLeft']) await keyboard.press(key)
  await expect.poll(scale).toBeCloseTo(near * 4, 1)
  await expect.poll(easting).toBeLessThan(start + 7 * step)
})

test('an open map shows another person’s new works within 5 seconds', async ({ as, given }) => {
  const officer = await as(accounts.officer)
  await openMap(officer, given)
  await expect(listOf(officer).getByRole('listitem').first()).toBeVisible()
  const mine = listOf(officer)
    .getByRole('listitem')
    .filter({ hasText: 'High Street' })
    .filter({ hasText: 'Stop/go boards' })
  const before = await mine.count()
  await given.permit({ traffic_management_type: 'stop_go_boards', ...startingTomorrow() })
  await expect(mine).toHaveCount(before + 1, { timeout: 5000 })
})

test('a phone shows the list first, and the map when it is asked for', async ({ as, given }) => {
  await given.permit(startingTomorrow())
  const contractor = await as(accounts.contractor, { promoter: marlWater, phone: true })
  await openMap(contractor, given)
  await expect(listOf(contractor).getByRole('listitem').first()).toBeVisible()
  await expect(contractor.page.getByRole('application')).toBeHidden()
  await contractor.hasNoAxeProblems()
  await contractor.doesNotScrollSideways()

  await contractor.press('Show map')
  const dialog = contractor.page.getByRole('dialog', { name: 'Map' })
  await expect(dialog.getByRole('application')).toBeVisible()
  await contractor.hasNoAxeProblems()
  await contractor.page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(contractor.page.getByRole('button', { name: 'Show map' })).toBeFocused()

  await listOf(contractor).getByRole('button', { name: 'High Street' }).first().click()
  await expect(dialog).toContainText('Open the works record')
  await dialog.getByRole('button', { name: 'Close map' }).click()
  await expect(contractor.page.getByRole('application')).toBeHidden()
})

const listOf = (person: Person) => person.page.getByRole('list', { name: 'In view' })

/** At the street of the works that are given here, once the map has come to rest there. */
async function openMap(person: Person, given: Given): Promise<void> {
  const { usrn } = await given.street('High Street, Marlford')
  await person.open(`/map?usrn=${usrn}`)
  await expect(person.page).toHaveURL(/centre=[\d.]+(,|%2C)[\d.]+/)
}

/** Inside the two weeks that the map shows. */
function startingTomorrow() {
  const day = Temporal.Now.plainDateISO('Europe/London').add({ days: 1 })
  return {
    proposed_start_date: `${day}T00:00:00Z`,
    proposed_end_date: `${day.add({ days: 2 })}T00:00:00Z`,
    early_start_pre_approval: false,
    early_start_reason: 'The road is closed for others that day',
  }
}
