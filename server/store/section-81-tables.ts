import type { LocationType } from '../../domain/contract/enums/permits.ts'
import type {
  Section81Severity,
  Section81Status,
  Section81Type,
  Section81WorkType,
} from '../../domain/contract/enums/section-81s.ts'
import type { CopiedFromWork } from './copied-from-work.ts'
import type { Instant, Json, MaybeInstant } from './column-types.ts'

export interface Section81Table extends CopiedFromWork {
  reference: string
  work_reference: string
  section_81_type: Section81Type
  section_81_severity: Section81Severity | null
  made_safe_by_ha: boolean | null
  section_81_status: Section81Status
  status_changed_at: Instant
  /** The promoter's last answer, which stays when the authority resolves or cancels (BR-S81-07). */
  promoter_status: Section81Status | null
  promoter_status_changed_at: MaybeInstant
  promoter_response: string | null
  section_81_work_type: Section81WorkType | null
  linked_permit_reference: string | null
  created_at: Instant
  details: Json<Section81Details>
}

/** What a Section 81 says that nothing filters, sorts or joins by. */
export interface Section81Details {
  readonly location_types: readonly LocationType[]
  readonly inspected_on: string
  readonly other_type_details?: string | null
  readonly inspector_name?: string | null
  readonly inspector_contact_number?: string | null
  readonly additional_details: string
}
