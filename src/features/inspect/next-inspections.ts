/** Which inspection of some works is due, and which one an officer most likely makes: each begins with its kind already said. */
import type { ChosenInspectionCategory, InspectionType } from '../../../domain/contract/enums/inspections.ts'
import { inspectionTypes } from '../../../domain/contract/enums/inspections.ts'
import { categoriesOf } from '../../../domain/rules/inspection-matrix.ts'
import { takesSection81Inspections } from '../../../domain/rules/inspection-checks.ts'
import { dateWords } from '../../../domain/words.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { kindWords, scheduledOf, visitWords } from '../inspections/inspection-facts.ts'
import { chosenKindWords } from '../inspections/kind-words.ts'
import type { Work } from '../works/use-work.ts'

interface NextInspection {
  /** "Sample, Category A". */
  readonly text: string
  /** Why it is offered: "Expires 4 December 2026". */
  readonly why: string
  readonly href: string
}

type Works = Pick<
  Work,
  'work_reference_number' | 'work_status' | 'inspections' | 'pbi_sample_inspections' | 'non_compliances' | 'section_81'
>

/** What is due first, then what is usual at this stage, then any other kind. */
export function nextInspections(works: Works): NextInspection[] {
  const wrn = works.work_reference_number
  const scheduled = scheduledOf(works)
  const samples = [...(works.pbi_sample_inspections ?? [])].sort((a, b) =>
    a.sample_expiry_date < b.sample_expiry_date ? -1 : 1,
  )
  return [
    ...samples.map((sample) => ({
      text: `Sample, ${sample.inspection_category_string}`,
      why: `Expires ${dateWords(sample.sample_expiry_date)}`,
      href: begin(wrn, typeOfCategory(sample.inspection_category), sample.inspection_category),
    })),
    ...(scheduled
      ? [
          {
            text: kindWords(scheduled),
            why: `Scheduled for ${visitWords(scheduled)}`,
            href: begin(wrn, scheduled.inspection_type, scheduled.inspection_category ?? undefined),
          },
        ]
      : []),
    ...(works.non_compliances ?? [])
      .filter(({ non_compliance_status }) => non_compliance_status === 'issued')
      .map(({ non_compliance_reference_number: reference }) => ({
        text: 'Follow up',
        why: `Non-compliance ${reference} is open`,
        href: recordPaths.newInspection(wrn, `?non_compliance=${encodeURIComponent(reference)}`),
      })),
    ...usual(works),
    { text: 'Another kind', why: '', href: recordPaths.newInspection(wrn) },
  ]
}

function usual(works: Works): NextInspection[] {
  const wrn = works.work_reference_number
  const offer = (type: InspectionType, category: ChosenInspectionCategory | undefined, why: string) => [
    { text: chosenKindWords(type, category ?? ''), why, href: begin(wrn, type, category) },
  ]
  if (takesSection81Inspections(works)) return offer('section_81', undefined, '')
  if (works.work_status === 'in_progress') return offer('live_site', 'routine', 'Works are in progress')
  return works.work_status === 'completed' ? offer('reinstatement', 'routine', 'Works are complete') : []
}

/** Samples are known by their category alone (BR-INSP-03). */
const typeOfCategory = (category: string) =>
  inspectionTypes.find((type) => categoriesOf(type).some((known) => known === category))

/** With its kind known an inspection begins with its photos; else with what it is. */
function begin(wrn: string, type: string | undefined, category?: string): string {
  const known = inspectionTypes.find((each) => each === type)
  if (!known) return recordPaths.newInspection(wrn)
  const kind = categoriesOf(known).find((each) => each === category)
  const search = `?type=${known}${kind ? `&category=${kind}` : ''}`
  const isWhole = kind !== undefined || categoriesOf(known).length === 0
  return `${recordPaths.newInspection(wrn)}${isWhole ? '/photos' : ''}${search}`
}

/** The words of its button. */
export const startWords = ({ text }: NextInspection) => `Start: ${text}`
