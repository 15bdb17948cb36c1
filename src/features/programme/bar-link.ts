import { paths } from '../../app/paths.ts'
import { recordPaths } from '../../app/record-paths.ts'
import type { ProgrammeBar } from './programme-lanes.ts'

/** The record that a bar stands for. */
export function barHref({ kind, reference, work_reference_number: wrn }: ProgrammeBar): string {
  if (kind === 'activity') return recordPaths.activity(reference)
  if (kind === 'section_58') return recordPaths.section58(reference)
  return kind === 'forward_plan' ? recordPaths.forwardPlan(wrn ?? '', reference) : paths.permit(wrn ?? '', reference)
}
