/** What would be in the way on a street, what it is answered for, and a map that broken records and missing base maps do not stop. */
import { neighbourOn } from './given-apply.ts'
import { givenSite } from './given-sites.ts'
import { accounts, datesInGoodTime } from './given.ts'
import { expect, test } from './test.ts'
import type { Person } from './person.ts'

test('a planner asks what would be in the way on a street on chosen days, and opens it', async ({ as, given }) => {
  const street = await given.street('High Street, Marlford')
  await neighbourOn(given, street)
  const dates = datesInGoodTime()
  const [start, end] = [dates.proposed_start_date.slice(0, 10), dates.proposed_end_date.slice(0, 10)]
  const planner = await as(accounts.planner)
  await planner.open(`/streets/${street.usrn}`)
  await planner.sees('Activities now')
  await planner.page.getByRole('navigation', { name: 'Street' }).getByRole('link', { name: 'Clashes' }).click()
  await planner.sees('What would be in the way')
  await chooses(planner, 'First day', start)
  await chooses(planner, 'Last day', end)
  await expect(planner.page).toHaveURL(new RegExp(`/clashes\\?from=${start}&to=${end}$`))
  await planner.sees(/\d+ others? here on the same days/)
  const lines = planner.page.getByRole('region', { name: 'Clashes' }).getByRole('listitem')
  const line = lines.filter({ hasText: 'Marl Broadband' }).filter({ hasText: 'days together' }).first()
  await expect(line).toBeVisible()
  await expect(planner.page.getByRole('img', { name: /^Map of High Street and what is near it/ })).toBeVisible()
  await planner.hasNoAxeProblems()
  await chooses(planner, 'Last day', '2020-01-01')
  await planner.sees('Last day must be the same as or after the first day')
  await planner.hasNoAxeProblems()

  await planner.page.route('**/app/clashes', (route) => route.fulfill({ status: 400, json: { message: 'No' } }))
  await planner.open(`/streets/${street.usrn}/clashes?from=${start}&to=${end}`)
  await planner.sees('Works, plans, activities and Section 58s nearby could not be loaded')
  await planner.page.unroute('**/app/clashes')
  await planner.press('Try again')
  await expect(line).toBeVisible()
})

test('a street shows its guarantees over time and its traffic-sensitive week, as tables too, on a phone too', async ({
  as,
  given,
}) => {
  const works = await given.worksInProgress()
  await givenSite(given, works)
  const { usrn } = works
  const officer = await as(accounts.officer)
  await officer.open(`/streets/${usrn}/reinstatements`)
  await officer.sees('Guarantees over time')
  await officer.sees(/under guarantee/)
  await officer.page.getByText('Guarantees as a table').click()
  await expect(officer.page.getByRole('table', { name: 'Guarantees' }).getByRole('row').nth(1)).toBeVisible()
  await officer.sees('Sites to register')
  await expect(officer.page.getByText('Sites to register could not be read')).toHaveCount(0)
  await officer.hasNoAxeProblems()
  const street = await given.street('High Street, Marlford')
  const phone = await as(accounts.planner, { phone: true })
  await phone.open(`/streets/${street.usrn}/restrictions`)
  await expect(phone.page.getByRole('img', { name: /^Traffic-sensitive times day by day/ })).toBeVisible()
  await phone.press('Show as a table')
  await expect(phone.page.getByRole('table', { name: /^Traffic-sensitive times/ })).toContainText('7:30am to 9:30am')
  await phone.doesNotScrollSideways()
  await phone.hasNoAxeProblems()
})

test('broken records are drawn as far as they go, or listed, and the others stay on the map', async ({ as, given }) => {
  await given.worksInProgress()
  const { wrn, prn } = await given.permit()
  const street = await given.street('High Street, Marlford')
  const officer = await as(accounts.officer)
  await officer.page.route('**/v6/geojson/works*', async (route) => {
    const answer = await route.fetch()
    const layer = (await answer.json()) as { features: Feature[] }
    const [one] = layer.features
    if (!one) return route.fulfill({ json: layer })
    await route.fulfill({ json: { ...layer, features: [...brokenOnes(one), ...layer.features] } })
  })
  const errors: string[] = []
  officer.page.on('pageerror', ({ message }) => errors.push(message))
  await officer.open(`/map?centre=${street.point.map(Math.round).join(',')}&scale=0.5`)
  const list = officer.page.getByRole('list', { name: 'In view' })
  await expect(list.getByText('Part of its place is broken: what is left of it is drawn').first()).toBeVisible()
  await expect(list.getByText('Its place cannot be drawn: only its middle is shown').first()).toBeVisible()
  await expect(list.getByText('Its area was not closed: it is drawn closed').first()).toBeVisible()
  await expect(list.getByText('In progress').first()).toBeVisible()
  const left = officer.page.getByRole('list', { name: 'Not on the map' })
  await expect(left.getByRole('link', { name: 'BROKEN-NOWHERE' })).toBeVisible()
  await officer.sees('1 record with a broken place, not on the map')
  await officer.hasNoAxeProblems()
  expect(errors).toEqual([])

  let coordinates: unknown[] = []
  await officer.page.route(`**/v6/work/works/${wrn}/permits/${prn}`, async (route) => {
    const permit = (await (await route.fetch()).json()) as object
    await route.fulfill({ json: { ...permit, works_coordinates: { type: 'LineString', coordinates } } })
  })
  for (coordinates of [[], [[null, null], null, [1]]]) {
    await officer.open(`/works/${wrn}/permits/${prn}/assess`)
    await officer.sees('These works: the place is broken and cannot be drawn.')
  }
  expect(errors).toEqual([])
})

test('without a base map or a position the works stay usable, and the map says so', async ({ as, given }) => {
  await given.worksInProgress()
  const street = await given.street('High Street, Marlford')
  const planner = await as(accounts.planner)
  await planner.page.route('**/street-lines*', (route) => route.abort())
  await planner.open(`/map?centre=${street.point.map(Math.round).join(',')}&scale=0.5`)
  await planner.sees(/^The base map could not be loaded\. Works and lists are not affected/)
  await expect(planner.page.getByRole('list', { name: 'In view' }).getByRole('button').first()).toBeVisible()
  await planner.hasNoAxeProblems()
  await planner.page.unroute('**/street-lines*')
  await planner.page.getByRole('application', { name: 'Map of works and activities' }).press('ArrowRight')
  await expect(planner.page.getByText(/^The base map could not be loaded/)).toHaveCount(0)
  await planner.page.getByText('Go to a place').click()
  await planner.press('Go to where I am')
  await planner.sees(/^This device does not allow its location to be used/)
  await expect(planner.page.getByRole('alert')).toHaveCount(0)
})

async function chooses(person: Person, label: string, day: string): Promise<void> {
  await person.page.getByLabel(label).fill(day)
  await person.page.getByLabel(label).press('Enter')
}

interface Feature {
  readonly geometry: { readonly coordinates: unknown }
  readonly properties: { readonly work_centre_point: { readonly coordinates: readonly [number, number] } }
}

/** The same works again and again, each with another fault. */
function brokenOnes(one: Feature) {
  const { coordinates } = one.properties.work_centre_point
  const [east, north] = coordinates
  const made = (name: string, type: string, at: unknown, centre: unknown = coordinates) => ({
    ...one,
    geometry: { type, type_string: type, coordinates: at },
    properties: {
      ...one.properties,
      permit_reference_number: `BROKEN-${name}`,
      permit_status: 'granted',
      work_centre_point: { type: 'Point', coordinates: centre },
    },
  })
  const corner = (x: number, y: number) => [east + x, north + y]
  const many = Array.from({ length: 10_000 }, (_, n) => corner(n / 200, n % 3))
  return [
    made('CORNER', 'LineString', [corner(0, 0), [null, null], corner(20, 5)]),
    made('EMPTY', 'Polygon', []),
    made('OPEN', 'Polygon', [[corner(0, 0), corner(0, 9), corner(9, 9)]]),
    made('REVERSED', 'Polygon', [[corner(0, 0), corner(9, 0), corner(9, 9), corner(0, 0)]]),
    made('MANY', 'LineString', many),
    made('NOWHERE', 'Point', [null, null], []),
  ]
}
