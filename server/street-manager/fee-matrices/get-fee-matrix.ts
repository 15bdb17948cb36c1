import * as endpoints from '../../../domain/contract/fee-matrices.ts'
import * as shapes from '../../../domain/contract/fee-matrices.shapes.ts'
import { padSwaCode } from '../../../domain/references.ts'
import { implement } from '../../http/implement.ts'
import { notFound } from '../../http/refusals.ts'

/** An authority's fees, for anybody signed in, once it has filled them in (BR-FEE-08). */
export const getFeeMatrix = implement(endpoints.getFeeMatrix, shapes.getFeeMatrix, async ({ db, params }) => {
  const matrix = await db
    .selectFrom('fee_matrix')
    .select(['fees', 'discount_guidance'])
    .where('organisation_reference', '=', padSwaCode(params.organisationReference))
    .executeTakeFirst()
  if (!matrix) throw notFound(`The fee matrix of ${params.organisationReference}`)
  return { ...matrix.fees, discount_guidance: matrix.discount_guidance }
})
