/** Records that a journey begins from, made through the API by the people whose job that is. */
import type { BodyOf } from '../domain/contract/endpoint.ts'
import { assessPermit, listPermits } from '../domain/contract/permits.ts'
import { getStreet, searchStreets } from '../domain/contract/streets.ts'
import { createWork, startWork } from '../domain/contract/works.ts'
import { addWorkingDays } from '../domain/rules/working-days.ts'
import { englandAndWales } from '../domain/rules/bank-holidays.ts'
import type { ApiClient } from './api-client.ts'

export const accounts = {
  planner: 'planner@water.example',
  contractor: 'contractor@groundworks.example',
  officer: 'officer@marlshire.example',
  /** The same authority's second officer. */
  colleague: 'finance@marlshire.example',
  neighbour: 'officer@eastmarl.example',
  admin: 'admin@marlshire.example',
  /** Marl Water's own system, with every workstream of it. */
  promoterSystem: 'api-planner@water.example',
} as const

export const marlWater = '9310'
export const marlBroadband = '7710'

export interface GivenPermit {
  readonly wrn: string
  readonly prn: string
  readonly street: string
  readonly usrn: number
}

type Application = BodyOf<typeof createWork>

export class Given {
  readonly #signIn: (email: string) => Promise<ApiClient>
  readonly #signedIn = new Map<string, Promise<ApiClient>>()

  constructor(signIn: (email: string) => Promise<ApiClient>) {
    this.#signIn = signIn
  }

  /** The API as this account, signed in once: a password is slow to check. */
  client(email: string): Promise<ApiClient> {
    const client = this.#signedIn.get(email) ?? this.#signIn(email)
    this.#signedIn.set(email, client)
    return client
  }

  /** An application of Marl Water on a street of Marlford, in good time unless told otherwise. */
  async permit(changes: Partial<Application> = {}, applicant: string = accounts.planner): Promise<GivenPermit> {
    const planner = await this.client(applicant)
    const street = await this.street('High Street, Marlford')
    const application: Application = {
      promoter_swa_code: marlWater,
      highway_authority_swa_code: street.authority,
      usrn: street.usrn,
      works_coordinates: { type: 'Point', coordinates: street.point },
      work_type: 'planned',
      is_ttro_required: false,
      ...datesInGoodTime(),
      description_of_work: 'Renew a stop tap',
      excavation: true,
      traffic_management_type: 'give_and_take',
      traffic_management_plan: false,
      lane_rental_applicable: false,
      collaborative_working: false,
      activity_type: 'utility_repair_and_maintenance_works',
      application_type: 'permit',
      location_types: ['footway'],
      close_footway: 'no',
      close_footpath: 'no',
      works_location_description: 'Outside number 12',
      secondary_contact: 'Sam Obi',
      secondary_contact_number: '01632 960177',
      workstream_prefix: '001',
      ...changes,
    }
    const made = await planner.call(createWork, { body: application })
    return {
      wrn: made.work_reference_number,
      prn: made.permit_reference_number,
      street: street.name,
      usrn: street.usrn,
    }
  }

  async grantedPermit(changes: Partial<Application> = {}): Promise<GivenPermit> {
    const permit = await this.permit(changes)
    await this.grant(permit)
    return permit
  }

  async grant({ wrn, prn }: Pick<GivenPermit, 'wrn' | 'prn'>): Promise<void> {
    const officer = await this.client(accounts.officer)
    await officer.call(assessPermit, {
      params: { workReferenceNumber: wrn, permitReferenceNumber: prn },
      body: { assessment_status: 'granted', assessment_discount: 0 },
    })
  }

  async worksInProgress(changes: Partial<Application> = {}): Promise<GivenPermit> {
    const permit = await this.grantedPermit(changes)
    const planner = await this.client(accounts.planner)
    await planner.call(startWork, {
      params: { workReferenceNumber: permit.wrn },
      body: { actual_start_date: Temporal.Now.instant().subtract({ minutes: 1 }).toString() },
    })
    return permit
  }

  /** How many permits the officers see on a street. */
  async permitsOn(usrn: number): Promise<number> {
    const officer = await this.client(accounts.officer)
    const { pagination } = await officer.call(listPermits, { query: { usrn: String(usrn), include_total_count: true } })
    return pagination.total_rows
  }

  /** A street by name and town, with the point in the middle of its line. */
  async street(query: string): Promise<{ usrn: number; name: string; authority: string; point: [number, number] }> {
    const officer = await this.client(accounts.officer)
    const [found] = await officer.call(searchStreets, { query: { query } })
    if (!found) throw new Error(`No street matches ${query}`)
    const street = await officer.call(getStreet, { params: { usrn: found.usrn } })
    const line = street.street_line?.coordinates[0] ?? []
    const [easting = 0, northing = 0] = line[Math.floor(line.length / 2)] ?? []
    return {
      usrn: found.usrn,
      name: street.street_descriptor,
      authority: street.authority_swa_code,
      point: [easting, northing],
    }
  }
}

/** A working day counted from today: 1 is the next one. */
export function workingDay(count: number): string {
  return addWorkingDays(Temporal.Now.plainDateISO('Europe/London'), count, englandAndWales).toString()
}

/** Two working days that leave more than the minimum notice of minor works. */
export function datesInGoodTime(): { proposed_start_date: string; proposed_end_date: string } {
  const today = Temporal.Now.plainDateISO('Europe/London')
  const start = addWorkingDays(today, 8, englandAndWales)
  const end = addWorkingDays(start, 1, englandAndWales)
  return { proposed_start_date: `${start}T00:00:00Z`, proposed_end_date: `${end}T00:00:00Z` }
}
