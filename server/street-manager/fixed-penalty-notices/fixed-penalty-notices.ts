import * as endpoints from '../../../domain/contract/fixed-penalty-notices.ts'
import * as shapes from '../../../domain/contract/fixed-penalty-notices.shapes.ts'
import { implement } from '../../http/implement.ts'
import { readFpn } from '../../store/fixed-penalty-notices.ts'
import { deleteFpn, updateFpnStatus } from './change-fpn-status.ts'
import { describeFpn } from './describe-fpn.ts'
import { issueFpn } from './issue-fpn.ts'
import { fpnLists } from './list-fpns.ts'

const getFpn = implement(endpoints.getFpn, shapes.getFpn, async ({ db, work, params }) =>
  describeFpn(db, work, await readFpn(db, params.fpnReferenceNumber)),
)

export const fixedPenaltyNotices = [
  ...fpnLists,
  getFpn,
  implement(endpoints.issueFpn, shapes.issueFpn, issueFpn),
  implement(endpoints.updateFpnStatus, shapes.updateFpnStatus, updateFpnStatus),
  implement(endpoints.deleteFpn, shapes.deleteFpn, deleteFpn),
]
