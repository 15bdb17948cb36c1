import { afterAll, beforeAll, expect, test } from 'vitest'
import { createComment, listComments } from '../../domain/contract/comments.ts'
import { createWork } from '../../domain/contract/works.ts'
import { application } from '../testing/application.ts'
import { startWorld, type World } from '../testing/world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

test('BR-S81-05 comments follow their works to another promoter', async () => {
  const made = await world.as('planner@water.example').must(createWork, { body: application() })
  const params = { workReferenceNumber: made.work_reference_number }
  const body = { topic: 'GENERAL', detail: 'The road is narrow here', is_internal: false } as const
  await world.as('officer@marlshire.example').must(createComment, { params, body })
  const seenBy = async (email: string) => (await world.as(email).must(listComments, { query: {} })).rows.length
  expect([await seenBy('planner@water.example'), await seenBy('planner@broadband.example')]).toEqual([1, 0])
  await world.db
    .updateTable('work')
    .set({ promoter_swa_code: '7710' })
    .where('reference', '=', params.workReferenceNumber)
    .execute()
  expect([await seenBy('planner@water.example'), await seenBy('planner@broadband.example')]).toEqual([0, 1])
})
