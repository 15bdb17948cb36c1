import type { Section81Severity, Section81Type, Section81WorkType } from '../../domain/contract/enums/section-81s.ts'
import type { Section81Action } from '../../domain/rules/section-81-states.ts'
import { marlBroadband, marlGas, marlPower, marlWater } from './organisations.ts'

interface Step {
  readonly do: Section81Action
  readonly reason?: string
  readonly workType?: Section81WorkType
}

const acknowledged: Step = { do: 'acknowledge' }
const accepted: Step = { do: 'accept', workType: 'permit_works' }
const rejected: Step = { do: 'reject', reason: 'Not our apparatus: the cover bears another name' }

export interface Section81Story {
  readonly type: Section81Type
  readonly severity?: Section81Severity
  readonly promoter: string
  readonly found: string
  readonly steps: readonly Step[]
}

/** One Section 81 of each kind that there is to see. */
export const section81Stories: readonly Section81Story[] = [
  {
    type: 'tee_valve_access_covers',
    severity: 'high',
    promoter: marlWater,
    found: 'Stop tap cover missing',
    steps: [],
  },
  {
    type: 'tee_valve_access_covers',
    severity: 'low',
    promoter: marlWater,
    found: 'Cover rocks under traffic',
    steps: [acknowledged],
  },
  { type: 'cabinet', severity: 'low', promoter: marlBroadband, found: 'Cabinet door hangs open', steps: [accepted] },
  {
    type: 'pole_post',
    severity: 'high',
    promoter: marlPower,
    found: 'Pole leans over the footway',
    steps: [acknowledged, accepted],
  },
  { type: 'marker_post', severity: 'low', promoter: marlGas, found: 'Marker post broken off', steps: [rejected] },
  {
    type: 'cabinet',
    severity: 'high',
    promoter: marlBroadband,
    found: 'Cabinet struck by a vehicle',
    steps: [rejected, accepted],
  },
  {
    type: 'overhead_cables_broken_low_encroaching_onto_highway',
    severity: 'high',
    promoter: marlBroadband,
    found: 'Cable hangs at 3 m over the carriageway',
    steps: [
      { do: 'accept', workType: 'non_notifiable_works' },
      { do: 'mark_fixed', reason: 'Cable tensioned the same day' },
    ],
  },
  {
    type: 'tee_valve_access_covers',
    severity: 'low',
    promoter: marlWater,
    found: 'Valve cover 30 mm low',
    steps: [accepted, { do: 'resolve', reason: 'Seen again: level with the road' }],
  },
  {
    type: 'pole_post',
    severity: 'low',
    promoter: marlPower,
    found: 'Post without a number',
    steps: [{ do: 'cancel', reason: 'It is a street lighting post of ours' }],
  },
  {
    type: 'unattributed_works_live_site',
    promoter: marlGas,
    found: 'Open trench, barriers without a board',
    steps: [],
  },
  {
    type: 'unattributed_works_completed',
    promoter: marlWater,
    found: 'New patch, nobody has told of works here',
    steps: [acknowledged],
  },
]
