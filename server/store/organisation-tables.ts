/** Organisations, whom they contract with, and what they divide their works by. */
import type { ColumnType } from 'kysely'
import type { PaymentMethod } from '../../domain/contract/enums/fixed-penalty-notices.ts'
import type {
  IndustrySector,
  OrganisationStatus,
  OrganisationType,
  WorkstreamStatus,
} from '../../domain/contract/enums/organisations.ts'
import type { Json } from './column-types.ts'

export interface OrganisationTable {
  swa_code: string
  prefix: string
  name: string
  organisation_type: OrganisationType
  organisation_status: OrganisationStatus
  industry_sector: IndustrySector
  is_hs2: boolean
  details: Json<OrganisationDetails>
}

export interface OrganisationDetails {
  address_line_one: string
  address_line_two?: string | null
  locality?: string | null
  town?: string | null
  postcode: string
  phone_number: string
  email?: string | null
  primary_contact_name?: string
  primary_contact_email?: string
  primary_contact_number?: string
  primary_admin_name?: string
  primary_admin_email?: string
  primary_admin_number?: string
  /** What an authority's new penalty notices begin with (BR-FPN-03). */
  fpn_details?: FpnDetails
}

export interface FpnDetails {
  readonly authorised_officer_name: string
  readonly authorised_officer_contact_details?: string | null
  readonly authorised_officer_address?: string | null
  readonly representations_contact_details?: string | null
  readonly representations_contact_address?: string | null
  readonly payment_methods?: readonly PaymentMethod[] | null
}

export interface ContractTable {
  promoter_swa_code: string
  contractor_swa_code: string
}

export interface WorkstreamTable {
  organisation_reference: string
  prefix: string
  name: string
  description: string | null
  contacts: ColumnType<WorkstreamContacts | null, string | null | undefined, string | null>
  status: WorkstreamStatus
}

/** Whom to call about a workstream, under the contract's names. */
export interface WorkstreamContacts {
  contact_name?: string | null
  contact_number?: string | null
  contact_email?: string | null
  emergency_contact_name?: string | null
  emergency_contact_number?: string | null
}
