/** Filters that the lists of inspections and of planned visits have alike, with their words. */
import { chosenInspectionCategories, inspectionTypes } from '../../../domain/contract/enums/inspections.ts'
import { inspectionCategoryLabels, inspectionTypeLabels } from '../../../domain/labels/inspections.ts'

export const inspectionTypeFilter = {
  kind: 'choices',
  name: 'inspection_type',
  title: 'Type',
  values: inspectionTypes,
  labels: inspectionTypeLabels,
} as const

export const inspectionCategoryFilter = {
  kind: 'choices',
  name: 'inspection_category',
  title: 'Category',
  values: chosenInspectionCategories,
  labels: inspectionCategoryLabels,
} as const
