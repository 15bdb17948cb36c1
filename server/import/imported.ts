/** What other people's records are turned into before anything is stored. */
import type { ActivityActivityType } from '../../domain/contract/enums/activities.ts'
import type { AuditEvent } from '../../domain/contract/enums/history.ts'
import type { IndustrySector } from '../../domain/contract/enums/organisations.ts'
import type {
  AssessmentStatus,
  PermitStatus,
  TrafficManagementType,
  WorkCategory,
  WorkType,
} from '../../domain/contract/enums/permits.ts'
import type { WorkStatus } from '../../domain/contract/enums/works.ts'
import type { Geometry } from '../../domain/geometry.ts'
import type { PermitDetails } from '../store/permit-details.ts'

/** A record as it was found, with words for where; `problem` when it could not be read at all. */
export type FoundRecord =
  | { readonly position: string; readonly value: unknown }
  | { readonly position: string; readonly problem: string }

/** Why one record is left out. The import goes on. */
export class BadRecord extends Error {}

/** The file itself cannot be read. */
export class UnreadableFile extends Error {}

export interface ImportedOrganisation {
  /** Padded to four (BR-GEN-79). */
  readonly swa_code: string
  readonly name: string
  readonly sector: IndustrySector
}

export interface ImportedStreet {
  readonly usrn: number
  readonly name: string
  readonly town: string
  readonly area: string
  readonly roadCategory: number
  readonly isLaneRental: boolean
}

interface Imported {
  /** Names the record in its source; the same again is the same record. */
  readonly sourceKey: string
  /** When this version of it was made: a newer one wins. */
  readonly version: Temporal.Instant
  readonly authority: ImportedOrganisation
  readonly street: ImportedStreet
  readonly geometry: Geometry
  readonly startOn: Temporal.PlainDate
  readonly endOn: Temporal.PlainDate
  readonly startAt: Temporal.Instant | null
  readonly endAt: Temporal.Instant | null
  readonly createdAt: Temporal.Instant
  readonly locationDescription: string
}

export interface ImportedPermit extends Imported {
  readonly kind: 'permit'
  /** Names the works record in its source, which may have several permits. */
  readonly workSourceKey: string
  /** The works reference as the source has it, before it is made to fit (BR-GEN-60). */
  readonly workReference: string
  /** The permit's number on its works record (BR-GEN-62). */
  readonly sequence: number
  readonly promoter: ImportedOrganisation
  readonly descriptionOfWork: string
  readonly workStatus: WorkStatus
  readonly permitStatus: PermitStatus
  readonly assessment: AssessmentStatus | null
  readonly workType: WorkType
  readonly category: WorkCategory
  readonly traffic: TrafficManagementType
  readonly actualStartAt: Temporal.Instant | null
  readonly actualStopAt: Temporal.Instant | null
  readonly isDeemed: boolean
  readonly isTrafficSensitive: boolean
  readonly excavation: boolean
  readonly details: PermitDetails
  readonly event: AuditEvent
  readonly eventWords: string
}

export interface ImportedActivity extends Imported {
  readonly kind: 'activity'
  /** Its reference when the source has one of our format (BR-GEN-68). */
  readonly reference: string | undefined
  readonly name: string
  readonly type: ActivityActivityType
  readonly traffic: TrafficManagementType | null
  readonly cancelled: boolean
}

export type ImportedRecord = ImportedPermit | ImportedActivity
