import * as endpoints from '../../../domain/contract/inspections.ts'
import * as shapes from '../../../domain/contract/inspections.shapes.ts'
import { implement } from '../../http/implement.ts'
import { readInspection } from '../../store/inspections.ts'
import { actorOf } from '../actor.ts'
import { deleteInspection } from './delete-inspection.ts'
import { describeInspection } from './describe-inspection.ts'
import { inspectionLists } from './list-inspections.ts'
import { listReinspections } from './list-reinspections.ts'
import { recordInspectionOn } from './record-inspection.ts'
import { respondToInspection } from './respond-to-inspection.ts'
import { scheduledInspections } from './scheduled-inspections.ts'
import { withdrawInspection } from './withdraw-inspection.ts'

export const inspections = [
  ...inspectionLists,
  listReinspections,
  implement(endpoints.recordInspection, shapes.recordInspection, ({ db, caller, work, body, now }) =>
    recordInspectionOn(db, { work, request: body, actor: actorOf(caller, body), now }),
  ),
  implement(endpoints.getInspection, shapes.getInspection, async ({ db, params }) =>
    describeInspection(db, await readInspection(db, params.inspectionReferenceNumber)),
  ),
  implement(endpoints.respondToInspection, shapes.respondToInspection, respondToInspection),
  implement(endpoints.withdrawInspection, shapes.withdrawInspection, withdrawInspection),
  implement(endpoints.deleteInspection, shapes.deleteInspection, deleteInspection),
  ...scheduledInspections,
]
