import type { Generated, Selectable } from 'kysely'
import type { QuarterStatus, SampleStatus, SampleTargetStatus } from '../../domain/rules/sampling-states.ts'
import type { Day, Instant, Json, MaybeInstant } from './column-types.ts'

/** Categories that count towards a target (BR-PBI-27 to 29, 33). */
export type SampledCategory = 'a' | 'b' | 'c'

export interface SamplingQuarterTable {
  highway_authority_swa_code: string
  /** First day of a financial quarter. */
  start_on: Day
  quarter_status: QuarterStatus
}

export interface SampleTargetTable {
  reference: string
  highway_authority_swa_code: string
  promoter_swa_code: string
  target_status: SampleTargetStatus
  /** Null until its quarter is started. */
  quarter_start_on: string | null
  /** Per cent. */
  inspection_rate: number
  is_inspection_rate_auto_updated: boolean
  /** The average of the totals in `annual_units`. */
  yearly_inspection_units: number
  annual_units: Json<readonly number[]>
  target_a: number
  target_b: number
  target_c: number
  created_at: Instant
  deleted_at: MaybeInstant
}

export interface SampleTable {
  reference: string
  work_reference: string
  /** Suffix of the reference. */
  sequence: number
  target_reference: string
  highway_authority_swa_code: string
  promoter_swa_code: string
  inspection_category: SampledCategory
  /** The excavation that was drawn. */
  site_reference: string
  sample_status: SampleStatus
  /** It expired because its quarter ended, not because of its own date. */
  ended_with_quarter: boolean
  /** The last day on which it can be inspected. */
  expires_on: Day
  created_at: Instant
}

/** Inspections that count towards a target, and the sample that each completed (BR-PBI-30, 33). */
export interface SampledInspectionTable {
  inspection_reference: string
  target_reference: string
  inspection_category: SampledCategory
  sample_reference: string | null
}

export interface SampleGenerationJobTable {
  id: Generated<number>
  highway_authority_swa_code: string
  job_status: 'queued' | 'in_progress' | 'complete' | 'failed'
  /** Per cent of what is still to be issued (BR-PBI-35). */
  sample_inspection_rate: number
  username: string
  created_at: Instant
  /** So far; null before the first target, and for what ran before anybody counted. */
  samples_drawn: number | null
  /** The target that it has come to. */
  reached: string | null
  targets_done: Generated<number>
  targets_asked: number | null
}

export type SampleTargetRow = Selectable<SampleTargetTable>
export type SampleRow = Selectable<SampleTable>
