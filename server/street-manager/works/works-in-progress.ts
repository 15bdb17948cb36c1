import { listWorksInProgress as endpoint } from '../../../domain/contract/works.ts'
import { listWorksInProgress as shapes } from '../../../domain/contract/works.shapes.ts'
import { cutFeatures, featuresAsked } from '../../http/cut-features.ts'
import { implement } from '../../http/implement.ts'
import { worksInProgressInBox } from '../../store/map-box.ts'
import { boxOf } from '../box-of.ts'

/** Beside the map of works, for everybody who may see that map (BR-ROLE-12): which of them have started and not stopped. */
export const listWorksInProgress = implement(endpoint, shapes, async ({ db, query, reply }) => {
  const references = await worksInProgressInBox(db, boxOf(query), featuresAsked)
  return { permit_reference_numbers: cutFeatures(references, reply) }
})
