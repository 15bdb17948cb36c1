import * as endpoints from '../../../domain/contract/material-classifications.ts'
import * as shapes from '../../../domain/contract/material-classifications.shapes.ts'
import { implement } from '../../http/implement.ts'
import { createMaterialClassification } from './create-material-classification.ts'
import { describeMaterialClassification } from './describe-material-classification.ts'
import { getMaterialClassificationsInBox } from './material-classifications-in-box.ts'
import { listMaterialClassifications } from './list-material-classifications.ts'

const getMaterialClassification = implement(
  endpoints.getMaterialClassification,
  shapes.getMaterialClassification,
  ({ db, params }) => describeMaterialClassification(db, params.materialClassificationReferenceNumber),
)

export const materialClassifications = [
  implement(endpoints.createMaterialClassification, shapes.createMaterialClassification, createMaterialClassification),
  getMaterialClassification,
  getMaterialClassificationsInBox,
  listMaterialClassifications,
]
