/** What people look at in a day, as often as they do: nineteen readings to one writing. */
import type { Api } from '../domain/contract/endpoint.ts'

export interface Visit {
  readonly name: string
  readonly api: Api
  /** Of a hundred. */
  readonly often: number
  /** Another record, street or piece of the map each time. */
  readonly path: () => string
  readonly body?: () => object
}

const upTo = (most: number) => 1 + Math.floor(Math.random() * most)
/** Works that officers of Marlshire and planners of Marl Water may both open: each fourth is Marl Water's, four of five Marlshire's. */
const someWork = () => `BW${String(upTo(900) * 20 + 4).padStart(8, '0')}`

function someBox(): string {
  const [east, north] = [424_000 + upTo(18_000), 302_000 + upTo(18_000)]
  return `minEasting=${east}&minNorthing=${north}&maxEasting=${east + 450}&maxNorthing=${north + 450}`
}

const visits: readonly Visit[] = [
  { name: 'permits', api: 'reporting', often: 25, path: () => `/permits?offset=${(upTo(4) - 1) * 25}` },
  {
    name: 'permits on a street',
    api: 'reporting',
    often: 10,
    path: () => `/permits?usrn=${80_000_000 + upTo(20_000)}`,
  },
  { name: 'alterations', api: 'reporting', often: 10, path: () => '/alterations' },
  { name: 'inspections', api: 'reporting', often: 10, path: () => '/inspections' },
  { name: 'map', api: 'geojson', often: 20, path: () => `/works?${someBox()}` },
  { name: 'street by words', api: 'lookup', often: 10, path: () => `/nsg/search?query=mill%20lane%20${upTo(9999)}` },
  { name: 'organisations', api: 'party', often: 10, path: () => '/organisations' },
  {
    name: 'a comment',
    api: 'work',
    often: 5,
    path: () => `/works/${someWork()}/comments`,
    body: () => ({ topic: 'GENERAL', detail: 'The signals have gone; the bend is clear again', is_internal: false }),
  },
]

/** One of each reading. */
export const readPaths = visits.filter(({ body }) => !body)

export function pickVisit(): Visit {
  let at = Math.random() * visits.reduce((sum, { often }) => sum + often, 0)
  for (const visit of visits) {
    at -= visit.often
    if (at < 0) return visit
  }
  return visits[0] as Visit
}
