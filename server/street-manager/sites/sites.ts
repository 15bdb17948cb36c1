import * as endpoints from '../../../domain/contract/sites.ts'
import * as shapes from '../../../domain/contract/sites.shapes.ts'
import { implement } from '../../http/implement.ts'
import { readSite } from '../../store/sites.ts'
import { addReinstatement } from './add-reinstatement.ts'
import { createSite } from './create-site.ts'
import { deleteReinstatement } from './delete-reinstatement.ts'
import { describeSite } from './describe-site.ts'
import { reinstatementLists } from './list-reinstatements.ts'
import { listReinstatementsDue } from './list-reinstatements-due.ts'
import { setExcavationCarriedOut, setFinalReinstatement } from './permit-answers.ts'
import { subsumeSite } from './subsume-site.ts'

const getSite = implement(endpoints.getSite, shapes.getSite, async ({ db, work, params }) =>
  describeSite(db, await readSite(db, work.reference, params.siteReferenceNumber)),
)

export const sites = [
  getSite,
  implement(endpoints.createSite, shapes.createSite, createSite),
  implement(endpoints.addReinstatement, shapes.addReinstatement, addReinstatement),
  implement(endpoints.deleteReinstatement, shapes.deleteReinstatement, deleteReinstatement),
  implement(endpoints.subsumeSite, shapes.subsumeSite, subsumeSite),
  implement(endpoints.setFinalReinstatement, shapes.setFinalReinstatement, setFinalReinstatement),
  implement(endpoints.setExcavationCarriedOut, shapes.setExcavationCarriedOut, setExcavationCarriedOut),
  ...reinstatementLists,
  listReinstatementsDue,
]
