import {
  inspectionTypes,
  type InspectionCategory,
  type InspectionType,
} from '../../../domain/contract/enums/inspections.ts'
import { inspectionCategoryLabels, inspectionTypeLabels } from '../../../domain/labels/inspections.ts'
import { takesSection81Inspections } from '../../../domain/rules/inspection-checks.ts'
import { categoriesOf } from '../../../domain/rules/inspection-matrix.ts'
import { Radios } from '../../forms/Radios.tsx'
import type { Work } from '../works/use-work.ts'

interface KindQuestionsProps {
  typeName: string
  categoryName: string
  legend: string
  legendSize?: 's' | 'm' | 'l'
  hint?: string
  works: Pick<Work, 'work_status'>
}

/** Type and, beneath the chosen one, its categories: only pairs that there are (BR-INSP-01 to 05). */
export function KindQuestions({ typeName, categoryName, legend, legendSize, hint, works }: KindQuestionsProps) {
  return (
    <Radios
      name={typeName}
      legend={legend}
      legendSize={legendSize}
      hint={hint}
      choices={typesFor(works).map((type) => ({
        value: type,
        label: inspectionTypeLabels[type],
        ...(categoriesOf(type).length > 0
          ? {
              reveal: (
                <Radios
                  name={categoryName}
                  legend="Category"
                  choices={categoriesOf(type).map((category) => ({
                    value: category,
                    label: inspectionCategoryLabels[category],
                    hint: categoryHints[category],
                  }))}
                />
              ),
            }
          : {}),
      }))}
    />
  )
}

const categoryHints: Partial<Record<InspectionCategory, string>> = {
  a: 'Sample, while works are under way',
  b: 'Sample, within 6 months of the reinstatement',
  c: 'Sample, near the end of the guarantee',
  third_party: 'After a report by somebody else',
  site_occupancy: 'Who is in the street, and whether they should be',
  conditions: 'Whether the permit conditions are kept',
}

/** A Section 81 inspection is recorded on a Section 81 record alone (BR-INSP-04). */
function typesFor(works: Pick<Work, 'work_status'>): readonly InspectionType[] {
  return takesSection81Inspections(works) ? inspectionTypes : inspectionTypes.filter((type) => type !== 'section_81')
}
