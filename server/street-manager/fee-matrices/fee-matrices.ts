import { getFeeMatrix, listFeeMatrixVersions } from './read-fee-matrix.ts'
import {
  deleteFeeMatrixDraft,
  getFeeMatrixDraft,
  previewFeeMatrix,
  publishFeeMatrix,
  saveFeeMatrixDraft,
} from './write-fee-matrix.ts'

export const feeMatrices = [
  getFeeMatrix,
  listFeeMatrixVersions,
  getFeeMatrixDraft,
  saveFeeMatrixDraft,
  deleteFeeMatrixDraft,
  previewFeeMatrix,
  publishFeeMatrix,
]
