import * as endpoints from '../../../domain/contract/alterations.ts'
import * as shapes from '../../../domain/contract/alterations.shapes.ts'
import { implement } from '../../http/implement.ts'
import { assessAlteration } from './assess-alteration.ts'
import { createAlteration } from './create-alteration.ts'
import { describeAlteration } from './describe-alteration.ts'
import { answerAlterationChallenge, reviewAlterationChallenge } from './duration-challenge.ts'
import { imposeChange } from './impose-change.ts'

const getAlteration = implement(endpoints.getAlteration, shapes.getAlteration, async ({ db, house, params }) =>
  describeAlteration(db, params.permitAlterationReferenceNumber, house.holidays),
)

export const alterations = [
  getAlteration,
  implement(endpoints.createAlteration, shapes.createAlteration, createAlteration),
  implement(endpoints.imposeChange, shapes.imposeChange, imposeChange),
  implement(endpoints.assessAlteration, shapes.assessAlteration, assessAlteration),
  implement(endpoints.reviewAlterationChallenge, shapes.reviewAlterationChallenge, reviewAlterationChallenge),
  implement(endpoints.answerAlterationChallenge, shapes.answerAlterationChallenge, answerAlterationChallenge),
]
