import type { Selectable } from 'kysely'
import type { BodyOf } from '../../domain/contract/endpoint.ts'
import type { ForwardPlanStatus } from '../../domain/contract/enums/forward-plans.ts'
import type { createForwardPlan } from '../../domain/contract/forward-plans.ts'
import type { Geometry } from '../../domain/geometry.ts'
import type { Box, Day, Instant, Json } from './column-types.ts'

export interface ForwardPlanTable {
  reference: string
  work_reference: string
  promoter_swa_code: string
  highway_authority_swa_code: string
  workstream_prefix: string
  usrn: number
  street_name: string
  town: string
  area_name: string
  created_at: Instant
  modified_at: Instant
  start_on: Day
  end_on: Day
  works_location_description: string
  details: Json<ForwardPlanDetails>
  forward_plan_status: ForwardPlanStatus
  description_of_work: string
  works_coordinates: Json<Geometry>
  bounds: Box
  centre_easting: number
  centre_northing: number
}

type Answers = BodyOf<typeof createForwardPlan>

/** What a plan says beyond its columns, under the contract's own names. */
export type ForwardPlanDetails = Pick<
  Answers,
  | 'project_reference_number'
  | 'traffic_management_type'
  | 'additional_info'
  | 'forward_plan_asds'
  | 'hs2_work_type'
  | 'hs2_in_act_limits'
  | 'hs2_consultation_requested_response_date'
  | 'hs2_highway_exemption'
> & { readonly cancelled_reason?: string }

export type ForwardPlanRow = Selectable<ForwardPlanTable>
