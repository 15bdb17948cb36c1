import * as endpoints from '../../../domain/contract/section-58s.ts'
import * as shapes from '../../../domain/contract/section-58s.shapes.ts'
import { implement, type HandlerOptions } from '../../http/implement.ts'
import { readSection58 } from '../../store/section-58s.ts'
import { authorityOwners } from '../authority-owners.ts'
import { createSection58 } from './create-section-58.ts'
import { describeSection58 } from './describe-section-58.ts'
import { getSection58sInBox } from './section-58s-in-box.ts'
import { updateSection58Status } from './update-section-58-status.ts'
import { listSection58s } from './list-section-58s.ts'

const onSection58: HandlerOptions = {
  owners: async (db, { section58ReferenceNumber = '' }) => {
    const section58 = await db
      .selectFrom('section_58')
      .select('highway_authority_swa_code')
      .where('reference', '=', section58ReferenceNumber)
      .executeTakeFirst()
    return section58 && authorityOwners(section58.highway_authority_swa_code)
  },
}

const getSection58 = implement(
  endpoints.getSection58,
  shapes.getSection58,
  async ({ db, params }) => describeSection58(await readSection58(db, params.section58ReferenceNumber)),
  onSection58,
)

export const section58s = [
  implement(endpoints.createSection58, shapes.createSection58, createSection58),
  getSection58,
  getSection58sInBox,
  listSection58s,
  implement(endpoints.updateSection58Status, shapes.updateSection58Status, updateSection58Status, onSection58),
]
