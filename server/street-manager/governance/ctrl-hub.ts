/** The sandbox's own Ctrl Hub, for systems that hold a session token. */
import * as endpoints from '../../../domain/contract/ctrl-hub.ts'
import * as shapes from '../../../domain/contract/ctrl-hub.shapes.ts'
import { ctrlHubIncludes, governanceRisks, type CtrlHubInclude } from '../../../domain/contract/enums/governance.ts'
import type { House } from '../../http/implement.ts'
import { implement } from '../../http/implement.ts'
import { conflict, invalid, notFound } from '../../http/refusals.ts'
import { londonDate } from '../../../domain/rules/working-days.ts'
import { jsonApiType } from '../../http/json-api-errors.ts'
import { countGovernance, findGovernance, governanceId, governanceRows } from '../../store/governance.ts'
import { includedOf, permitResource, type PermitResource } from './json-api.ts'
import { organisationOfSession } from './session-token.ts'

const jsonapi = { version: '1.0' }
const usualLimit = 25

/** The parts that `include` names; 400 for a word that is none of them (BR-GOV-02). */
function readInclude(include: string | undefined): CtrlHubInclude[] {
  const words = (include ?? '').split(',').map((word) => word.trim())
  const asked = words.filter((word) => word !== '')
  const unknown = asked.find((word) => !ctrlHubIncludes.some((known) => known === word))
  if (unknown !== undefined) {
    const message = `Must be any of ${ctrlHubIncludes.join(', ')}, with commas between`
    throw invalid([{ field: 'include', message, rule: 'BR-GOV-02' }])
  }
  return ctrlHubIncludes.filter((known) => asked.includes(known))
}

/** A server that shows another Ctrl Hub is none itself: what its own store holds is nobody's. */
function requireOwn({ config }: House): void {
  if (config.ctrlHub) throw conflict('This server reads another Ctrl Hub. Ask that one')
}

const scopeOf = (house: House, organisation: string, now: Temporal.Instant) => ({
  organisation,
  workstreams: undefined,
  today: londonDate(now),
  thresholds: house.config.riskThresholds,
})

const listCtrlHubPermits = implement(
  endpoints.listCtrlHubPermits,
  shapes.listCtrlHubPermits,
  async ({ house, db, params, query, now, request, reply }) => {
    const scope = scopeOf(house, await organisationOfSession(db, request, params.orgId), now)
    requireOwn(house)
    const asked = readInclude(query.include)
    const { limit = usualLimit, offset = 0 } = query
    const found = await findGovernance(db, scope, { sort_column: 'permit_reference_number' }, { offset, limit })
    const rows = await governanceRows(db, found.ids)
    const data = rows.map((row) => permitResource(row, scope.today, scope.thresholds))
    const { ofBand } = await countGovernance(db, scope)
    const total = { none: ofBand('none'), low: ofBand('low'), medium: ofBand('medium'), high: ofBand('high') }
    const resources = total.none + total.low + total.medium + total.high
    reply.type(jsonApiType)
    return {
      data,
      meta: {
        pagination: {
          counts: { pages: Math.ceil(resources / limit), resources },
          current_page: Math.floor(offset / limit) + 1,
          offsets: {
            next: found.pagination.has_next_page ? offset + limit : null,
            previous: offset === 0 ? null : Math.max(offset - limit, 0),
          },
          requested: { limit, offset },
        },
        stats: { risk: { total, page: countRisks(data) } },
        features: { include: { options: [...ctrlHubIncludes] } },
      },
      jsonapi,
      ...(asked.length > 0 ? { included: includedOf(rows, asked) } : {}),
    }
  },
)

function countRisks(page: readonly PermitResource[]) {
  const [high = 0, medium = 0, low = 0, none = 0] = governanceRisks.map(
    (risk) => page.filter(({ attributes }) => attributes.risk.status === risk).length,
  )
  return { none, low, medium, high }
}

const getCtrlHubPermit = implement(
  endpoints.getCtrlHubPermit,
  shapes.getCtrlHubPermit,
  async ({ house, db, params, query, now, request, reply }) => {
    const scope = scopeOf(house, await organisationOfSession(db, request, params.orgId), now)
    requireOwn(house)
    const asked = readInclude(query.include)
    const id = await governanceId(db, scope, { id: params.permitId.toLowerCase() })
    const [row] = id ? await governanceRows(db, [id]) : []
    if (!row) throw notFound(`Permit ${params.permitId}`)
    reply.type(jsonApiType)
    return {
      data: permitResource(row, scope.today, scope.thresholds),
      jsonapi,
      ...(asked.length > 0 ? { included: includedOf([row], asked) } : {}),
    }
  },
)

export const ctrlHub = [listCtrlHubPermits, getCtrlHubPermit]
