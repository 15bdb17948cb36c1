import * as z from 'zod/mini'
import {
  activityTypes,
  closeFootpathAnswers,
  closeFootwayAnswers,
  collaborationTypes,
  locationTypes,
  trafficManagementTypes,
  workTypes,
} from './enums/permits.ts'
import { templateKinds } from './enums/templates.ts'
import { PermitCondition } from './permit-applications.shapes.ts'
import { dateTime, requiredText, text, unique, whole } from './values.ts'

/** The answers of an application that are alike in the next one: no place, no dates, no references, no files. */
const TemplateApplication = z.strictObject({
  work_type: z.nullish(z.enum(workTypes)),
  location_types: z.nullish(z.array(z.enum(locationTypes)).check(unique())),
  close_footway: z.nullish(z.enum(closeFootwayAnswers)),
  close_footpath: z.nullish(z.enum(closeFootpathAnswers)),
  activity_type: z.nullish(z.enum(activityTypes)),
  description_of_work: z.nullish(text(500)),
  excavation: z.nullish(z.boolean()),
  immediate_risk: z.nullish(z.boolean()),
  is_ttro_required: z.nullish(z.boolean()),
  workstream_prefix: z.nullish(text(3)),
  traffic_management_type: z.nullish(z.enum(trafficManagementTypes)),
  traffic_management_plan: z.nullish(z.boolean()),
  emergency_contact_name: z.nullish(text(100)),
  emergency_contact_number: z.nullish(text(100)),
  permit_conditions: z.nullish(z.array(PermitCondition).check(unique())),
  collaborative_working: z.nullish(z.boolean()),
  collaboration_type: z.nullish(z.enum(collaborationTypes)),
  collaboration_details: z.nullish(text(500)),
  secondary_contact: z.nullish(text(100)),
  secondary_contact_number: z.nullish(text(100)),
  secondary_contact_email: z.nullish(text(100)),
  additional_contact: z.nullish(text(100)),
  additional_contact_number: z.nullish(text(100)),
  additional_contact_email: z.nullish(text(100)),
  additional_info: z.nullish(text(500)),
})

const said = {
  name: requiredText(100),
  /** Everybody of the organisation may use it; only its owner may change it. */
  is_shared: z.boolean(),
  application: z.nullish(TemplateApplication),
  decision_text: z.nullish(requiredText(1500)),
}

const Template = z.strictObject({
  ...said,
  template_id: z.number(),
  kind: z.enum(templateKinds),
  is_own: z.boolean(),
  owner_name: z.string(),
  promoter_swa_code: z.nullish(z.string()),
  date_changed: dateTime,
})

const TemplateParams = z.strictObject({ templateId: whole(0, 2_000_000_000) })

/** Shapes of the endpoints declared in templates.ts, under the same names. */
export const listTemplates = {
  /** A contractor's templates are kept apart by the promoter that it acts for. */
  query: z.strictObject({
    kind: z.optional(z.enum(templateKinds)),
    swa_code: z.optional(z.string()),
  }),
  answer: z.strictObject({ rows: z.array(Template) }),
}
export const createTemplate = {
  /** Applications are for the promoter: the own organisation unless a contractor names whom it acts for. */
  body: z.strictObject({ ...said, kind: z.enum(templateKinds), promoter_swa_code: z.nullish(text(4)) }),
  answer: z.strictObject({ template_id: z.number() }),
}
export const updateTemplate = { params: TemplateParams, body: z.strictObject(said) }
export const deleteTemplate = { params: TemplateParams }
