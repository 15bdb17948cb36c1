/** Comments that a journey begins from, written by the side whose they are. */
import { createComment } from '../domain/contract/comments.ts'
import { accounts, type Given, type GivenPermit } from './given.ts'

/** Comments of the promoter on works, one for each text. */
export async function givenComments(given: Given, { wrn }: GivenPermit, texts: readonly string[]): Promise<void> {
  const planner = await given.client(accounts.planner)
  for (const detail of texts) {
    await planner.call(createComment, {
      params: { workReferenceNumber: wrn },
      body: { topic: 'GENERAL', detail, is_internal: false },
    })
  }
}
