/** A record of every kind that a path can name, for tests that go through all endpoints. */
import { createComment } from '../../domain/contract/comments.ts'
import { createWork } from '../../domain/contract/works.ts'
import { application } from './application.ts'
import type { World } from './world.ts'

export type RecordPath = Readonly<Record<string, string>>

/** Makes a record on Marl Water's works in Marlshire, in the workstream; answers every parameter of its path. */
type RecordMaker = (world: World, workstream: string) => Promise<RecordPath>

/** Sees every workstream of Marl Water, and may write in each. */
const writer = 'api-planner@water.example'

const makeWork: RecordMaker = async (world, workstream_prefix) => {
  const made = await world.as(writer).must(createWork, { body: application({ workstream_prefix }) })
  return { workReferenceNumber: made.work_reference_number }
}

/** By the last parameter of the path. */
export const recordMakers: Readonly<Record<string, RecordMaker>> = {
  workReferenceNumber: makeWork,
  permitReferenceNumber: async (world, workstream) => {
    const work = await makeWork(world, workstream)
    return { ...work, permitReferenceNumber: `${work['workReferenceNumber']}-01` }
  },
  commentReferenceNumber: async (world, workstream) => {
    const params = await makeWork(world, workstream)
    const body = { topic: 'GENERAL', detail: 'The road is narrow here', is_internal: false } as const
    const made = await world.as(writer).must(createComment, { params, body })
    return { ...params, commentReferenceNumber: made.comment_reference_number }
  },
}
