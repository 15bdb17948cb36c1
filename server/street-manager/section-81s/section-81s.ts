import * as endpoints from '../../../domain/contract/section-81s.ts'
import * as shapes from '../../../domain/contract/section-81s.shapes.ts'
import { implement } from '../../http/implement.ts'
import { readSection81 } from '../../store/section-81s.ts'
import { createSection81 } from './create-section-81.ts'
import { describeSection81 } from './describe-section-81.ts'
import { linkSection81 } from './link-section-81.ts'
import { reassignSection81 } from './reassign-section-81.ts'
import { unlinkSection81 } from './unlink-section-81.ts'
import { updateSection81Status } from './update-section-81-status.ts'
import { section81Lists } from './list-section-81s.ts'

const getSection81 = implement(endpoints.getSection81, shapes.getSection81, async ({ db, params, work }) =>
  describeSection81(db, await readSection81(db, params.section81ReferenceNumber), work),
)

export const section81s = [
  implement(endpoints.createSection81, shapes.createSection81, createSection81),
  getSection81,
  implement(endpoints.updateSection81Status, shapes.updateSection81Status, updateSection81Status),
  implement(endpoints.reassignSection81, shapes.reassignSection81, reassignSection81),
  implement(endpoints.linkSection81, shapes.linkSection81, linkSection81),
  implement(endpoints.unlinkSection81, shapes.unlinkSection81, unlinkSection81),
  ...section81Lists,
]
