import type { Endpoint } from '../../../domain/contract/endpoint.ts'
import type { GovernanceState } from '../../../domain/contract/enums/governance.ts'
import { roleAskedIn, type Caller } from '../../../domain/contract/permissions.ts'
import { londonDate } from '../../../domain/rules/working-days.ts'
import type { House } from '../../http/implement.ts'
import { conflict } from '../../http/refusals.ts'
import { rowsScope } from '../../http/rows-scope.ts'
import { ctrlHubReader } from '../../remote/ctrl-hub-reader.ts'
import type { Database } from '../../store/database.ts'
import type { GovernanceScope } from '../../store/governance.ts'
import { embeddedReader } from './embedded-reader.ts'
import { GovernanceMissing, type GovernanceReader } from './reader.ts'

interface Asking {
  readonly house: House
  readonly caller: Caller
  readonly now: Temporal.Instant
}

/**
 * Governance is the organisation's own, or that of the promoter that a contractor names (BR-GOV-28, BR-ROLE-24); of permits
 * in workstreams that the caller sees, where workstreams are checked at all (BR-ROLE-11).
 */
export function scopeOf(endpoint: Endpoint, { house, caller, now }: Asking, swaCode?: string | null): GovernanceScope {
  const { swa_code: organisation, workstreams } = rowsScope(endpoint, caller, swaCode ?? undefined)
  return {
    organisation,
    workstreams: roleAskedIn(endpoint, caller) === 'Admin' ? undefined : workstreams,
    today: londonDate(now),
    thresholds: house.config.riskThresholds,
  }
}

/** Where governance permits of an organisation come from. */
export function governanceState({ config }: House, organisation: string): GovernanceState {
  if (!config.ctrlHub) return 'embedded'
  return config.ctrlHub.orgs.has(organisation) ? 'connected' : 'not_configured'
}

export function readerOf(house: House, db: Database, scope: GovernanceScope): GovernanceReader {
  const { ctrlHub } = house.config
  if (!ctrlHub) return embeddedReader(db, scope)
  const org = ctrlHub.orgs.get(scope.organisation)
  return org === undefined ? unconfigured : ctrlHubReader(db, { ...ctrlHub, org }, scope)
}

const refuse = async (): Promise<never> => {
  throw new GovernanceMissing('not_configured', 'Ctrl Hub is not set up for your organisation')
}
const unconfigured: GovernanceReader = { page: refuse, every: refuse, one: refuse, ofPermit: refuse }

/** 409 unless this server keeps governance permits itself. */
export function requireEmbedded({ config }: House): void {
  if (config.ctrlHub) throw conflict('Governance permits are kept in Ctrl Hub. Change them there')
}
