import type { TrafficManagementType } from '../contract/enums/permits.ts'

const highImpact: readonly string[] = [
  'road_closure',
  'contra_flow',
  'lane_closure',
  'convoy_workings',
  'multi_way_signals',
  'two_way_signals',
] satisfies readonly TrafficManagementType[]

/** Whether a type of traffic management counts as high impact (BR-PERMIT-27). */
export function isHighImpact(type: string | null | undefined): boolean {
  return type != null && highImpact.includes(type)
}

/** Whether it uses signals, and so needs an emergency contact (BR-PERMIT-28). */
export function isSignals(type: string | null | undefined): boolean {
  return type === 'two_way_signals' || type === 'multi_way_signals'
}
