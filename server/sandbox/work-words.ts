/** What people write on applications: made up, in the words of the trade. */
import type { ActivityType, TrafficManagementType } from '../../domain/contract/enums/permits.ts'
import type { Chance } from './chance.ts'
import { eastMarl, groundworks, marlBroadband, marlGas, marlPower, marlshire, marlWater } from './organisations.ts'

interface Trade {
  readonly planned: readonly string[]
  readonly long: readonly string[]
  readonly immediate: readonly string[]
  readonly activity: { readonly planned: ActivityType; readonly immediate: ActivityType }
  readonly contacts: readonly string[]
  readonly email: string
}

const council: Trade = {
  planned: [
    'Patch the carriageway and renew ironwork',
    'Renew kerbs and relay the footway',
    'Clear and repair road gullies',
    'Renew road markings and studs',
    'Replace a street lighting column',
  ],
  long: ['Resurface the carriageway', 'Rebuild the retaining wall', 'New pedestrian crossing and widened footway'],
  immediate: [
    'Make safe a collapsed gully',
    'Fill a deep hole in the carriageway',
    'Remove a fallen tree and make safe',
  ],
  activity: { planned: 'highway_repair_and_maintenance_works', immediate: 'highway_repair_and_maintenance_works' },
  contacts: ['Ffion Lloyd', 'Martin Doyle'],
  email: 'highways@marlshire.example',
}

const trades: Readonly<Record<string, Trade>> = {
  [marlWater]: {
    planned: [
      'Renew a leaking service pipe',
      'Lay a new water service of 25 mm',
      'Replace a fire hydrant and its cover',
      'Fit a meter and boundary box',
      'Repair a sluice valve',
      'Clear and reline a sewer lateral',
    ],
    long: ['Renew 180 m of 150 mm water main', 'Lay a new trunk main in stages', 'Upsize the foul sewer'],
    immediate: ['Repair a burst main', 'Make safe a collapsed sewer', 'Restore supply after a leak'],
    activity: { planned: 'utility_asset_works', immediate: 'utility_repair_and_maintenance_works' },
    contacts: ['Tom Ashdown', 'Rhian Moss'],
    email: 'streetworks@water.example',
  },
  [marlBroadband]: {
    planned: [
      'Clear a blocked duct',
      'Lay 40 m of duct in the footway to a new cabinet',
      'Set a pole and overhead drop wires',
      'Build a new joint box',
      'Pull fibre cable through existing duct',
    ],
    long: ['Lay duct for fibre along both footways', 'Build the fibre spine route in stages'],
    immediate: ['Restore service after a damaged cable', 'Replace a broken chamber cover'],
    activity: { planned: 'utility_asset_works', immediate: 'utility_repair_and_maintenance_works' },
    contacts: ['Sian Price', 'Karl Benn'],
    email: 'streetworks@broadband.example',
  },
  [marlGas]: {
    planned: [
      'Renew a gas service',
      'Disconnect a redundant supply',
      'Lay a new gas service',
      'Replace a gas governor cover',
    ],
    long: ['Replace 220 m of iron main with polyethylene', 'Insert a new main into the old one, in stages'],
    immediate: ['Find and repair a gas escape', 'Make safe a damaged service'],
    activity: { planned: 'utility_asset_works', immediate: 'utility_repair_and_maintenance_works' },
    contacts: ['Leah Grant', 'Pete Holm'],
    email: 'streetworks@gas.example',
  },
  [marlPower]: {
    planned: [
      'Joint a low-voltage cable',
      'Lay a new electricity service',
      'Replace a link box',
      'Connect a charging point',
    ],
    long: ['Lay an 11 kV cable between two substations', 'Renew the cable along the street'],
    immediate: ['Repair a cable fault, customers off supply', 'Make safe a damaged service cut-out'],
    activity: { planned: 'new_service_connection', immediate: 'utility_repair_and_maintenance_works' },
    contacts: ['Anil Roy', 'Jean Foster'],
    email: 'streetworks@power.example',
  },
  [marlshire]: council,
  [eastMarl]: { ...council, contacts: ['Nia Bell'], email: 'highways@eastmarl.example' },
}

export interface WorkWords {
  readonly description: string
  readonly location: string
  readonly contact: string
  readonly number: string
  readonly email: string
  readonly activity: ActivityType
}

/** @param length  how long the works take, which decides what they can be */
export function workWords(promoter: string, length: 'short' | 'long' | 'immediate', chance: Chance): WorkWords {
  const trade = trades[promoter] ?? council
  const kind = length === 'short' ? 'planned' : length
  return {
    description: chance.pick(trade[kind]),
    location: locationWords(chance),
    contact: chance.pick(trade.contacts),
    number: `01632 960${chance.whole(100, 999)}`,
    email: trade.email,
    activity: length === 'immediate' ? trade.activity.immediate : trade.activity.planned,
  }
}

function locationWords(chance: Chance): string {
  const house = chance.whole(1, 160)
  return chance.pick([
    `Outside number ${house}`,
    `Opposite number ${house}`,
    `From number ${house} to number ${house + 2 * chance.whole(2, 12)}`,
    `At the junction beside number ${house}`,
    'Outside the church hall',
    'At the bus stop by the shops',
    'By the entrance of the school',
    'Over the river bridge',
  ])
}

/** Somebody of the sandbox, as the history shows them. */
export interface SandboxPerson {
  readonly email: string
  readonly name: string
  readonly organisation: string
}

const crew: SandboxPerson = { email: 'contractor@groundworks.example', name: 'Sam Obi', organisation: groundworks }

/** Who sends applications and logs starts for a promoter. */
export function peopleOf(promoter: string): readonly SandboxPerson[] {
  switch (promoter) {
    case marlWater:
      return [{ email: 'planner@water.example', name: 'Tom Ashdown', organisation: marlWater }, crew]
    case marlBroadband:
      return [{ email: 'planner@broadband.example', name: 'Sian Price', organisation: marlBroadband }, crew]
    case marlGas:
      return [{ email: 'planner@gas.example', name: 'Leah Grant', organisation: marlGas }]
    case marlPower:
      return [{ email: 'planner@power.example', name: 'Anil Roy', organisation: marlPower }]
    case eastMarl:
      return [{ email: 'planner@eastmarl.example', name: 'Nia Bell', organisation: eastMarl }]
    default:
      return [{ email: 'planner@marlshire.example', name: 'Ffion Lloyd', organisation: marlshire }]
  }
}

export function officerOf(authority: string): SandboxPerson {
  return authority === eastMarl
    ? { email: 'officer@eastmarl.example', name: 'Dev Shah', organisation: eastMarl }
    : { email: 'officer@marlshire.example', name: 'Priya Nair', organisation: marlshire }
}

const busyRoads: readonly { weight: number; type: TrafficManagementType }[] = [
  { weight: 30, type: 'two_way_signals' },
  { weight: 14, type: 'multi_way_signals' },
  { weight: 16, type: 'lane_closure' },
  { weight: 10, type: 'give_and_take' },
  { weight: 8, type: 'stop_go_boards' },
  { weight: 12, type: 'some_carriageway_incursion' },
  { weight: 14, type: 'no_carriageway_incursion' },
  { weight: 2, type: 'contra_flow' },
]

const quietRoads: readonly { weight: number; type: TrafficManagementType }[] = [
  { weight: 32, type: 'give_and_take' },
  { weight: 26, type: 'no_carriageway_incursion' },
  { weight: 20, type: 'some_carriageway_incursion' },
  { weight: 8, type: 'two_way_signals' },
  { weight: 6, type: 'priority_working' },
  { weight: 4, type: 'stop_go_boards' },
]

/** How traffic is managed; a road is only closed for works that need a traffic order anyway. */
export function trafficManagement(roadCategory: number, mayClose: boolean, chance: Chance): TrafficManagementType {
  if (roadCategory >= 6) return 'no_carriageway_incursion'
  if (mayClose && chance.percent(40)) return 'road_closure'
  return chance.weighted(roadCategory <= 2 ? busyRoads : quietRoads).type
}
