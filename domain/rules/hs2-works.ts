import type { HS2HighwayExemption, WorkType } from '../contract/enums/permits.ts'

/** What tells how HS2 works stand to the HS2 Act; names are those of the application and of `PermitResponse`. */
export type Hs2Works = {
  readonly work_type?: WorkType | 'upcoming_enum' | null
  readonly hs2_in_act_limits?: boolean | null
  readonly hs2_highway_exemption?: HS2HighwayExemption | 'upcoming_enum' | null
}

/**
 * HS2 highway works, and HS2 street works inside the limits of the Act: no conditions and no designations, and the authority
 * can neither impose changes nor decide on lane rental and discounts (BR-HS2-06, BR-COND-04). Their changes apply by
 * themselves (BR-HS2-07).
 */
export function isUnderHs2Act({ work_type, hs2_in_act_limits }: Hs2Works): boolean {
  return work_type === 'hs2_highway_works' || hs2_in_act_limits === true
}

/**
 * Inside the limits without a protective provision, or street works there: the Act grants them, and the authority can only
 * acknowledge them (BR-HS2-02, 05, 12; BR-PERMIT-77).
 */
export function isGrantedByHs2Act({ work_type, hs2_in_act_limits, hs2_highway_exemption }: Hs2Works): boolean {
  if (!hs2_in_act_limits) return false
  return work_type !== 'hs2_highway_works' || hs2_highway_exemption === 'none_applicable'
}

/** Highway works inside the limits to which a protective provision applies: the authority must agree (BR-HS2-03). */
export function needsHs2Consent(works: Hs2Works): boolean {
  const { work_type, hs2_in_act_limits } = works
  return work_type === 'hs2_highway_works' && hs2_in_act_limits === true && !isGrantedByHs2Act(works)
}
