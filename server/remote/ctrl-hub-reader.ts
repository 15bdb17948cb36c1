import { getCtrlHubPermit, listCtrlHubPermits } from '../../domain/contract/ctrl-hub.ts'
import * as shapes from '../../domain/contract/ctrl-hub.shapes.ts'
import { ctrlHubIncludes } from '../../domain/contract/enums/governance.ts'
import type { Database } from '../store/database.ts'
import type { GovernanceScope } from '../store/governance.ts'
import { livePermits, type LivePermit } from '../store/governance-live.ts'
import { pageSize } from '../store/paging.ts'
import { referenceOf } from '../street-manager/governance/describe-entry.ts'
import { GovernanceMissing, type Governed, type GovernanceReader } from '../street-manager/governance/reader.ts'
import { askCtrlHub, oneVisit, type CtrlHub } from './ctrl-hub.ts'
import { readPermit } from './read-permit.ts'
import { choicesOf, exceptionsOf, inOrder, matches, type Beside } from './sift-permits.ts'

const atOnce = 100
/** A visit reads so many pages at most; an organisation with more permits needs Ctrl Hub's own screens. */
const mostPages = 20

const include = ctrlHubIncludes.join(',')

/** Reads an operator's Ctrl Hub. It takes no filters that are published: all are fetched, then sifted here. */
export function ctrlHubReader(db: Database, hub: CtrlHub, scope: GovernanceScope): GovernanceReader {
  const everything = async () => besideLive(db, scope, await fetchAll(hub))
  const sifted = async (filters: Parameters<GovernanceReader['page']>[0]) => {
    const all = await everything()
    return {
      all,
      found: inOrder(
        all.filter((one) => matches(one, filters, scope.today)),
        filters,
      ),
    }
  }
  return {
    page: async (filters, offset) => {
      const { all, found } = await sifted(filters)
      return {
        rows: found.slice(offset, offset + pageSize).map(({ governed }) => governed),
        pagination: { total_rows: found.length, has_next_page: found.length > offset + pageSize },
        counts: {
          ofBand: (risk) => all.filter(({ governed }) => governed.permit.risk.status === risk).length,
          ofException: (exception) => all.filter((one) => exceptionsOf(one).includes(exception)).length,
          choices: choicesOf(all),
        },
      }
    },
    every: async (filters, most) => (await sifted(filters)).found.slice(0, most).map(({ governed }) => governed),
    one: async (permitId) => {
      const asked = { params: { permitId }, query: { include }, signal: oneVisit() }
      const answer = await askCtrlHub(hub, getCtrlHubPermit, shapes.getCtrlHubPermit, asked)
      const rows = answer ? [readPermit(answer.data, answer.included ?? [])] : []
      return (await besideLive(db, scope, rows))[0]?.governed
    },
    ofPermit: async (reference) =>
      (await everything()).find(({ governed }) => referenceOf(governed.permit) === reference)?.governed,
  }
}

async function fetchAll(hub: CtrlHub): Promise<Governed[]> {
  const signal = oneVisit()
  const rows: Governed[] = []
  for (let page = 0; page < mostPages; page += 1) {
    const query = { include, limit: atOnce, offset: page * atOnce }
    const answer = await askCtrlHub(hub, listCtrlHubPermits, shapes.listCtrlHubPermits, { query, signal })
    if (!answer)
      throw new GovernanceMissing('not_found', 'Ctrl Hub does not know the organisation, or has no list of permits')
    rows.push(...answer.data.map((permit) => readPermit(permit, answer.included ?? [])))
    if (answer.data.length === 0 || answer.meta.pagination.offsets.next === null) break
  }
  return rows
}

/** Each with the live permit of the organisation that it names, less those in workstreams that the caller does not see. */
async function besideLive(db: Database, scope: GovernanceScope, rows: readonly Governed[]): Promise<Beside[]> {
  const live = await livePermits(
    db,
    rows.flatMap(({ permit }) => referenceOf(permit) ?? []),
  )
  const isSeen = (one: LivePermit | undefined) =>
    !one || !scope.workstreams || scope.workstreams.includes(one.workstream_prefix)
  return rows.flatMap((governed) => {
    const found = live.get(referenceOf(governed.permit) ?? '')
    return isSeen(found) ? [{ governed, live: found }] : []
  })
}
