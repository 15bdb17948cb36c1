/** Layers over the works and the time that the map shows: on and off, faded, listed, week by week, all of it in the address. */
import type { Locator } from '@playwright/test'
import { accounts } from './given.ts'
import { givenSite } from './given-sites.ts'
import { expect, test } from './test.ts'
import type { Given } from './given.ts'
import type { Person } from './person.ts'

test('a layer that is on is counted and listed, keeps its opacity in the address, and one that is off asks for nothing', async ({
  as,
  given,
}) => {
  const officer = await as(accounts.officer)
  const asked: string[] = []
  officer.page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await openMap(officer, given)
  const layers = officer.page.getByRole('region', { name: 'More layers' })
  const sensitive = layers.getByRole('listitem').filter({ hasText: 'Traffic-sensitive streets' })
  await expect(sensitive.getByRole('checkbox')).not.toBeChecked()
  expect(asked.filter((path) => /geojson\/(section-58s|forward-plans|hs2|material|ancillary)/.test(path))).toEqual([])

  await sensitive.getByRole('checkbox').click()
  await expect(sensitive.getByRole('status')).toHaveText(/^[1-9]\d* in view\.$/)
  const listed = officer.page.getByRole('region', { name: 'Traffic-sensitive streets' })
  await listed.getByRole('button').first().click()
  await expect(listed.getByRole('button', { pressed: true })).toHaveCount(1)
  await officer.page.getByRole('link', { name: 'Open the record' }).scrollIntoViewIfNeeded()
  await expect(officer.page.getByRole('link', { name: 'Open the record' })).toHaveAttribute('href', /^\/streets\/\d+$/)
  await sensitive.getByRole('slider').focus()
  await officer.page.keyboard.press('ArrowLeft')
  await officer.page.keyboard.press('ArrowLeft')
  await expect(sensitive.getByRole('slider')).toHaveAttribute('aria-valuetext', '80%')
  await expect(officer.page).toHaveURL(
    /over=traffic_sensitive_streets&fade=traffic_sensitive_streets-80&chosen=traffic_sensitive_streets\+\d+/,
  )
  await officer.hasNoAxeProblems()

  await layers.getByRole('checkbox', { name: 'Section 58, in force' }).click()
  await expect(layers.getByRole('checkbox', { name: 'Section 58, in force' })).toBeChecked()
  await layers.getByRole('checkbox', { name: 'Section 58, proposed' }).click()
  await expect(layers.getByRole('status').nth(1)).toHaveText(/in view\.$/)
  await expect(layers.getByRole('status')).toHaveCount(3)
  expect(asked.filter((path) => path.endsWith('/geojson/section-58s'))).toHaveLength(1)

  await officer.page.reload()
  await expect(sensitive.getByRole('checkbox')).toBeChecked()
  await expect(sensitive.getByRole('status')).toHaveText(/^[1-9]\d* in view\.$/)
  await sensitive.getByRole('checkbox').click()
  await expect(sensitive.getByRole('status')).toHaveCount(0)
})

test('a period by name, then its weeks by slider and played, with nothing fetched again', async ({ as, given }) => {
  await given.permit()
  const planner = await as(accounts.planner)
  await openMap(planner, given)
  await planner.press('Next 3 months')
  await expect(planner.page.getByRole('button', { name: 'Next 3 months' })).toHaveAttribute('aria-pressed', 'true')
  await planner.page.waitForLoadState('networkidle')
  const asked: string[] = []
  planner.page.on('request', (request) => asked.push(request.url()))
  await planner.press('Week by week')
  const week = planner.page.getByRole('slider', { name: 'Week' })
  await expect(week).toHaveAttribute('aria-valuetext', /^Week 1 of 1\d, .* this week$/)
  await week.focus()
  await planner.page.keyboard.press('End')
  await expect(week).toHaveAttribute('aria-valuetext', /, to come$/)
  await planner.page.keyboard.press('ArrowLeft')
  await planner.press('Play')
  await expect(week).toHaveAttribute('aria-valuetext', /^Week (1\d) of \1/)
  await expect(planner.page.getByRole('button', { name: 'Play' })).toBeVisible()
  await planner.press('Now')
  await expect(planner.page).toHaveURL(/week=1(&|$)/)
  await planner.hasNoAxeProblems()
  expect(asked.filter((url) => /geojson|\/app\/map/.test(url))).toEqual([])
  await planner.press('Whole period')
  await expect(planner.page).not.toHaveURL(/week=/)
})

test('on a phone the layers and the weeks are in the open map, which never scrolls sideways', async ({ as, given }) => {
  const officer = await as(accounts.officer, { phone: true })
  await openMap(officer, given)
  await officer.press('Show map')
  await officer.page.getByRole('checkbox', { name: 'Forward plans' }).click()
  await officer.press('Week by week')
  await expect(officer.page.getByRole('slider', { name: 'Week' })).toBeVisible()
  await expect(officer.page).toHaveURL(/over=forward_plans/)
  expect(await officer.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0)
  await officer.hasNoAxeProblems()

  await officer.page.getByRole('checkbox', { name: 'Traffic-sensitive streets' }).check()
  await officer.page.getByRole('checkbox', { name: /^Awaiting/ }).uncheck()
  await expect(officer.page).toHaveURL(/hide=awaiting&.*over=forward_plans\+traffic_sensitive_streets/)
  await officer.press('Close map')
  await officer.page.getByRole('region', { name: 'Traffic-sensitive streets' }).getByRole('button').first().click()
  await expect(officer.page.getByRole('dialog', { name: 'Map' })).toContainText('Open the record')
  await officer.doesNotScrollSideways()
})

test('sites by their guarantee, lane rental streets and areas: chosen in the list, on the map and by key', async ({
  as,
  given,
}) => {
  const works = await given.worksInProgress()
  await givenSite(given, works)
  const { usrn } = works
  const officer = await as(accounts.officer)
  await officer.open(`/map?usrn=${usrn}&over=sites_interim+lane_rental_streets+geographical_areas`)
  const layers = officer.page.getByRole('region', { name: 'More layers' })
  await expect(layers.getByRole('checkbox', { name: 'Sites, interim' })).toBeChecked()
  await expect(layers.getByRole('status')).toHaveText([/view\.$/, /^[1-9]\d* in view\.$/, /^[1-9]\d* in view\.$/])
  await expect(officer.page.getByRole('region', { name: 'Areas of my authority' })).toContainText(
    /of its [\d,]+ streets/,
  )

  const sites = officer.page.getByRole('region', { name: 'Sites, interim' })
  const site = sites.getByRole('button', { name: 'High Street' }).first()
  await site.click()
  await expect(site).toHaveAttribute('aria-pressed', 'true')
  await expect(officer.page).toHaveURL(/chosen=sites_interim\+/)
  const card = officer.page.getByRole('region', { name: 'High Street', exact: true })
  await expect(card).toContainText('Site 1, excavation, interim')
  await officer.hasNoAxeProblems()
  await officer.page.reload()
  await expect(card.getByRole('link', { name: 'Open the record' })).toHaveAttribute('href', /\/works\/\w+\/sites\/1$/)

  await card.getByRole('button', { name: /^Close/ }).click()
  await expect(officer.page).not.toHaveURL(/chosen=/)
  const ticks = officer.page.getByRole('group', { name: 'Layers', exact: true }).getByRole('checkbox')
  for (const tick of await ticks.all()) await tick.uncheck()
  const map = officer.page.getByRole('application', { name: 'Map of works and activities' })
  await map.focus()
  await officer.page.keyboard.press('Enter')
  await expect(officer.page).toHaveURL(/chosen=(sites_interim|lane_rental_streets|geographical_areas)\+/)
  await officer.page.keyboard.press('Escape')
  await expect(officer.page).not.toHaveURL(/chosen=/)
  await map.click()
  await expect(officer.page).toHaveURL(/chosen=(sites_interim|lane_rental_streets|geographical_areas)\+/)
})

test('a promoter is offered no areas, and sees the sites of its own works', async ({ as, given }) => {
  await givenSite(given, await given.worksInProgress())
  const planner = await as(accounts.planner)
  await openMap(planner, given)
  const layers = planner.page.getByRole('region', { name: 'More layers' })
  await expect(layers.getByRole('checkbox', { name: 'Areas of my authority' })).toHaveCount(0)
  await layers.getByRole('checkbox', { name: 'Sites, interim' }).check()
  await expect(planner.page.getByRole('region', { name: 'Sites, interim' })).toContainText('Marl Water')

  const asked: string[] = []
  planner.page.on('request', (request) => asked.push(request.url()))
  const { usrn } = await given.street('High Street, Marlford')
  await planner.open(`/map?usrn=${usrn}&over=geographical_areas+sites_interim`)
  await expect(planner.page.getByRole('region', { name: 'Sites, interim' })).toContainText('Marl Water')
  expect(asked.filter((url) => url.includes('/app/map/geographical-areas'))).toEqual([])
})

test('ticks and weeks that follow each other fast are all kept', async ({ as, given }) => {
  const officer = await as(accounts.officer)
  await openMap(officer, given)
  const ticks = officer.page.getByRole('region', { name: 'More layers' }).getByRole('checkbox')
  const all = await ticks.count()
  await ticks.evaluateAll((boxes) => {
    for (const box of boxes) (box as HTMLInputElement).click()
  })
  for (let at = 0; at < all; at += 1) await expect(ticks.nth(at)).toBeChecked()
  await expect.poll(() => new URL(officer.page.url()).searchParams.get('over')?.split(' ').length).toBe(all)
  await officer.press('Next 3 months')
  await officer.press('Week by week')
  const week = officer.page.getByRole('slider', { name: 'Week' })
  await week.focus()
  for (let press = 0; press < 6; press += 1) await officer.page.keyboard.press('ArrowRight')
  await expect(week).toHaveValue('6')
  await expect(officer.page).toHaveURL(/week=7(&|$)/)

  await officer.page.getByRole('navigation').getByRole('link', { name: 'Map', exact: true }).click()
  await expect(officer.page).not.toHaveURL(/over=/)
  for (let at = 0; at < all; at += 1) await expect(ticks.nth(at)).not.toBeChecked()
  await officer.page.goBack()
  await expect(officer.page).toHaveURL(/over=.*week=7|week=7.*over=/)
  for (let at = 0; at < all; at += 1) await expect(ticks.nth(at)).toBeChecked()
  await expect(week).toHaveValue('6')
})

test('works by state, category, traffic management and urgency: the ticks agree with the list, near and far', async ({
  as,
  given,
}) => {
  await given.worksInProgress()
  const officer = await as(accounts.officer)
  await openMap(officer, given)
  const key = officer.page.getByRole('region', { name: 'Layers and key' })
  const states = key.getByRole('group', { name: 'Works by state' })
  const list = officer.page.getByRole('list', { name: 'In view' }).getByRole('listitem')
  await expect(list.first()).toBeVisible()

  await states.getByRole('checkbox', { name: /^Awaiting/ }).uncheck()
  await states.getByRole('checkbox', { name: /^Planned/ }).uncheck()
  await states.getByRole('checkbox', { name: /^Completed/ }).uncheck()
  await key.getByRole('checkbox', { name: /^Activities/ }).uncheck()
  await expect(officer.page).toHaveURL(/hide=activities\+awaiting\+planned\+completed/)
  const begun = Number(
    /\d+/.exec(
      (await states
        .getByText(/^In progress/)
        .locator('..')
        .textContent()) ?? '',
    )?.[0],
  )
  expect(begun).toBeGreaterThan(0)
  await expect(list).toHaveCount(begun)
  await expect(list.filter({ hasText: /In progress|Overrun|Immediate/ })).toHaveCount(begun)

  await key.getByText('Works by category').first().click()
  const categories = key.getByRole('group', { name: 'Works by category' })
  for (const tick of await categories.getByRole('checkbox').all()) await tick.uncheck()
  await expect(officer.page.getByText(/^No works or activities in view/).first()).toBeVisible()
  await expect(key.getByText(/^Works by category, [1-7] hidden$/)).toBeVisible()
  await expect(officer.page).toHaveURL(/hide=[\w+]*minor/)
  await officer.page.reload()
  await expect(key.getByText(/^Works by category, [1-7] hidden$/)).toBeVisible()
  await key
    .getByText(/^Works by category/)
    .first()
    .click()
  for (const tick of await categories.getByRole('checkbox').all()) await tick.check()
  await expect(list).toHaveCount(begun)

  await key.getByRole('checkbox', { name: 'Only immediate works' }).check()
  await expect(officer.page).toHaveURL(/only=immediate/)
  await expect(list.filter({ hasNotText: /Immediate|Overrun/ })).toHaveCount(0)
  await key.getByRole('checkbox', { name: 'Traffic management symbols' }).uncheck()
  await expect(officer.page).toHaveURL(/symbols=off/)
  await key.getByText('Works by traffic management').first().click()
  await key.getByText('Opacity of works and activities').click()
  await key.getByRole('slider', { name: 'Opacity of works, high impact' }).press('ArrowLeft')
  await expect(officer.page).toHaveURL(/fade=works_high_impact-90/)
  await officer.hasNoAxeProblems()

  const search = new URL(officer.page.url()).searchParams
  search.set('scale', '112')
  await officer.open(`/map?${search}`)
  await expect(key.getByText(/^This far out works are only counted/)).toBeVisible()
  await expect(
    officer.page.getByText(/your choice of categories, traffic management or immediate works counts/),
  ).toBeVisible()
  const groups = officer.page.getByRole('list', { name: 'Groups in view' })
  await expect(groups.getByRole('listitem').first()).toBeVisible()
  const counted = await states
    .getByText(/^In progress/)
    .locator('..')
    .textContent()
  const number = /[\d,]+/.exec(counted ?? '')?.[0] ?? ''
  await expect(officer.page.getByText(new RegExp(`^${number} in \\d+ groups?\\.`))).toBeVisible()
  await officer.hasNoAxeProblems()
})

test('a thing of a layer whose place is broken is listed, and leads to its record', async ({ as, given }) => {
  const planner = await as(accounts.planner)
  await planner.page.route(/geojson\/forward-plans/, async (route) => {
    const features = [planAt('MW00100000001', 'LineString', [[null, null]])]
    await route.fulfill({ json: { type: 'FeatureCollection', features } })
  })
  await openMap(planner, given)
  await planner.page.getByRole('checkbox', { name: 'Forward plans' }).click()
  const broken = planner.page.getByRole('list', { name: 'Forward plans, not on the map' })
  await expect(broken.getByRole('listitem')).toHaveText('MW00100000001-FP1, High Street, New main, Marl Water')
  await expect(broken.getByRole('link')).toHaveAttribute('href', /forward-plans\/MW00100000001-FP1$/)
  await planner.hasNoAxeProblems()
})

test('far out the things of a layer are counted where they lie close; their symbol leads to each one', async ({
  as,
  given,
}) => {
  const planner = await as(accounts.planner)
  const { point } = await given.street('High Street, Marlford')
  const [east = 0, north = 0] = point.map(Math.round)
  await planner.page.route(/geojson\/forward-plans/, (route) => {
    const features = Array.from({ length: 40 }, (_, at) => {
      const place = [east + (at % 8) * 25, north + Math.floor(at / 8) * 25]
      return planAt(`MW00100000${String(at).padStart(3, '0')}`, 'Point', place)
    })
    return route.fulfill({ json: { type: 'FeatureCollection', features } })
  })
  const address = (scale: number) => `/map?centre=${east},${north}&scale=${scale}&over=forward_plans`
  const status = planner.page.getByRole('region', { name: 'More layers' }).getByRole('status')
  const map = planner.page.getByRole('application', { name: 'Map of works and activities' })

  await planner.open(address(56))
  await expect(status).toHaveText('40 in view. Where they lie close, they are counted: zoom in to see each one.')
  await planner.hasNoAxeProblems()
  // one symbol for all of them, aside from their place: a click on it shows each of them
  await expect.poll(() => cursorAt(map, 46, 0)).toBe('pointer')
  await planner.page.mouse.down()
  await planner.page.mouse.up()
  await expect.poll(() => Number(new URL(planner.page.url()).searchParams.get('scale'))).toBeLessThan(3.5)
  await expect(planner.page).not.toHaveURL(/chosen=/)
  await expect(status).toHaveText('40 in view.')
})

test('a forward plan with ten thousand corners is drawn, listed and chosen, and never stops the page for long', async ({
  as,
  given,
}) => {
  const planner = await as(accounts.planner)
  const { point } = await given.street('High Street, Marlford')
  // in a field, where there is nothing else
  const [east = 0, north = 0] = point.map((along) => Math.round(along) - 4000)
  const corners = Array.from({ length: 10_000 }, (_, at) => {
    const turn = (at / 10_000) * 2 * Math.PI
    const far = 40 + (at % 2) / 10
    return [east + Math.cos(turn) * far, north - Math.sin(turn) * far]
  })
  await planner.page.route(/geojson\/forward-plans/, (route) => {
    const plan = planAt('MW00100000002', 'Polygon', [[...corners, corners[0]]])
    return route.fulfill({ json: { type: 'FeatureCollection', features: [plan] } })
  })
  await planner.open(`/map?centre=${east},${north}&scale=0.5`)
  await planner.page.waitForLoadState('networkidle')
  await planner.page.evaluate(() => {
    const stops: number[] = []
    new PerformanceObserver((list) => stops.push(...list.getEntries().map(({ duration }) => duration))).observe({
      type: 'longtask',
    })
    Object.assign(window, { stops })
  })
  await planner.page.getByRole('checkbox', { name: 'Forward plans' }).click()
  const listed = planner.page.getByRole('region', { name: 'Forward plans' }).getByRole('button')
  await expect(listed).toHaveCount(1)
  await listed.click()
  await expect(planner.page.getByRole('region', { name: 'High Street', exact: true })).toContainText('New main')
  const map = planner.page.getByRole('application', { name: 'Map of works and activities' })
  // its edge lies 91 pixels from the middle
  await expect.poll(() => cursorAt(map, 70, 0)).toBe('pointer')
  await expect.poll(() => cursorAt(map, 150, 0)).not.toBe('pointer')
  for (const key of ['-', '-', '+', '+', 'ArrowRight', 'ArrowLeft']) await map.press(key)
  await expect(planner.page).toHaveURL(/chosen=forward_plans\+MW00100000002-FP1/)
  const longest = await planner.page.evaluate(() => Math.max(0, ...(window as unknown as { stops: number[] }).stops))
  expect(longest).toBeLessThan(1_000)
})

/** What the pointer looks like so many pixels right of and below the middle of the map. */
async function cursorAt(map: Locator, right: number, below: number): Promise<string> {
  const { x = 0, y = 0, width = 0, height = 0 } = (await map.boundingBox()) ?? {}
  await map.page().mouse.move(x + width / 2 + right, y + height / 2 + below)
  return map
    .locator('canvas')
    .first()
    .evaluate((canvas) => getComputedStyle(canvas).cursor)
}

/** A forward plan as the GeoJSON API answers it. */
function planAt(reference: string, type: string, coordinates: unknown) {
  return {
    type: 'Feature',
    geometry: { type, type_string: type === 'LineString' ? 'Line' : type, coordinates },
    properties: {
      forward_plan_reference_number: `${reference}-FP1`,
      work_reference_number: reference,
      forward_plan_status: 'raised',
      forward_plan_status_string: 'Raised',
      work_centre_point: { type: 'Point', coordinates: [] },
      street: 'High Street',
      start_date: '2027-06-01T00:00:00.000Z',
      end_date: '2027-06-30T00:00:00.000Z',
      description_of_work: 'New main',
      promoter_organisation: 'Marl Water',
      location_description: 'Outside the station',
    },
  }
}

async function openMap(person: Person, given: Given): Promise<void> {
  const { usrn } = await given.street('High Street, Marlford')
  await person.open(`/map?usrn=${usrn}`)
  await expect(person.page).toHaveURL(/centre=[\d.]+(,|%2C)[\d.]+/)
}
