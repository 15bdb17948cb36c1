import type { ActingRole } from '../../../domain/contract/endpoint.ts'

export type PartName =
  | 'decisions'
  | 'timing'
  | 'overruns'
  | 'penalties'
  | 'works_done'
  | 'inspections'
  | 'reinstatements'
  | 'samples'
  | 'workload'

export interface ReportPart {
  readonly name: PartName
  /** Last part of its address; the first page has none. */
  readonly address: string
  /** On its tab. */
  readonly text: string
  readonly title: string
  /** In the directory of the reports. */
  readonly says: string
  /** What is counted has the category of its permit. */
  readonly hasCategory: boolean
  /** Counts what stands now, whatever the days. */
  readonly isNow?: true
  readonly authorityOnly?: true
}

const parts: readonly ReportPart[] = [
  {
    name: 'decisions',
    address: '',
    text: 'Decisions',
    title: 'Permit decisions',
    says: 'Applications by month, category and outcome, deemed rate, modification requests and early starts',
    hasCategory: true,
  },
  {
    name: 'timing',
    address: 'timing',
    text: 'Time and refusals',
    title: 'Time to decide and refusals',
    says: 'How long before the deadline decisions came, and the codes of refusals',
    hasCategory: true,
  },
  {
    name: 'overruns',
    address: 'overruns',
    text: 'Overruns',
    title: 'Overruns',
    says: 'Works that went on after their reasonable period, with days and an estimate of the charge',
    hasCategory: true,
  },
  {
    name: 'penalties',
    address: 'penalties',
    text: 'Penalties',
    title: 'Fixed penalty notices',
    says: 'Notices by month and offence',
    hasCategory: false,
  },
  {
    name: 'works_done',
    address: 'works-done',
    text: 'Works done',
    title: 'Works done',
    says: 'Days used against days asked for, collaborative works, and notices per 100 works, by organisation',
    hasCategory: false,
  },
  {
    name: 'inspections',
    address: 'inspections',
    text: 'Inspections',
    title: 'Inspections',
    says: 'Pass rate by organisation and category',
    hasCategory: false,
  },
  {
    name: 'reinstatements',
    address: 'reinstatements',
    text: 'Reinstatements',
    title: 'Reinstatements',
    says: 'Registered in time, late or not yet; guarantees and interims that end',
    hasCategory: true,
  },
  {
    name: 'samples',
    address: 'samples',
    text: 'Samples',
    title: 'Sample inspections',
    says: 'What the quarter still asks for',
    hasCategory: false,
    isNow: true,
    authorityOnly: true,
  },
  {
    name: 'workload',
    address: 'workload',
    text: 'Workload',
    title: 'Workload',
    says: 'What waits and what was decided, by officer',
    hasCategory: true,
    authorityOnly: true,
  },
]

/** The parts that somebody in this role can use at all. */
export const partsFor = (role: ActingRole) =>
  role === 'Admin' ? [] : parts.filter(({ authorityOnly }) => !authorityOnly || role === 'HighwayAuthority')
