import * as endpoints from '../../../domain/contract/sampling.ts'
import * as shapes from '../../../domain/contract/sampling.shapes.ts'
import { implement } from '../../http/implement.ts'
import { conflict } from '../../http/refusals.ts'
import { latestQuarter } from '../../store/sampling.ts'
import { ownAuthority } from '../own-authority.ts'
import { describeTarget, removeTarget, updateTarget } from './change-target.ts'
import { endQuarter } from './end-quarter.ts'
import { samplingLists } from './list-sampling.ts'
import { ofTarget } from './of-target.ts'
import { quotas } from './quotas.ts'
import { revertEnd } from './revert-end-of-quarter.ts'
import { setTarget } from './set-target.ts'
import { samplingOverview } from './sampling-overview.ts'
import { startQuarter } from './start-quarter.ts'

/** Asks for samples to be drawn; the job follows in the background (BR-PBI-25, 35). 409 while no quarter is in progress. */
const generateSampleInspections = implement(
  endpoints.generateSampleInspections,
  shapes.generateSampleInspections,
  async ({ db, caller, body, now }) => {
    const authority = ownAuthority(endpoints.generateSampleInspections, caller)
    const latest = await latestQuarter(db, authority)
    if (latest?.status !== 'in_progress') {
      const message = 'Samples are drawn while a quarter is in progress'
      throw conflict(message, [{ field: '', message, rule: 'BR-PBI-35' }])
    }
    await db
      .insertInto('sample_generation_job')
      .values({
        highway_authority_swa_code: authority,
        job_status: 'queued',
        sample_inspection_rate: body.sample_inspection_rate,
        username: caller.email,
        created_at: now.toString(),
      })
      .execute()
  },
)

export const sampling = [
  ...samplingOverview,
  ...samplingLists,
  ...quotas,
  implement(endpoints.createSampleInspectionTarget, shapes.createSampleInspectionTarget, setTarget),
  implement(endpoints.getSampleInspectionTarget, shapes.getSampleInspectionTarget, describeTarget, ofTarget),
  implement(endpoints.updateSampleInspectionTarget, shapes.updateSampleInspectionTarget, updateTarget, ofTarget),
  implement(endpoints.deleteSampleInspectionTarget, shapes.deleteSampleInspectionTarget, removeTarget, ofTarget),
  generateSampleInspections,
  implement(endpoints.startSamplingQuarter, shapes.startSamplingQuarter, startQuarter),
  implement(endpoints.endSamplingQuarter, shapes.endSamplingQuarter, endQuarter),
  implement(endpoints.revertEndOfSamplingQuarter, shapes.revertEndOfSamplingQuarter, revertEnd),
]
