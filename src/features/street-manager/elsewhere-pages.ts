/** Pages that say nothing without the works themselves: where the server passes through, each is done in Street Manager. */
import { listAudit } from '../../../domain/contract/audit.ts'
import type { Endpoint } from '../../../domain/contract/endpoint.ts'
import { getOwnSubscription } from '../../../domain/contract/events.ts'
import { listFeeLedger } from '../../../domain/contract/fee-ledger.ts'
import { getFeeMatrixDraft } from '../../../domain/contract/fee-matrices.ts'
import { chooseGeographicalAreas, getGeographicalAreasHealth } from '../../../domain/contract/geographical-areas.ts'
import { getGovernanceConnection } from '../../../domain/contract/governance.ts'
import { updateOrganisation } from '../../../domain/contract/organisations.ts'
import { changeOwnPassword } from '../../../domain/contract/own-account.ts'
import { answeredBy } from '../../../domain/contract/pass-through.ts'
import { getProgramme, listProgrammeBars } from '../../../domain/contract/programme.ts'
import { getSamplingOverview } from '../../../domain/contract/sampling-overview.ts'
import { listSandboxMail } from '../../../domain/contract/sandbox.ts'
import { exportOrganisationData } from '../../../domain/contract/own-exports.ts'
import { listToDo } from '../../../domain/contract/to-do.ts'
import { listUsers } from '../../../domain/contract/users-administration.ts'
import { getWorkstreamAccess } from '../../../domain/contract/workstream-access.ts'
import { createContracts } from '../../../domain/contract/contracts.ts'

export interface ElsewherePage {
  /** What stands there, for its heading. */
  readonly title: string
  /** The address begins so. */
  readonly path: string
  /** What the page cannot do without. */
  readonly needs: Endpoint<never> | Endpoint
}

const pages: readonly ElsewherePage[] = [
  { title: 'Reports', path: '/reports', needs: listFeeLedger },
  { title: 'To do', path: '/to-do', needs: listToDo },
  { title: 'Programme', path: '/programme', needs: listProgrammeBars },
  { title: 'Coordination', path: '/coordination', needs: getProgramme },
  { title: 'Governance', path: '/governance', needs: getGovernanceConnection },
  { title: 'All data of the organisation', path: '/exports/organisation-data', needs: exportOrganisationData },
  { title: 'Password', path: '/account/password', needs: changeOwnPassword },
  { title: 'My areas', path: '/geographical-areas', needs: chooseGeographicalAreas },
  { title: 'Mail of the sandbox', path: '/mail', needs: listSandboxMail },
  { title: 'Users', path: '/admin/users', needs: listUsers },
  { title: 'Access to workstreams', path: '/admin/access', needs: getWorkstreamAccess },
  { title: 'Contractors', path: '/admin/contractors/', needs: createContracts },
  { title: 'Organisation', path: '/admin/organisation/', needs: updateOrganisation },
  {
    title: 'Streets in no area or in several',
    path: '/admin/geographical-areas/health',
    needs: getGeographicalAreasHealth,
  },
  { title: 'Fee matrix', path: '/admin/fee-matrix/draft', needs: getFeeMatrixDraft },
  { title: 'Sample inspections', path: '/admin/sampling', needs: getSamplingOverview },
  { title: 'Notifications', path: '/admin/notifications', needs: getOwnSubscription },
  { title: 'Audit log', path: '/admin/audit', needs: listAudit },
]

/** The page at this address when it is done elsewhere. */
export function elsewherePage(pathname: string): ElsewherePage | undefined {
  const isAt = ({ path }: ElsewherePage) =>
    path.endsWith('/') ? pathname.startsWith(path) : pathname === path || pathname.startsWith(`${path}/`)
  return pages.find((page) => isAt(page) && answeredBy(page.needs as Endpoint) === 'nobody')
}
