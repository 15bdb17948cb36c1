import { activityTypeLabels, trafficManagementTypeLabels, workTypeLabels } from '../../../domain/labels/permits.ts'
import { label } from '../../../domain/labels/words.ts'
import { countWords } from '../../../domain/words.ts'
import type { Template, TemplateApplication } from './template-content.ts'

/** What a template is about, in one line. */
export function templateWords({ application, decision_text: text }: Pick<Template, 'application' | 'decision_text'>) {
  return application ? applicationWords(application) : (text ?? '')
}

function applicationWords(application: TemplateApplication): string {
  const { work_type, activity_type, traffic_management_type: tm, description_of_work, permit_conditions } = application
  const conditions = permit_conditions?.length ?? 0
  const facts = [
    work_type && `${label(workTypeLabels, work_type)} works`,
    activity_type && label(activityTypeLabels, activity_type),
    tm && label(trafficManagementTypeLabels, tm),
    conditions > 0 && countWords(conditions, 'condition'),
  ].filter(Boolean)
  return [description_of_work, facts.join(', ')].filter(Boolean).join('. ')
}
