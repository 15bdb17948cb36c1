import * as endpoints from '../../../domain/contract/section-74s.ts'
import * as shapes from '../../../domain/contract/section-74s.shapes.ts'
import { implement } from '../../http/implement.ts'
import { readSection74 } from '../../store/section-74s.ts'
import { createSection74 } from './create-section-74.ts'
import { describeSection74 } from './describe-section-74.ts'
import { section74Lists } from './list-section-74s.ts'
import { updateSection74HAStatus, updateSection74PromoterStatus } from './move-section-74.ts'

const getSection74 = implement(endpoints.getSection74, shapes.getSection74, async ({ db, caller, params }) =>
  describeSection74(db, caller, await readSection74(db, params.section74ReferenceNumber)),
)

export const section74s = [
  ...section74Lists,
  getSection74,
  implement(endpoints.createSection74, shapes.createSection74, createSection74),
  implement(endpoints.updateSection74HAStatus, shapes.updateSection74HAStatus, updateSection74HAStatus),
  implement(
    endpoints.updateSection74PromoterStatus,
    shapes.updateSection74PromoterStatus,
    updateSection74PromoterStatus,
  ),
]
