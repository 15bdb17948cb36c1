import { afterEach, expect, test, vi } from 'vitest'
import { doneElsewhere } from '../../../domain/contract/pass-through.ts'
import { readClashes, type NearAsked } from './read-clashes.ts'

const asked: NearAsked = {
  place: { geometry: { type: 'Point', coordinates: [600_000, 150_000] } },
  startOn: '2026-12-07',
  endOn: '2026-12-11',
  days: 14,
  today: '2026-11-23',
}
const { signal } = new AbortController()

const activity = (reference: string, coordinates: unknown) => ({
  type: 'Feature',
  geometry: { type: 'Point', type_string: 'Point', coordinates },
  properties: {
    activity_centre_point: { type: 'Point', coordinates },
    activity_name: 'Fair',
    activity_location_description: 'Square',
    activity_reference_number: reference,
    activity_type: 'event',
    activity_type_string: 'Event',
    area_name: 'Marlford',
    cancelled: false,
    start_date: '2026-12-09T00:00:00.000Z',
    end_date: '2026-12-10T00:00:00.000Z',
    street_name: 'High Street',
  },
})

/** A Street Manager: it has its layers and none of our own questions; what is named here fails. */
function standBefore(failing: readonly string[]): string[] {
  const urls: string[] = []
  vi.stubGlobal('fetch', (url: string) => {
    urls.push(url)
    const path = url.split('?')[0] ?? ''
    if (path.startsWith('/app/')) return Promise.resolve(Response.json({ message: doneElsewhere }, { status: 404 }))
    if (failing.some((name) => path.endsWith(name))) {
      return Promise.resolve(Response.json({ message: 'No' }, { status: 400 }))
    }
    const features = path.endsWith('/activities')
      ? [activity('NEAR', [600_050, 150_000]), activity('FAR', [600_090, 150_090])]
      : []
    return Promise.resolve(Response.json({ type: 'FeatureCollection', features }))
  })
  return urls
}
afterEach(() => vi.unstubAllGlobals())

test('before a Street Manager its layers are asked, and measured by the same rule', async () => {
  const urls = standBefore([])
  const page = await readClashes(asked, 0, signal)
  expect(urls.some((url) => url.startsWith('/v6/geojson/section-58s?'))).toBe(true)
  expect(page.clashes.map(({ other, metres, sharedDays }) => [other.id, metres, sharedDays])).toEqual([['NEAR', 50, 2]])
  expect(page).toMatchObject({ total: 1, onSameDays: 1, hasNext: false, failed: [] })
  const none = await readClashes({ ...asked, kinds: ['works'] }, 0, signal)
  expect(none.clashes).toEqual([])
})

test('a layer that fails is named and the others are there; all of them failing is an error', async () => {
  standBefore(['/section-58s'])
  expect(await readClashes(asked, 0, signal)).toMatchObject({ total: 1, failed: ['section_58s'] })
  standBefore(['/section-58s', '/works', '/activities', '/forward-plans'])
  await expect(readClashes(asked, 0, signal)).rejects.toMatchObject({ status: 400 })
})
