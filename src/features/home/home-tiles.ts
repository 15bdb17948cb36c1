/** What each role is shown on the home page: a count with a sentence, and where it leads. */
import type { ActingRole } from '../../../domain/contract/endpoint.ts'
import type { listPermits } from '../../../domain/contract/permits.ts'
import type { QueryOf } from '../../../domain/contract/endpoint.ts'
import { searchOf } from '../../api/call.ts'
import { paths } from '../../app/paths.ts'

export type PermitQuery = NonNullable<QueryOf<typeof listPermits>>

export interface Tile {
  readonly title: string
  /** What is counted, said under the number. */
  readonly says: string
  readonly query: PermitQuery
}

const oldestFirst = { sort_column: 'deadline_date', sort_direction: 'asc' } as const
const iso = (day: Temporal.PlainDate) => `${day.toString()}T00:00:00Z`

/** Tiles of a role on a civil day in London, most urgent first. */
export function tilesFor(role: ActingRole, today: Temporal.PlainDate): readonly Tile[] {
  if (role === 'HighwayAuthority') return authorityTiles(today)
  return role === 'Admin' ? [] : promoterTiles(today)
}

function authorityTiles(today: Temporal.PlainDate): readonly Tile[] {
  return [
    {
      title: 'Awaiting assessment',
      says: 'applications to decide before they are deemed',
      query: { status: ['submitted', 'under_assessment'], ...oldestFirst },
    },
    {
      title: 'Modification requested',
      says: 'waiting for the promoter, the clock stopped',
      query: { status: ['permit_modification_request'], ...oldestFirst },
    },
    {
      title: 'Early starts',
      says: 'applications that give less than the minimum notice',
      query: { status: ['submitted', 'under_assessment'], is_early_start: true, ...oldestFirst },
    },
    {
      title: 'Starting today',
      says: 'granted works that start today',
      query: {
        status: ['granted'],
        work_status: ['planned'],
        work_start_date_from: iso(today),
        work_start_date_to: iso(today),
      },
    },
    {
      title: 'In progress',
      says: 'works on your streets now',
      query: { work_status: ['in_progress'], active_permit_only: true, sort_column: 'end_date', sort_direction: 'asc' },
    },
    {
      title: 'Overrunning',
      says: 'in progress after the reasonable period',
      query: {
        work_status: ['in_progress'],
        active_permit_only: true,
        reasonable_period_end_date_to: iso(today.subtract({ days: 1 })),
      },
    },
  ]
}

function promoterTiles(today: Temporal.PlainDate): readonly Tile[] {
  return [
    {
      title: 'Modification requested',
      says: 'applications that the authority wants changed',
      query: { status: ['permit_modification_request'], ...oldestFirst },
    },
    {
      title: 'Refused',
      says: 'applications to put right and send again',
      query: { status: ['refused'], active_permit_only: true, work_status: ['planned'] },
    },
    {
      title: 'Starting today',
      says: 'granted works to start today',
      query: {
        status: ['granted'],
        work_status: ['planned'],
        work_start_date_from: iso(today),
        work_start_date_to: iso(today),
      },
    },
    {
      title: 'Overrun risk',
      says: 'in progress, 2 days or fewer left of the reasonable period',
      query: {
        work_status: ['in_progress'],
        active_permit_only: true,
        reasonable_period_end_date_to: iso(today.add({ days: 2 })),
      },
    },
    {
      title: 'In progress',
      says: 'works on site now',
      query: { work_status: ['in_progress'], active_permit_only: true, sort_column: 'end_date', sort_direction: 'asc' },
    },
    {
      title: 'Awaiting assessment',
      says: 'applications with the authority',
      query: { status: ['submitted', 'under_assessment'], ...oldestFirst },
    },
  ]
}

/** The list that a tile counts, as an address. */
export const tileHref = (tile: Tile) => paths.permits(searchOf(tile.query))
