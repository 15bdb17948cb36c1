/** What every layer of the map does with boxes, whatever it shows (BR-GEN-34). */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { basePath } from '../../domain/contract/endpoint.ts'
import { startWorld, type World } from '../testing/world.ts'
import { implementations } from './implementations.ts'

const layers = implementations.flatMap(({ endpoint }) =>
  endpoint.api === 'geojson' && !isStatus(endpoint.path) ? [endpoint.path] : [],
)

function isStatus(path: string): boolean {
  return path.startsWith('/status')
}

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

interface Answer {
  readonly features?: unknown[]
  readonly message?: string
  readonly error?: { readonly status: number; readonly fields: { field: string; rule?: string }[] }
}

async function ask(path: string, query: Record<string, string>, by = 'planner@water.example') {
  const search = new URLSearchParams(query)
  if (path === '/hs2-act-limits') search.set('phase', 'phase_1')
  const { status, body } = await world.as(by).request('GET', `${basePath('geojson')}${path}?${search}`)
  return { status, body: body as Answer }
}

const box = { minEasting: '400000', minNorthing: '300000', maxEasting: '401000', maxNorthing: '301000' }

test('there are seven', () => {
  expect(layers).toHaveLength(7)
})

describe.each(layers)('%s', (path) => {
  test('BR-GEN-34 a reversed box is refused by the names of its upper edges', async () => {
    const { status, body } = await ask(path, { ...box, maxEasting: '399999', maxNorthing: '299999' })
    expect(status).toBe(400)
    expect(body.error?.fields).toEqual([
      expect.objectContaining({ field: 'maxEasting', rule: 'BR-GEN-34' }),
      expect.objectContaining({ field: 'maxNorthing', rule: 'BR-GEN-34' }),
    ])
  })

  test('a point is a box; one far beyond the grid, or as large as numbers go, holds what it holds', async () => {
    const point = { minEasting: '400000', minNorthing: '300000', maxEasting: '400000', maxNorthing: '300000' }
    const beyond = { minEasting: '9e9', minNorthing: '9e9', maxEasting: '1e10', maxNorthing: '1e10' }
    const everything = { minEasting: '-1e308', minNorthing: '-1e308', maxEasting: '1e308', maxNorthing: '1e308' }
    for (const edges of [point, beyond]) {
      expect(await ask(path, edges)).toMatchObject({ status: 200, body: { type: 'FeatureCollection', features: [] } })
    }
    expect((await ask(path, everything)).status).toBe(200)
  })

  test.each(['west', 'NaN', 'Infinity', '1;drop table work', ''])(
    'an edge of "%s" is refused by name',
    async (edge) => {
      const { status, body } = await ask(path, { ...box, maxNorthing: edge })
      expect({ status, fields: body.error?.fields.map(({ field }) => field) }).toEqual({
        status: 400,
        fields: ['maxNorthing'],
      })
    },
  )

  test('BR-REP-18 what no filter is called says nothing', async () => {
    const whole = { minEasting: '0', minNorthing: '0', maxEasting: '700000', maxNorthing: '1300000' }
    expect(await ask(path, { ...whole, colour: `' or 1=1 --` })).toEqual(await ask(path, whole))
  })

  test('BR-ROLE-44 no token, and a role without the map', async () => {
    const url = `${basePath('geojson')}${path}?${new URLSearchParams(box)}`
    expect(await world.stranger.request('GET', url)).toMatchObject({ status: 401 })
    const { status, body } = await ask(path, box, 'admin@water.example')
    expect({ status, message: body.message }).toEqual({ status: 401, message: 'Access restricted' })
  })
})

test.each(layers.filter((path) => path !== '/material-classifications'))(
  '%s asks for every edge of its box, each by name',
  async (path) => {
    const { status, body } = await ask(path, {})
    expect({ status, fields: body.error?.fields.map(({ field }) => field) }).toEqual({
      status: 400,
      fields: Object.keys(box),
    })
  },
)

test.each([
  ['/works', 'work_reference_number'],
  ['/forward-plans', 'forward_plan_reference_number'],
  ['/section-58s', 'section_58_reference_number'],
  ['/ancillary-informations', 'ancillary_info_reference_number'],
])('SQL and formulas in the reference that %s is asked for find nothing', async (path, name) => {
  for (const reference of [`' or 1=1 --`, '%', '=1+1', '']) {
    expect(await ask(path, { ...box, [name]: reference })).toMatchObject({ status: 200, body: { features: [] } })
  }
})
