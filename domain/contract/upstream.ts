import { endpoint } from './endpoint.ts'
import type * as shapes from './upstream.shapes.ts'

const everybody = { Planner: 'allowed', Contractor: 'allowed', HighwayAuthority: 'allowed', Admin: 'allowed' } as const

export const getUpstreamHealth = endpoint<typeof shapes.getUpstreamHealth>('app', 'GET', '/app/street-manager/health', {
  summary: 'Whether the Street Manager behind this server answers',
  capability: 'upstream',
  access: everybody,
  success: 200,
})

export const listUpstreamOutages = endpoint<typeof shapes.listUpstreamOutages>(
  'app',
  'GET',
  '/app/street-manager/outages',
  {
    summary: 'When the Street Manager behind this server did not answer, newest first',
    capability: 'upstream',
    access: everybody,
    success: 200,
  },
)

export const getUpstreamOutagesCsv = endpoint<typeof shapes.getUpstreamOutagesCsv>(
  'app',
  'GET',
  '/app/street-manager/outages.csv',
  {
    summary: 'The same rows, all of them, as a file: evidence of when nothing could be submitted',
    capability: 'upstream',
    access: everybody,
    success: 200,
    binary: 'text/csv',
  },
)
