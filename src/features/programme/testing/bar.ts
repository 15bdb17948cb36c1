import type { ProgrammeBar } from '../programme-lanes.ts'

const day = (on: string) => `${on}T00:00:00.000Z`

/** Marl Water's granted minor works in High Street. */
export const bar = (
  reference: string,
  from: string,
  to: string,
  changes: Partial<ProgrammeBar> = {},
): ProgrammeBar => ({
  group: '1',
  group_name: 'High Street, Marlford',
  kind: 'works',
  reference,
  work_reference_number: 'MW001',
  usrn: 1,
  street_name: 'High Street',
  town: 'Marlford',
  organisation: 'Marl Water',
  organisation_swa_code: '9310',
  workstream_prefix: '001',
  work_category: 'minor',
  what: 'Minor',
  phase: 'granted',
  status_string: 'Granted',
  start_date: day(from),
  end_date: day(to),
  reasonable_period_end_date: null,
  asked_end_date: null,
  is_traffic_sensitive: false,
  traffic_management_type_string: null,
  ...changes,
})
