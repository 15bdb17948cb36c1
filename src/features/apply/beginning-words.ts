import { englandAndWales } from '../../../domain/rules/bank-holidays.ts'
import { paaToPaDeadline } from '../../../domain/rules/early-start.ts'
import { civilDate } from '../../../domain/rules/working-days.ts'
import { dateWords } from '../../../domain/words.ts'
import type { Beginning } from './new-application.ts'

/** What an application begins with, in a sentence or two. */
export function beginningWords({ work, copy, progress, plan, place, nonCompliance, template }: Beginning): string {
  const where = work ? [work.street_name, work.town].filter(Boolean).join(', ') : ''
  if (work && progress) {
    const sendBy = paaToPaDeadline(civilDate(progress.proposed_start_date), englandAndWales)
    return `The permit that follows ${progress.permit_reference_number}, ${where}. Its street, place and workstream stay as they are; everything else can be changed. Sent by 4:30pm on ${dateWords(sendBy)} it needs no reason for an early start.`
  }
  if (work && plan) {
    return `The permit that follows ${plan.forward_plan_reference_number}, ${where}. Minor, standard and highway works become a permit, major works and those with a traffic order a provisional advance authorisation.`
  }
  if (work && nonCompliance) {
    return `A permit on ${work.work_reference_number}, ${where}, for works that put ${nonCompliance} right. The place stays as it is.`
  }
  if (work) {
    const { active_permit: latest } = work
    return latest?.permit_status === 'refused'
      ? `${latest.permit_reference_number} was refused. Its answers come along; dates, conditions and working together are asked again. The place, ${where}, stays as it is.`
      : `A further permit on ${work.work_reference_number}, ${where}. The place stays as it is.`
  }
  if (copy) {
    return `The answers of ${copy.permit_reference_number}, ${copy.street_name}, are copied. Dates are asked anew.`
  }
  if (template) return `The template “${template.name}” answers what it keeps. Place and dates are asked.`
  if (place) return `The place that you chose on the map, ${place.map(Math.round).join(', ')}, is marked already.`
  return 'What you type is kept on this device until you send it. You can stop and go on later.'
}
