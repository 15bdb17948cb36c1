/** The map far out: counted by the server, zoomed into by its list, and not asked for twice. */
import { accounts } from './given.ts'
import { expect, test } from './test.ts'

const groups = { name: 'Groups in view' }

test('a county shows how many works stand where; a place of the list leads to the works themselves', async ({ as }) => {
  const officer = await as(accounts.officer)
  const asked: string[] = []
  officer.page.on('request', (request) => {
    const { pathname, search } = new URL(request.url())
    if (pathname === '/app/map/counts' || pathname === '/v6/geojson/works') asked.push(pathname + search)
  })
  await officer.open('/map?centre=433000,311000&scale=112&from=2020-01-01&to=2035-12-31')
  const list = officer.page.getByRole('list', groups)
  await expect(list.getByRole('listitem').first()).toBeVisible()
  await officer.sees(/^[\d,]+ in \d+ groups?\. Zoom in to see each one\.$/)
  expect(asked.some((url) => url.startsWith('/v6/geojson/works'))).toBe(false)
  expect(new Set(asked).size).toBe(asked.length)
  await officer.hasNoAxeProblems()

  const before = asked.length
  await officer.page.getByRole('application').focus()
  await officer.page.keyboard.press('Shift+ArrowRight')
  await officer.page.keyboard.press('Shift+ArrowLeft')
  await expect(list.getByRole('listitem').first()).toBeVisible()
  expect(new Set(asked.slice(before)).size).toBe(asked.length - before)
  expect(asked.slice(before).filter((url) => asked.slice(0, before).includes(url))).toEqual([])

  const far = Number(new URL(officer.page.url()).searchParams.get('scale'))
  await list.getByRole('button').first().press('Enter')
  await expect.poll(() => Number(new URL(officer.page.url()).searchParams.get('scale'))).toBeLessThan(far)
})

test('a map that counts nothing falls back on the works themselves', async ({ as }) => {
  const planner = await as(accounts.planner)
  await planner.page.route('**/app/map/counts?*', (route) => route.fulfill({ status: 404, json: { message: 'None' } }))
  await planner.open('/map?centre=433000,311000&scale=112&from=2020-01-01&to=2035-12-31')
  await planner.sees(/in view\. Nearest the centre first\.$|^[\d,]+ in \d+ groups?\. Zoom in to see each one\.$/)
})
