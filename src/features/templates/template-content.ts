/** Which answers a template keeps, from an application's answers and back to them. */
import type { AnswerOf, BodyOf } from '../../../domain/contract/endpoint.ts'
import { permitConditionTypes } from '../../../domain/contract/enums/permits.ts'
import type { createTemplate, listTemplates } from '../../../domain/contract/templates.ts'
import { mandatoryConditions } from '../../../domain/rules/conditions.ts'
import { isSignals } from '../../../domain/rules/traffic-management.ts'
import { noAnswers } from '../apply/application-answers.ts'
import type { ApplicationAnswers } from '../apply/application-answers.ts'
import type { StepName } from '../apply/application-steps.ts'
import { answersOf, reviewedAnswersOf, yesNo } from '../apply/permit-answers.ts'
import type { Permit } from '../apply/permit-answers.ts'

export type Template = AnswerOf<typeof listTemplates>['rows'][number]
export type TemplateApplication = NonNullable<BodyOf<typeof createTemplate>['application']>

const texts = [
  'description_of_work',
  'workstream_prefix',
  'secondary_contact',
  'secondary_contact_number',
  'secondary_contact_email',
  'additional_contact',
  'additional_contact_number',
  'additional_contact_email',
  'additional_info',
] as const satisfies readonly (keyof ApplicationAnswers & keyof TemplateApplication)[]

const truths = [
  'excavation',
  'immediate_risk',
  'is_ttro_required',
  'traffic_management_plan',
  'collaborative_working',
] as const satisfies readonly (keyof ApplicationAnswers & keyof TemplateApplication)[]

/** All that is alike in the next application: no place, no dates, no references, no files, nothing of the street's own. */
export function templateOf(answers: ApplicationAnswers): TemplateApplication {
  const said = Object.fromEntries(texts.map((name) => [name, answers[name].trim()]).filter(([, text]) => text !== ''))
  const yes = Object.fromEntries(
    truths.flatMap((name) => (answers[name] === '' ? [] : [[name, answers[name] === 'yes']])),
  )
  const isShared = answers.collaborative_working === 'yes'
  const hasSignals = isSignals(answers.traffic_management_type)
  return {
    ...said,
    ...yes,
    ...(answers.work_type ? { work_type: answers.work_type } : {}),
    ...(answers.location_types.length > 0 ? { location_types: answers.location_types } : {}),
    ...(answers.close_footway ? { close_footway: answers.close_footway } : {}),
    ...(answers.close_footpath ? { close_footpath: answers.close_footpath } : {}),
    ...(answers.activity_type ? { activity_type: answers.activity_type } : {}),
    ...(answers.traffic_management_type ? { traffic_management_type: answers.traffic_management_type } : {}),
    ...(hasSignals && answers.emergency_contact_name.trim()
      ? {
          emergency_contact_name: answers.emergency_contact_name.trim(),
          emergency_contact_number: answers.emergency_contact_number.trim(),
        }
      : {}),
    ...(isShared && answers.collaboration_type ? { collaboration_type: answers.collaboration_type } : {}),
    ...(isShared && answers.collaboration_details.trim()
      ? { collaboration_details: answers.collaboration_details.trim() }
      : {}),
    permit_conditions: answers.permit_conditions.map((condition) => {
      const comment = answers.condition_details[condition]?.trim()
      return comment ? { condition, comment } : { condition }
    }),
  }
}

/** The same from a permit that was sent. */
export function templateOfPermit(permit: Permit): TemplateApplication {
  return templateOf({
    ...noAnswers,
    ...answersOf(permit),
    ...reviewedAnswersOf(permit),
    workstream_prefix: permit.workstream_prefix,
    is_ttro_required: yesNo(permit.is_ttro_required),
  })
}

/** What an application begins with; conditions that every permit has are always among them. */
export function answersOfTemplate(application: TemplateApplication): Partial<ApplicationAnswers> {
  const conditions = application.permit_conditions ?? []
  const chosen = new Set<string>([...mandatoryConditions, ...conditions.map(({ condition }) => condition)])
  return {
    ...Object.fromEntries(texts.map((name) => [name, application[name] ?? ''])),
    ...Object.fromEntries(truths.map((name) => [name, yesNo(application[name])])),
    work_type: application.work_type ?? '',
    location_types: application.location_types ?? [],
    close_footway: application.close_footway ?? '',
    close_footpath: application.close_footpath ?? '',
    activity_type: application.activity_type ?? '',
    traffic_management_type: application.traffic_management_type ?? '',
    emergency_contact_name: application.emergency_contact_name ?? '',
    emergency_contact_number: application.emergency_contact_number ?? '',
    collaboration_type: application.collaboration_type ?? '',
    collaboration_details: application.collaboration_details ?? '',
    permit_conditions: permitConditionTypes.filter((type) => chosen.has(type)),
    condition_details: Object.fromEntries(
      conditions.flatMap(({ condition, comment }) => (comment ? [[condition, comment]] : [])),
    ),
  }
}

/** The steps that a template has answered: nobody has to go through them again. */
export function stepsOfTemplate(application: TemplateApplication): StepName[] {
  const answered: [StepName, unknown][] = [
    ['start', application.work_type],
    ['works', application.description_of_work && application.activity_type],
    ['traffic', application.traffic_management_type],
    ['conditions', application.permit_conditions],
    ['collaboration', application.collaborative_working != null],
    ['contacts', application.secondary_contact],
    ['files', true],
  ]
  return answered.filter(([, answer]) => Boolean(answer)).map(([step]) => step)
}

/** By name, description and owner, each word anywhere. */
export function matching(templates: readonly Template[], search: string): Template[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean)
  return templates.filter(({ name, application, decision_text, owner_name }) => {
    const text = [name, application?.description_of_work, decision_text, owner_name].join(' ').toLowerCase()
    return words.every((word) => text.includes(word))
  })
}
