/**
 * What each layer of the map looks like, as pictures that were looked at. The map is fed fixed features and no base map, so that
 * nothing but the layer itself can change a picture; `--update-snapshots` makes them anew.
 */
import type { Route } from '@playwright/test'
import { trafficManagementTypes } from '../domain/contract/enums/permits.ts'
import { accounts } from './given.ts'
import type { Person } from './person.ts'
import { expect, test } from './test.ts'

/** Metres EPSG:27700: the middle of every picture. */
const [east, north] = [423_000, 301_000] as const

/**
 * How far a colour may be off, of 1: shades that people tell apart are further. And how many pixels: fonts of a few letters differ
 * between machines by less, a line, a dash, a plate or a colour by hundreds.
 */
const tolerance = { threshold: 0.06, maxDiffPixels: 160 }
/** For a picture with so many numbers or names that their font shows. */
const lettered = { threshold: 0.06, maxDiffPixels: 1200 }

type Feature = { geometry: { type: string; coordinates: unknown }; properties: object }

const today = Temporal.Now.plainDateISO('Europe/London')
const wire = (days: number) => `${today.add({ days }).toString()}T12:00:00.000Z`
const dates = (from: number, to: number) => ({ start_date: wire(from), end_date: wire(to) })
/** A line through the middle, moved up by metres. */
const line = (up = 0) => ({
  type: 'LineString',
  coordinates: [
    [east - 30, north + up],
    [east + 30, north + up + 8],
  ],
})
const area = {
  type: 'Polygon',
  coordinates: [
    [
      [east - 25, north - 18],
      [east + 25, north - 18],
      [east + 25, north + 18],
      [east - 25, north + 18],
      [east - 25, north - 18],
    ],
  ],
}
const answer = (features: readonly Feature[]) => ({ type: 'FeatureCollection', features })
const fulfil = (features: readonly Feature[]) => (route: Route) => route.fulfill({ json: answer(features) })

const section58 = (status: string) => ({
  geometry: line(),
  properties: {
    section_58_reference_number: 'S58-1',
    section_58_status: status,
    section_58_status_string: status,
    street_name: 'High Street',
    restriction_extent_string: 'Full width',
    ...dates(-20, 40),
  },
})
const site = {
  geometry: area,
  properties: {
    reinstatement_reference_number: 'R-1',
    site_reference_number: '1',
    work_reference_number: 'W-1',
    street_name: 'High Street',
    location_description: 'Outside',
    reinstatement_type_string: 'Excavation',
    reinstatement_status_string: 'Interim',
    promoter_organisation: 'Marl Water',
    reinstatement_date: wire(-10),
    end_date: wire(200),
  },
}
const street = (properties: object) => ({
  geometry: { type: 'MultiLineString', coordinates: [line().coordinates] },
  properties: {
    usrn: 83900007,
    // without a name, which another font would write otherwise
    street_descriptor: '',
    town: 'Marlford',
    traffic_sensitive: false,
    lane_rental: false,
    ...properties,
  },
})
const plan = (from: number, to: number) => ({
  geometry: line(),
  properties: {
    forward_plan_reference_number: 'FP-1',
    work_reference_number: 'W-1',
    street: 'High Street',
    description_of_work: 'New main',
    promoter_organisation: 'Marl Water',
    ...dates(from, to),
  },
})

/** Each layer over the works: what is answered, and where. */
const overlays: Readonly<Record<string, { over: string; from: string; features: readonly Feature[] }>> = {
  'forward plan, now': { over: 'forward_plans', from: 'geojson/forward-plans', features: [plan(-3, 9)] },
  'forward plan, ahead': { over: 'forward_plans', from: 'geojson/forward-plans', features: [plan(5, 9)] },
  'section 58, proposed': {
    over: 'section_58s_proposed',
    from: 'geojson/section-58s',
    features: [section58('proposed')],
  },
  'section 58, in force': {
    over: 'section_58s_in_force',
    from: 'geojson/section-58s',
    features: [section58('in_force')],
  },
  'ancillary information': {
    over: 'ancillary_informations',
    from: 'geojson/ancillary-informations',
    features: [
      {
        geometry: line(),
        properties: {
          ancillary_info_reference_number: 'AI-1',
          ancillary_info_type_string: 'Fixed signs',
          location_description: 'Verge',
          promoter_organisation: 'Marl Water',
        },
      },
    ],
  },
  'material classification': {
    over: 'material_classifications',
    from: 'geojson/material-classifications',
    features: [
      {
        geometry: line(),
        properties: {
          material_classification_reference_number: 'MC-1',
          material_classification_classification_string: 'Hazardous',
          usrn: 83900007,
          recorded_by_organisation_name: 'Marl Water',
        },
      },
    ],
  },
  'HS2 act limits': {
    over: 'hs2_act_limits',
    from: 'geojson/hs2-act-limits',
    features: [{ geometry: area, properties: {} }],
  },
  'traffic-sensitive street': {
    over: 'traffic_sensitive_streets',
    from: 'street-lines',
    features: [street({ traffic_sensitive: true })],
  },
  'lane rental street': {
    over: 'lane_rental_streets',
    from: 'street-lines',
    features: [street({ lane_rental: true })],
  },
  'site in guarantee': { over: 'sites_in_guarantee', from: 'app/map/sites', features: [site] },
  'site, ending soon': { over: 'sites_ending_soon', from: 'app/map/sites', features: [site] },
  'site, guarantee ended': { over: 'sites_ended', from: 'app/map/sites', features: [site] },
  'site, interim': { over: 'sites_interim', from: 'app/map/sites', features: [site] },
  'area of an authority': {
    over: 'geographical_areas',
    from: 'app/map/geographical-areas',
    features: [
      {
        geometry: { type: 'MultiLineString', coordinates: [line(10).coordinates, line(-10).coordinates] },
        properties: {
          geographical_area_reference_number: 'GA-1',
          area_name: 'T',
          number_in_box: 2,
          number_of_usrns: 2,
        },
      },
    ],
  },
}

const standings = ['submitted', 'granted', 'closed'] as const

const works = (at: readonly [number, number], properties: object): Feature => ({
  geometry: { type: 'Point', coordinates: at },
  properties: {
    usrn: 83900007,
    street: 'High Street',
    town: 'Marlford',
    area: 'Marlford',
    promoter_organisation: 'Marl Water',
    permit_status: 'granted',
    work_category: 'minor',
    traffic_management_type: 'give_and_take',
    traffic_management_type_string: 'Give and take',
    permit_reference_number: `P-${at.join('-')}`,
    work_reference_number: `W-${at.join('-')}`,
    work_centre_point: { type: 'Point', coordinates: at },
    ...dates(-3, 9),
    ...properties,
  },
})

/** The map of nothing: what a picture is of is answered by itself, by the newest route. */
async function openEmpty(person: Person, search: string, fed: Readonly<Record<string, readonly Feature[]>>) {
  const all = ['geojson/', 'street-lines', 'app/map/sites', 'app/map/geographical-areas']
  await person.page.unrouteAll({ behavior: 'ignoreErrors' })
  await person.page.route((url) => all.some((part) => url.pathname.includes(part)), fulfil([]))
  for (const [part, features] of Object.entries(fed)) {
    await person.page.route((url) => url.pathname.includes(part), fulfil(features))
  }
  // what is asked of lists is which works are under way: none of these
  await person.page.route('**/v6/reporting/permits*', (route) =>
    route.fulfill({ json: { rows: [], pagination: { has_next_page: false, total_rows: 0 } } }),
  )
  await person.open(`/map?centre=${east},${north}&scale=0.25&symbols=on${search}`)
  await expect(person.page.getByRole('application')).toBeVisible()
}

/** The middle of the map alone, so wide and high in pixels, once the picture rests. */
async function looksLike(
  person: Person,
  name: string,
  [width, height]: readonly [number, number] = [280, 160],
  within = tolerance,
) {
  const box = await person.page.getByRole('application').boundingBox()
  if (!box) throw new Error('The map is not shown')
  await person.page.mouse.move(0, 0)
  const clip = {
    x: Math.round(box.x + (box.width - width) / 2),
    y: Math.round(box.y + (box.height - height) / 2),
    width,
    height,
  }
  await expect(person.page).toHaveScreenshot(`${name}.png`, { clip, ...within })
}

test('every layer over the works', async ({ as }) => {
  test.slow()
  const officer = await as(accounts.officer)
  for (const [name, { over, from, features }] of Object.entries(overlays)) {
    await test.step(name, async () => {
      await openEmpty(officer, `&over=${over}`, { [from]: features })
      const listed = officer.page.locator(`#list-${over}`)
      await expect(listed).toBeVisible()
      await looksLike(officer, name)
    })
  }
})

test('works by their traffic management and state, activities, and what is selected', async ({ as }) => {
  const officer = await as(accounts.officer)
  const grid = trafficManagementTypes.flatMap((type, column) =>
    standings.map((permit_status, row) =>
      works([east - 35 + (column % 6) * 14, north + 35 - (Math.floor(column / 6) * 3 + row) * 14], {
        traffic_management_type: type,
        traffic_management_type_string: type,
        permit_status,
      }),
    ),
  )
  await openEmpty(officer, '', { 'geojson/works': grid })
  await officer.sees(`${grid.length} works in view.`)
  await looksLike(officer, 'works by traffic management and state', [380, 380], lettered)

  const immediate = works([east, north], { work_category: 'immediate_emergency' })
  await openEmpty(officer, '', { 'geojson/works': [{ ...immediate, geometry: line() }] })
  await expect(officer.page.getByRole('list', { name: 'In view' }).getByRole('listitem')).toHaveCount(1)
  await looksLike(officer, 'immediate works as a line')

  const activity = {
    geometry: area,
    properties: {
      activity_reference_number: 'ACT-1',
      activity_centre_point: { type: 'Point', coordinates: [east, north] },
      street_name: 'High Street',
      area_name: 'Marlford',
      activity_name: 'Christmas market',
      activity_type: 'event',
      cancelled: false,
      ...dates(-3, 9),
    },
  }
  const corners = [-40, -25, 40, -25, 40, 25, -40, 25].map((metres, at) => (at % 2 ? north : east) + metres)
  await openEmpty(officer, '', { 'geojson/activities': [activity] })
  await expect(officer.page.getByRole('list', { name: 'In view' }).getByRole('listitem')).toHaveCount(1)
  await looksLike(officer, 'activity')
  await openEmpty(officer, `&area=${corners.join(',')}`, { 'geojson/activities': [activity] })
  await officer.sees('1 selected: 1 activity')
  await looksLike(officer, 'activity, selected', [360, 240])
})
