/** Words that the schema of published notifications spells in its own way; receivers compare them letter by letter. */
import {
  mapTrafficManagementTypes,
  type ActivityType,
  type PermitStatus,
  type TrafficManagementType,
  type WorkCategory,
} from '../../../domain/contract/enums/permits.ts'
import { activityTypeLabels, workCategoryLabels } from '../../../domain/labels/permits.ts'
import { label } from '../../../domain/labels/words.ts'

const activityWords: Partial<Record<ActivityType, string>> = {
  highway_improvement_works: 'Highway improvement works',
  highway_repair_and_maintenance_works: 'Highway repair and maintenance works',
  utility_repair_and_maintenance_works: 'Utility repair and maintenance works',
  core_sampling: 'Core Sampling',
  statutory_infrastructure_works: 'Statutory Infrastructure Works',
  works_for_rail_purposes: 'Works for Rail Purposes',
  optional_permit_no_fee: 'Optional permit (no fee) e.g. for traffic management etc',
}

export const publishedActivity = (type: ActivityType) => activityWords[type] ?? label(activityTypeLabels, type)

const categoryWords: Partial<Record<WorkCategory, string>> = {
  paa: 'Major(PAA)',
  immediate_urgent: 'Immediate - urgent',
  immediate_emergency: 'Immediate - emergency',
}

export const publishedCategory = (category: WorkCategory) =>
  categoryWords[category] ?? label(workCategoryLabels, category)

/** The schema knows no short obstruction; what stands in the carriageway is some incursion. */
export const publishedTraffic = (type: TrafficManagementType) =>
  mapTrafficManagementTypes.find((known) => known === type) ?? 'some_carriageway_incursion'

/** Nobody has decided while an officer looks: to the schema the permit is submitted still. */
export const publishedStatus = (status: PermitStatus) => (status === 'under_assessment' ? 'submitted' : status)

export const yesOrNo = (value: boolean) => (value ? 'Yes' : 'No')
