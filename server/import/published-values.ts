/** The words of published notices as values of the contract. */
import type { IndustrySector } from '../../domain/contract/enums/organisations.ts'
import type {
  AssessmentStatus,
  PermitStatus,
  TrafficManagementType,
  WorkCategory,
} from '../../domain/contract/enums/permits.ts'
import type { WorkStatus } from '../../domain/contract/enums/works.ts'
import { englandAndWales } from '../../domain/rules/bank-holidays.ts'
import { workCategory } from '../../domain/rules/work-category.ts'
import { textOf, type Fields } from './fields.ts'
import { BadRecord } from './imported.ts'

const sectors: Readonly<Record<string, IndustrySector>> = {
  'highway authority': 'highway_authority',
  water: 'water',
  telecommunications: 'telecoms',
  electricity: 'electric',
  gas: 'gas',
  rail: 'transport',
}

export function sectorOf(properties: Fields): IndustrySector {
  return sectors[textOf(properties, 'promoter_sector').toLowerCase()] ?? 'other'
}

const traffics: Readonly<Record<string, TrafficManagementType>> = {
  'some carriageway incursion': 'some_carriageway_incursion',
  'no carriageway incursion': 'no_carriageway_incursion',
  'traffic control (two-way signals)': 'two_way_signals',
  'traffic control (multi-way signals)': 'multi_way_signals',
  'traffic control (stop/go boards)': 'stop_go_boards',
  'traffic control (give and take)': 'give_and_take',
  'traffic control (priority working)': 'priority_working',
  'traffic control (convoy working)': 'convoy_workings',
  contraflow: 'contra_flow',
  'road closure': 'road_closure',
  'lane closure': 'lane_closure',
}

/** Where nobody said how traffic is managed, the road may be affected: better warned of than overlooked. */
export function trafficOf(properties: Fields): TrafficManagementType {
  return traffics[textOf(properties, 'traffic_management').toLowerCase()] ?? 'some_carriageway_incursion'
}

const categories: Readonly<Record<string, WorkCategory>> = {
  minor: 'minor',
  standard: 'standard',
  major: 'major',
  'immediate - urgent': 'immediate_urgent',
  'immediate - emergency': 'immediate_emergency',
}

/** As published; else what its length makes it (BR-WORK-42 to 44). */
export function categoryOf(
  properties: Fields,
  dates: { startOn: Temporal.PlainDate; endOn: Temporal.PlainDate },
  traffic: TrafficManagementType,
): WorkCategory {
  const published = categories[textOf(properties, 'work_category').toLowerCase()]
  const question = { work_type: 'planned' as const, is_ttro_required: traffic === 'road_closure', progressesPaa: true }
  return published ?? workCategory({ ...question, ...dates }, englandAndWales)
}

interface State {
  readonly workStatus: WorkStatus
  readonly permitStatus: PermitStatus
  readonly assessment: AssessmentStatus | null
}

/** What was seen on the road wins over the permit; a notice, which needs no permit, counts as granted. */
export function stateOf(properties: Fields): State {
  const permit = textOf(properties, 'permit_status')
  const assessment = decided(permit).assessment
  switch (textOf(properties, 'works_state')) {
    case 'Work completed':
      return { workStatus: 'completed', permitStatus: 'closed', assessment }
    case 'Work cancelled':
      return cancelled(permit)
    case 'Work in progress':
      return { workStatus: 'in_progress', ...decided(permit) }
    case 'Planned work about to start':
    case 'Forward planning':
      return permit === 'Cancelled' ? cancelled(permit) : { workStatus: 'planned', ...decided(permit) }
    default:
      throw new BadRecord(`works_state "${textOf(properties, 'works_state')}" is not known`)
  }
}

/** Whether it had been granted before is known only when it still says so. */
function cancelled(permit: string): State {
  const assessment = permit === 'Granted' || permit === 'Refused' ? decided(permit).assessment : null
  return { workStatus: 'cancelled', permitStatus: 'cancelled', assessment }
}

function decided(permit: string): { permitStatus: PermitStatus; assessment: AssessmentStatus | null } {
  if (permit === 'Application Made') return { permitStatus: 'submitted', assessment: null }
  if (permit === 'Refused') return { permitStatus: 'refused', assessment: 'refused' }
  return { permitStatus: 'granted', assessment: 'granted' }
}

export function activityOf(sector: IndustrySector, isImmediate: boolean) {
  if (sector === 'highway_authority') return 'highway_repair_and_maintenance_works' as const
  if (sector === 'transport') return 'works_for_rail_purposes' as const
  return isImmediate ? ('utility_repair_and_maintenance_works' as const) : ('utility_asset_works' as const)
}
