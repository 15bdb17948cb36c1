import { alterationMachine } from './alteration-states.ts'
import { alterationChallengeMachine, permitChallengeMachine } from './duration-challenge-states.ts'
import { siteMachine } from './site-states.ts'
import { ancillaryInformationMachine } from './ancillary-information-states.ts'
import { activityMachine } from './activity-states.ts'
import { section58Machine } from './section-58-states.ts'
import { section81Machine } from './section-81-states.ts'
import { forwardPlanMachine } from './forward-plan-states.ts'
import { privateStreetMachine } from './private-street-states.ts'
import { fixedPenaltyNoticeMachine } from './fixed-penalty-notice-states.ts'
import { section74AnswerMachine, section74Machine } from './section-74-states.ts'
import { inspectionOutcomeMachine } from './inspection-outcome-states.ts'
import { jointSiteMeetingMachine } from './joint-site-meeting-states.ts'
import { nonComplianceMachine } from './non-compliance-states.ts'
import { sampleMachine, sampleTargetMachine, samplingQuarterMachine } from './sampling-states.ts'
import type { StateMachine } from './state-machine.ts'

/** Every table of states that follows {@link StateMachine}: their pages in the docs are written from this list. */
export const machines: readonly StateMachine<string, string>[] = [
  forwardPlanMachine,
  privateStreetMachine,
  samplingQuarterMachine,
  sampleTargetMachine,
  sampleMachine,
  ancillaryInformationMachine,
  permitChallengeMachine,
  alterationChallengeMachine,
  alterationMachine,
  siteMachine,
  activityMachine,
  section58Machine,
  section81Machine,
  fixedPenaltyNoticeMachine,
  section74Machine,
  section74AnswerMachine,
  inspectionOutcomeMachine,
  nonComplianceMachine,
  jointSiteMeetingMachine,
]
