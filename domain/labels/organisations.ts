import type {
  IndustrySector,
  OrganisationStatus,
  OrganisationType,
  Role,
  WorkstreamAccessLevel,
  WorkstreamStatus,
} from '../contract/enums/organisations.ts'
import type { Labels } from './words.ts'

/** BR-LBL-60 */
export const roleLabels: Labels<Role> = {
  Planner: 'Planner',
  HighwayAuthority: 'Highway authority',
  Admin: 'Admin',
  Contractor: 'Contractor',
  API: 'API user',
  UI: 'Screen user',
  DataExport: 'Data export',
  StreetWorksAdmin: 'Street works admin',
}

/** BR-LBL-61 */
export const organisationTypeLabels: Labels<OrganisationType> = {
  PROMOTER: 'Promoter',
  HA: 'Highway authority',
  CONTRACTOR: 'Contractor',
}

/** BR-LBL-62 */
export const organisationStatusLabels: Labels<OrganisationStatus> = {
  active: 'Active',
  suspended: 'Suspended',
  disabled: 'Disabled',
}

/** BR-LBL-63 */
export const workstreamStatusLabels: Labels<WorkstreamStatus> = { active: 'Active', deactivated: 'Deactivated' }

/** BR-LBL-64; no entry at all is "No access" */
export const workstreamAccessLevelLabels: Labels<WorkstreamAccessLevel> = {
  full_write: 'Read and write',
  read_only: 'Read only',
}

/** BR-LBL-65 */
export const industrySectorLabels: Labels<IndustrySector> = {
  electric: 'Electric',
  water: 'Water',
  gas: 'Gas',
  telecoms: 'Telecoms',
  transport: 'Transport',
  highway_authority: 'Highway authority',
  other: 'Other',
}
