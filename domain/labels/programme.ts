import type { ProgrammeKind, ProgrammePhase } from '../contract/enums/programme.ts'
import type { Labels } from './words.ts'

export const programmeKindLabels: Labels<ProgrammeKind> = {
  works: 'Works',
  paa: 'PAA',
  forward_plan: 'Forward plan',
  activity: 'Activity',
  section_58: 'Section 58',
}

export const programmePhaseLabels: Labels<ProgrammePhase> = {
  awaiting: 'Awaiting a decision',
  granted: 'Granted',
  in_progress: 'In progress',
  completed: 'Completed',
}
