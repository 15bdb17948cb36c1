/** What there is to administer, where, and for whom: each place is open to whoever may read what it shows. */
import { listAudit } from '../../../domain/contract/audit.ts'
import { updateOrganisation } from '../../../domain/contract/organisations.ts'
import type { AnswerOf, Endpoint } from '../../../domain/contract/endpoint.ts'
import { getOwnSubscription } from '../../../domain/contract/events.ts'
import { listCsvExports } from '../../../domain/contract/exports.ts'
import { listFeeLedger } from '../../../domain/contract/fee-ledger.ts'
import { getFeeMatrix } from '../../../domain/contract/fee-matrices.ts'
import { listFeeReconciliations } from '../../../domain/contract/fee-reconciliations.ts'
import { getGeographicalAreasHealth, listGeographicalAreas } from '../../../domain/contract/geographical-areas.ts'
import { getOrganisation } from '../../../domain/contract/organisations.ts'
import type { Caller } from '../../../domain/contract/permissions.ts'
import { listSandboxMail } from '../../../domain/contract/sandbox.ts'
import { listPbiSampleInspectionTargets } from '../../../domain/contract/sampling.ts'
import { listUpstreamOutages } from '../../../domain/contract/upstream.ts'
import { listUsers } from '../../../domain/contract/users-administration.ts'
import { listOwnWorkstreams, listWorkstreams } from '../../../domain/contract/workstreams.ts'
import { countWords } from '../../../domain/words.ts'
import type { Input } from '../../api/call.ts'
import { queryFor } from '../../api/query.ts'
import { paths } from '../../app/paths.ts'
import { recordPaths } from '../../app/record-paths.ts'

type AnyEndpoint = Endpoint<never> | Endpoint

/** One cheap read that says something in a few words. */
export interface Said {
  readonly options: ReturnType<typeof queryFor<AnyEndpoint>>
  /** Undefined where there is nothing to say. */
  readonly words: (answer: unknown) => string | undefined
}

export interface Place {
  readonly title: string
  readonly says: string
  readonly href: string
  /** Who may call it may open the place. */
  readonly reads: AnyEndpoint
  /** For organisations of these types alone; of all where it is not said. */
  readonly types?: readonly string[]
  readonly said?: (caller: Caller) => Said
}

export interface PlaceGroup {
  readonly title: string
  readonly places: readonly Place[]
}

function said<E extends AnyEndpoint>(
  endpoint: E,
  input: Input<E>,
  words: (answer: AnswerOf<E>) => string | undefined,
): Said {
  return {
    options: queryFor(endpoint, input) as unknown as Said['options'],
    words: words as Said['words'],
  }
}

const own = ({ organisation_reference }: Caller) => ({
  params: { organisationReference: organisation_reference },
})

/** "More than 500": lists count no further (BR-REP-04). */
const total = (rows: number, one: string, many = `${one}s`) =>
  rows > 500 ? `More than 500 ${many}` : countWords(rows, one, many)

export const users: Place = {
  title: 'Users',
  says: 'Invite people, give and take roles, disable and invite again',
  href: recordPaths.users(),
  reads: listUsers,
  said: () =>
    said(listUsers, { query: { include_total_count: true } }, ({ pagination }) => total(pagination.total_rows, 'user')),
}

export const dormantUsers: Place = {
  ...users,
  title: 'Dormant users',
  says: 'Nobody has signed in with them for long: they are disabled by themselves',
  href: recordPaths.users('?status=dormant'),
  said: () =>
    said(listUsers, { query: { status: ['dormant'], include_total_count: true } }, ({ pagination }) =>
      total(pagination.total_rows, 'user'),
    ),
}

export const workstreams: Place = {
  title: 'Workstreams',
  says: 'What works are divided by: add, change and close them',
  href: recordPaths.workstreams(),
  reads: listOwnWorkstreams,
  types: ['PROMOTER', 'HA'],
  said: () =>
    said(listOwnWorkstreams, { query: { include_total_count: true } }, ({ pagination }) =>
      total(pagination.total_rows, 'workstream'),
    ),
}

const workstreamsRead: Place = {
  ...workstreams,
  says: 'What your works are divided by',
  reads: listWorkstreams,
  said: (caller) => said(listWorkstreams, own(caller), (rows) => countWords(rows.length, 'workstream')),
}

export const contractors: Place = {
  title: 'Contractors',
  says: 'Organisations that act for you, and what their people may do',
  href: recordPaths.contractors(),
  reads: updateOrganisation,
  types: ['PROMOTER', 'HA'],
  said: (caller) =>
    said(getOrganisation, own(caller), ({ contractors: found }) => countWords(found?.length ?? 0, 'contractor')),
}

export const areas: Place = {
  title: 'Geographical areas',
  says: 'Lists of streets that lists and queues are narrowed by',
  href: recordPaths.geographicalAreas(),
  reads: listGeographicalAreas,
  types: ['HA'],
  said: () => said(listGeographicalAreas, {}, (found) => countWords(found.length, 'area')),
}

export const areasHealth: Place = {
  title: 'Streets in no area or in several',
  says: 'What a list by area leaves out, or shows twice',
  href: recordPaths.geographicalAreasHealth(),
  reads: getGeographicalAreasHealth,
  types: ['HA'],
  said: () =>
    said(
      getGeographicalAreasHealth,
      {},
      ({ number_in_none, number_in_several }) =>
        `${countWords(number_in_none, 'street')} in none, ${number_in_several.toLocaleString('en-GB')} in several`,
    ),
}

export const feeMatrix: Place = {
  title: 'Fee matrix',
  says: 'What applications and changes cost: draft, try, publish',
  href: recordPaths.feeMatrix(),
  reads: getFeeMatrix,
  types: ['HA'],
}

export const sampling: Place = {
  title: 'Sample inspections',
  says: 'Targets for each promoter, quarters, and the samples that are drawn',
  href: recordPaths.samplingAdministration(),
  reads: listPbiSampleInspectionTargets,
  types: ['HA'],
  said: () =>
    said(listPbiSampleInspectionTargets, { query: { include_total_count: true } }, ({ pagination }) =>
      total(pagination.total_rows, 'target'),
    ),
}

export const exports: Place = {
  title: 'Exports',
  says: 'Any list as CSV, and all data of your organisation in one file',
  href: recordPaths.exports(),
  reads: listCsvExports,
  said: () =>
    said(listCsvExports, { query: { include_total_count: true } }, ({ pagination }) =>
      total(pagination.total_rows, 'export'),
    ),
}

/** Everything, in the order in which an administrator of a large organisation looks for it. */
export const placeGroups: readonly PlaceGroup[] = [
  {
    title: 'People and organisation',
    places: [
      users,
      {
        title: 'Own organisation',
        says: 'Address, contacts and standing',
        href: recordPaths.ownOrganisation(),
        reads: getOrganisation,
      },
      contractors,
      {
        title: 'Who you work for',
        says: 'Promoters that your people act for, and what each of them may do',
        href: recordPaths.contractors(),
        reads: updateOrganisation,
        types: ['CONTRACTOR'],
      },
      workstreams,
      workstreamsRead,
      {
        title: 'Who works on which workstream',
        says: 'What each person and each contractor may see and change',
        href: recordPaths.workstreamAccess(),
        reads: listOwnWorkstreams,
        types: ['PROMOTER', 'HA'],
      },
    ],
  },
  {
    title: 'Streets and inspections',
    places: [areas, areasHealth, sampling],
  },
  {
    title: 'Money',
    places: [
      feeMatrix,
      {
        title: 'Fees',
        says: 'Each transaction with its fee, its discount and what is left',
        href: recordPaths.fees(),
        reads: listFeeLedger,
      },
      {
        title: 'Fees against finance’s figures',
        says: 'Upload what finance has, and see what matches and what does not',
        href: recordPaths.feeReconciliations(),
        reads: listFeeReconciliations,
        types: ['HA'],
      },
    ],
  },
  {
    title: 'Data',
    places: [
      exports,
      {
        title: 'Notifications',
        says: 'What is sent to your own systems when something happens, and how it arrived',
        href: recordPaths.notifications(),
        reads: getOwnSubscription,
      },
      {
        title: 'Street Manager',
        says: 'Whether it answers, and each time that it did not: evidence with times',
        href: recordPaths.upstream(),
        reads: listUpstreamOutages,
      },
      {
        title: 'Audit',
        says: 'Who changed what, and when',
        href: recordPaths.audit(),
        reads: listAudit,
      },
      {
        title: 'Mail of the sandbox',
        says: 'Letters that a live service would send',
        href: paths.sandboxMail(),
        reads: listSandboxMail,
      },
    ],
  },
]

/** What an administrator's home counts. */
export const homePlaces: readonly Place[] = [
  dormantUsers,
  workstreams,
  contractors,
  areas,
  areasHealth,
  sampling,
  exports,
  feeMatrix,
]

/** The groups that this person may open anything of. Mail is the sandbox's own. */
export function placesFor(
  groups: readonly PlaceGroup[],
  { organisation_type }: Caller,
  may: (endpoint: AnyEndpoint) => boolean,
  isSandbox: boolean,
): PlaceGroup[] {
  return groups.flatMap(({ title, places }) => {
    const open = places.filter(
      (place) => isOpen(place, organisation_type, may) && (isSandbox || place.reads !== listSandboxMail),
    )
    // who may administer workstreams is not shown a second time what others only read
    const once = open.filter((place, at) => open.findIndex(({ href }) => href === place.href) === at)
    return once.length > 0 ? [{ title, places: once }] : []
  })
}

export function isOpen(
  { reads, types }: Place,
  organisationType: string,
  may: (endpoint: AnyEndpoint) => boolean,
): boolean {
  return may(reads) && (!types || types.includes(organisationType))
}
