export const organisationTypes = ['PROMOTER', 'HA', 'CONTRACTOR'] as const
export type OrganisationType = (typeof organisationTypes)[number]

export const roles = [
  'Planner',
  'HighwayAuthority',
  'Admin',
  'Contractor',
  'API',
  'UI',
  'DataExport',
  'StreetWorksAdmin',
] as const
export type Role = (typeof roles)[number]

export const organisationStatuses = ['active', 'suspended', 'disabled'] as const
export type OrganisationStatus = (typeof organisationStatuses)[number]

export const workstreamStatuses = ['active', 'deactivated'] as const
export type WorkstreamStatus = (typeof workstreamStatuses)[number]

export const workstreamAccessLevels = ['full_write', 'read_only'] as const
export type WorkstreamAccessLevel = (typeof workstreamAccessLevels)[number]

export const permissions = ['Permit', 'Compliance', 'Work'] as const

export const industrySectors = [
  'electric',
  'water',
  'gas',
  'telecoms',
  'transport',
  'highway_authority',
  'other',
] as const
export type IndustrySector = (typeof industrySectors)[number]
