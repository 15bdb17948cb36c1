import type { OrganisationStatus } from '../../../domain/contract/enums/organisations.ts'
import { organisationStatusLabels } from '../../../domain/labels/organisations.ts'
import { label } from '../../../domain/labels/words.ts'

interface NamedOrganisation {
  readonly swa_code: string
  readonly name: string
  readonly organisation_status: OrganisationStatus
}

/** The columns that {@link summariseOrganisation} needs. */
export const summaryColumns = [
  'organisation.swa_code',
  'organisation.name',
  'organisation.organisation_status',
] as const

export function summariseOrganisation(row: NamedOrganisation) {
  return {
    name: row.name,
    organisation_reference: row.swa_code,
    organisation_status: row.organisation_status,
    organisation_status_string: label(organisationStatusLabels, row.organisation_status),
  }
}
