import { inspectionTypes } from '../../../domain/contract/enums/inspections.ts'
import { inspectionCategoryLabels, inspectionTypeLabels } from '../../../domain/labels/inspections.ts'
import { categoriesOf } from '../../../domain/rules/inspection-matrix.ts'

/** "Live site, Category A" of a type and category as chosen; a category of another type is left out. */
export function chosenKindWords(type: string, category: string): string {
  const known = inspectionTypes.find((each) => each === type)
  if (!known) return ''
  const chosen = categoriesOf(known).find((each) => each === category)
  return [inspectionTypeLabels[known], chosen && inspectionCategoryLabels[chosen]].filter(Boolean).join(', ')
}
