import * as endpoints from '../../../domain/contract/permit-follow-ups.ts'
import * as shapes from '../../../domain/contract/permit-follow-ups.shapes.ts'
import { implement } from '../../http/implement.ts'
import { acknowledgeHs2 } from './acknowledge-hs2.ts'
import { assessLaneRental } from './assess-lane-rental.ts'
import { changeDiscount } from './change-discount.ts'
import { answerDurationChallenge, reviewDurationChallenge } from './duration-challenge.ts'
import { earliestPermit } from './earliest-permit.ts'
import { updateTrafficManagement } from './update-traffic-management.ts'

export const permitFollowUps = [
  implement(endpoints.getEarliestPermit, shapes.getEarliestPermit, earliestPermit),
  implement(endpoints.updateTrafficManagement, shapes.updateTrafficManagement, updateTrafficManagement),
  implement(endpoints.reviewDurationChallenge, shapes.reviewDurationChallenge, reviewDurationChallenge),
  implement(endpoints.answerDurationChallenge, shapes.answerDurationChallenge, answerDurationChallenge),
  implement(endpoints.acknowledgeHs2, shapes.acknowledgeHs2, acknowledgeHs2),
  implement(endpoints.assessLaneRental, shapes.assessLaneRental, assessLaneRental),
  implement(endpoints.changeDiscount, shapes.changeDiscount, changeDiscount),
]
