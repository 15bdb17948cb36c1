import * as endpoints from '../../../domain/contract/non-compliances.ts'
import * as shapes from '../../../domain/contract/non-compliances.shapes.ts'
import { implement } from '../../http/implement.ts'
import { readNonCompliance } from '../../store/inspections.ts'
import { describeNonCompliance } from './describe-non-compliance.ts'
import { linkNonCompliance } from './link-permit.ts'
import { listNonCompliances } from './list-non-compliances.ts'
import { respondToNonCompliance } from './respond-to-non-compliance.ts'

export const nonCompliances = [
  listNonCompliances,
  implement(endpoints.getNonCompliance, shapes.getNonCompliance, async ({ db, params }) =>
    describeNonCompliance(db, await readNonCompliance(db, params.nonComplianceReferenceNumber)),
  ),
  implement(endpoints.respondToNonCompliance, shapes.respondToNonCompliance, respondToNonCompliance),
  implement(endpoints.linkNonCompliance, shapes.linkNonCompliance, linkNonCompliance),
]
