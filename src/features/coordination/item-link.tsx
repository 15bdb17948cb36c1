import { paths } from '../../app/paths.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { AppLink } from '../../components/AppLink.tsx'
import type { ProgrammeItem } from './overlaps.ts'

/** The reference of a line of the programme, leading to its record. */
export function ItemLink({ item }: { item: ProgrammeItem }) {
  return <AppLink href={hrefOf(item)}>{item.reference}</AppLink>
}

function hrefOf({ kind, reference, work_reference_number: wrn }: ProgrammeItem): string {
  if (kind === 'activity') return recordPaths.activity(reference)
  if (kind === 'section_58') return recordPaths.section58(reference)
  return kind === 'works' ? paths.permit(wrn ?? '', reference) : recordPaths.forwardPlan(wrn ?? '', reference)
}
