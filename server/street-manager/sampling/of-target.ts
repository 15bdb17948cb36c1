import type { HandlerOptions } from '../../http/implement.ts'
import { findTarget } from '../../store/sampling.ts'
import { authorityOwns } from '../own-authority.ts'

/** A target is the authority's that set it. */
export const ofTarget: HandlerOptions = {
  owners: async (db, params) => {
    const target = await findTarget(db, params['sampleInspectionTargetReferenceNumber'] ?? '')
    return target && authorityOwns(target.highway_authority_swa_code)
  },
}
