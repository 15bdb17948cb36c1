import * as endpoints from '../../../domain/contract/activities.ts'
import * as shapes from '../../../domain/contract/activities.shapes.ts'
import { implement, type HandlerOptions } from '../../http/implement.ts'
import { readActivity } from '../../store/activities.ts'
import { authorityOwners } from '../authority-owners.ts'
import { getActivitiesInBox } from './activities-in-box.ts'
import { createActivity } from './create-activity.ts'
import { describeActivity } from './describe-activity.ts'
import { listActivities } from './list-activities.ts'
import { cancelActivity, updateActivity } from './update-activity.ts'

const onActivity: HandlerOptions = {
  owners: async (db, { activityReferenceNumber = '' }) => {
    const activity = await db
      .selectFrom('activity')
      .select('highway_authority_swa_code')
      .where('reference', '=', activityReferenceNumber)
      .executeTakeFirst()
    return activity && authorityOwners(activity.highway_authority_swa_code)
  },
}

const getActivity = implement(
  endpoints.getActivity,
  shapes.getActivity,
  async ({ db, params }) => describeActivity(await readActivity(db, params.activityReferenceNumber)),
  onActivity,
)

export const activities = [
  implement(endpoints.createActivity, shapes.createActivity, createActivity),
  getActivity,
  implement(endpoints.updateActivity, shapes.updateActivity, updateActivity, onActivity),
  implement(endpoints.cancelActivity, shapes.cancelActivity, cancelActivity, onActivity),
  getActivitiesInBox,
  listActivities,
]
