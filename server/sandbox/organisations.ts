/** Who takes part in Marlshire. Nobody here exists. */
import type { IndustrySector, OrganisationType } from '../../domain/contract/enums/organisations.ts'
import { hs2PromoterSwaCode } from '../../domain/rules/hs2-checks.ts'
import type { BulkRow } from '../store/insert-rows.ts'
import type { ContractTable, FpnDetails, OrganisationTable, WorkstreamTable } from '../store/organisation-tables.ts'

interface SandboxOrganisation {
  readonly swa_code: string
  /** Two letters that begin its works references (BR-GEN-60). */
  readonly prefix: string
  readonly name: string
  readonly type: OrganisationType
  readonly sector: IndustrySector
  readonly town: string
  readonly postcode: string
  readonly domain: string
  /** Names of its workstreams 001, 002 and so on; 000 is there for everybody (BR-ROLE-10). */
  readonly workstreams: readonly string[]
  /** Promotes HS2 works, or has them in its area (BR-HS2-10). */
  readonly hs2?: true
}

/** The workstream that every organisation has for Section 81s and historic works (BR-ROLE-10). */
export const holdingPrefix = '000'

export const marlshire = '5510'
export const eastMarl = '5520'
export const marlWater = '9310'
export const marlBroadband = '7710'
export const marlGas = '7220'
export const marlPower = '7010'
export const groundworks = '8010'
/** Its code is the real one: the rules know the HS2 promoter by it (BR-HS2-01). */
const hs2 = hs2PromoterSwaCode

export const sandboxOrganisations: readonly SandboxOrganisation[] = [
  {
    swa_code: marlshire,
    prefix: 'MC',
    name: 'Marlshire County Council',
    type: 'HA',
    sector: 'highway_authority',
    town: 'Marlford',
    postcode: 'ZM1 1AA',
    domain: 'marlshire.example',
    workstreams: ['Carriageway and footway repairs', 'Highway improvement', 'Street lighting', 'Bridges'],
  },
  {
    swa_code: eastMarl,
    prefix: 'EM',
    name: 'East Marl Council',
    type: 'HA',
    sector: 'highway_authority',
    town: 'Wickmere',
    postcode: 'ZM9 2AB',
    domain: 'eastmarl.example',
    workstreams: ['Highway maintenance', 'Street lighting'],
    hs2: true,
  },
  {
    swa_code: marlWater,
    prefix: 'MW',
    name: 'Marl Water',
    type: 'PROMOTER',
    sector: 'water',
    town: 'Marlford',
    postcode: 'ZM2 4WA',
    domain: 'water.example',
    workstreams: ['Network repair', 'New connections', 'Leakage', 'Mains renewal'],
  },
  {
    swa_code: marlBroadband,
    prefix: 'MB',
    name: 'Marl Broadband',
    type: 'PROMOTER',
    sector: 'telecoms',
    town: 'Marlford',
    postcode: 'ZM1 6BB',
    domain: 'broadband.example',
    workstreams: ['Fibre build', 'Customer repairs'],
  },
  {
    swa_code: marlGas,
    prefix: 'MG',
    name: 'Marl Gas',
    type: 'PROMOTER',
    sector: 'gas',
    town: 'Brackwell',
    postcode: 'ZM4 7GS',
    domain: 'gas.example',
    workstreams: ['Mains replacement', 'Escapes and repairs'],
  },
  {
    swa_code: marlPower,
    prefix: 'MP',
    name: 'Marl Power',
    type: 'PROMOTER',
    sector: 'electric',
    town: 'Thornley',
    postcode: 'ZM6 3PW',
    domain: 'power.example',
    workstreams: ['Cables and faults', 'New connections'],
  },
  {
    swa_code: hs2,
    prefix: 'HS',
    name: 'HS2 (made up)',
    type: 'PROMOTER',
    sector: 'transport',
    town: 'Wickmere',
    postcode: 'ZM9 7HS',
    domain: 'hs2.example',
    workstreams: ['Highway works', 'Street works'],
    hs2: true,
  },
  {
    swa_code: groundworks,
    prefix: 'GW',
    name: 'Groundworks Ltd',
    type: 'CONTRACTOR',
    sector: 'other',
    town: 'Marlford',
    postcode: 'ZM3 8GW',
    domain: 'groundworks.example',
    workstreams: [],
  },
]

/** Prefixes of an organisation's workstreams that a permit may be under (BR-PERMIT-22). */
export function workstreamPrefixes(swaCode: string): string[] {
  const organisation = sandboxOrganisations.find((one) => one.swa_code === swaCode)
  return (organisation?.workstreams ?? []).map((_, position) => workstreamPrefix(position + 1))
}

export function organisationRows(): BulkRow<OrganisationTable>[] {
  return sandboxOrganisations.map((one) => ({
    swa_code: one.swa_code,
    prefix: one.prefix,
    name: one.name,
    organisation_type: one.type,
    organisation_status: 'active',
    industry_sector: one.sector,
    is_hs2: one.hs2 ?? false,
    details: {
      address_line_one: '1 Station Square',
      town: one.town,
      postcode: one.postcode,
      phone_number: `01632 96${one.swa_code}`,
      email: `streetworks@${one.domain}`,
      ...(one.type === 'HA' ? { fpn_details: penaltyDetails(one) } : {}),
    },
  }))
}

/** What the authority's penalty notices begin with (BR-FPN-03). */
function penaltyDetails({ town, postcode, domain }: (typeof sandboxOrganisations)[number]): FpnDetails {
  return {
    authorised_officer_name: 'Street works officer',
    authorised_officer_contact_details: `penalties@${domain}`,
    authorised_officer_address: `1 Station Square, ${town}, ${postcode}`,
    representations_contact_details: 'Head of street works',
    representations_contact_address: `1 Station Square, ${town}, ${postcode}`,
    payment_methods: ['bank_transfer', 'card_payment'],
  }
}

export function contractRows(): BulkRow<ContractTable>[] {
  return [marlWater, marlBroadband].map((promoter_swa_code) => ({
    promoter_swa_code,
    contractor_swa_code: groundworks,
  }))
}

export function workstreamRows(): BulkRow<WorkstreamTable>[] {
  return sandboxOrganisations.flatMap((one) => [
    holdingWorkstream(one.swa_code),
    ...one.workstreams.map((name, position) => ({
      organisation_reference: one.swa_code,
      prefix: workstreamPrefix(position + 1),
      name,
      description: null,
      contacts: null,
      status: 'active' as const,
    })),
  ])
}

/** The workstream that every organisation has for records without a permit (BR-ROLE-10). */
export function holdingWorkstream(swaCode: string): BulkRow<WorkstreamTable> {
  return {
    organisation_reference: swaCode,
    prefix: holdingPrefix,
    name: 'Default',
    description: 'Holds section 81 and historic records. Never valid for a permit.',
    contacts: null,
    status: 'active',
  }
}

const workstreamPrefix = (position: number) => String(position).padStart(3, '0')
