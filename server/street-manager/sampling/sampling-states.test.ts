import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  createSampleInspectionTarget,
  deleteSampleInspectionTarget,
  endSamplingQuarter,
  revertEndOfSamplingQuarter,
  startSamplingQuarter,
  updateSampleInspectionTarget,
} from '../../../domain/contract/sampling.ts'
import { mayMove } from '../../../domain/rules/state-machine.ts'
import {
  sampleMachine,
  sampleTargetMachine,
  samplingQuarterMachine,
  type QuarterStatus,
  type SampleStatus,
  type SampleTargetStatus,
} from '../../../domain/rules/sampling-states.ts'
import { forgetSampling, sampleTarget, setSampleTarget } from '../../testing/sample-targets.ts'
import { walkSteps, type Walkers } from '../../testing/walk-machine.ts'
import { startWorld, type World } from '../../testing/world.ts'

let world: World
let walkers: Walkers
beforeAll(async () => {
  world = await startWorld()
  walkers = {
    Planner: world.as('planner@marlshire.example'),
    Contractor: world.as('contractor@groundworks.example'),
    HighwayAuthority: world.as('officer@marlshire.example'),
    Admin: world.as('admin@marlshire.example'),
  }
})
afterAll(() => world.stop())

const quarter = { highway_authority_swa_code: '5510', start_on: '2026-10-01' }

describe('every state, action and role of a sampling quarter (BR-PBI-21, 23, 24, 36)', () => {
  const steps = walkSteps(
    () => ({
      machine: samplingQuarterMachine,
      walkers,
      arrange: async (quarter_status: QuarterStatus) => {
        await forgetSampling(world.db)
        await setSampleTarget(world)
        await world.db
          .insertInto('sampling_quarter')
          .values({ ...quarter, quarter_status })
          .execute()
      },
      attempts: {
        start: (client) => client.call(startSamplingQuarter, { body: { start_date: '2026-10-01' } }),
        end: (client) => client.call(endSamplingQuarter),
        revert_end: (client) => client.call(revertEndOfSamplingQuarter),
      },
      stateOf: async () => {
        const row = await world.db.selectFrom('sampling_quarter').select('quarter_status').executeTakeFirstOrThrow()
        return row.quarter_status
      },
    }),
    samplingQuarterMachine,
  )
  it.each(steps)('$name', ({ run }) => run())
})

describe('every state, action and role of a sample target (BR-PBI-11 to 13)', () => {
  type Path = Awaited<ReturnType<typeof setSampleTarget>>
  const { promoter_org_ref: _, ...change } = sampleTarget()
  const steps = walkSteps(
    () => ({
      machine: sampleTargetMachine,
      walkers,
      arrange: async (target_status: SampleTargetStatus) => {
        await forgetSampling(world.db)
        const path = await setSampleTarget(world)
        await world.db.updateTable('sample_target').set({ target_status }).execute()
        return path
      },
      attempts: {
        set: (client) => client.call(createSampleInspectionTarget, { body: sampleTarget() }),
        update: (client, params: Path) => client.call(updateSampleInspectionTarget, { params, body: change }),
        remove: (client, params: Path) => client.call(deleteSampleInspectionTarget, { params }),
        start: null,
        close: null,
        reopen: null,
      },
      // a removed target keeps its status: the table says so, and that it is gone is tried elsewhere
      stateOf: async () => {
        const row = await world.db.selectFrom('sample_target').select('target_status').executeTakeFirstOrThrow()
        return row.target_status
      },
    }),
    sampleTargetMachine,
  )
  it.each(steps)('$name', ({ run }) => run())
})

it.each(['issued', 'completed', 'expired', 'removed'] as SampleStatus[])(
  'BR-PBI-26 to 31 nobody moves a sample that is %s by hand',
  (status) => {
    for (const role of ['Planner', 'Contractor', 'HighwayAuthority', 'Admin'] as const) {
      for (const action of ['make', 'complete', 'reissue', 'expire', 'remove'] as const) {
        expect(mayMove(sampleMachine, status, action, role).yes).toBeUndefined()
      }
    }
  },
)
