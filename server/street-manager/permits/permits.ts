import * as endpoints from '../../../domain/contract/permits.ts'
import * as shapes from '../../../domain/contract/permits.shapes.ts'
import { implement } from '../../http/implement.ts'
import { readPermit } from '../../store/permits.ts'
import { assessPermit } from './assess-permit.ts'
import { cancelPermit } from './cancel-permit.ts'
import { createPermit } from './create-permit.ts'
import { describePermit } from './describe-permit.ts'
import { getDuration, getWorkCategory } from './duration.ts'
import { markUnderAssessment } from './mark-under-assessment.ts'
import * as viewEndpoints from '../../../domain/contract/permit-views.ts'
import * as viewShapes from '../../../domain/contract/permit-views.shapes.ts'
import { permitFollowUps } from './permit-follow-ups.ts'
import { readSurroundings } from './permit-surroundings.ts'
import { seePermit } from './see-permit.ts'

const getPermit = implement(endpoints.getPermit, shapes.getPermit, async ({ db, house, params }) => {
  const permit = await readPermit(db, params.permitReferenceNumber)
  return describePermit(permit, await readSurroundings(db, permit.work_reference, permit.reference), house.holidays)
})

export const permits = [
  getPermit,
  implement(endpoints.createPermit, shapes.createPermit, createPermit),
  implement(endpoints.assessPermit, shapes.assessPermit, assessPermit),
  implement(endpoints.markUnderAssessment, shapes.markUnderAssessment, markUnderAssessment),
  implement(endpoints.cancelPermit, shapes.cancelPermit, cancelPermit),
  implement(endpoints.getDuration, shapes.getDuration, getDuration),
  implement(endpoints.getWorkCategory, shapes.getWorkCategory, getWorkCategory),
  implement(viewEndpoints.seePermit, viewShapes.seePermit, seePermit),
  ...permitFollowUps,
]
