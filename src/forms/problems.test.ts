import { expect, test } from 'vitest'
import { ApiError } from '../api/api-error.ts'
import { problemsFromAnswer } from './problems.ts'

test('named fields go to their questions', () => {
  const fields = [{ field: 'proposed_end_date', message: 'End date must be the same as or after the start date' }]
  expect(problemsFromAnswer(new ApiError('refused', 'Bad request', { status: 400, fields }))).toEqual({
    kind: 'refused',
    fields,
    rest: [],
  })
})

test('a refusal without fields is told for the whole form', () => {
  const answer = problemsFromAnswer(new ApiError('changed', 'The permit has been granted', { status: 409 }))
  expect(answer).toEqual({
    kind: 'refused',
    fields: [],
    rest: ['The service did not accept this: The permit has been granted'],
  })
})

test.each(['offline', 'signed_out', 'server', 'busy'] as const)('%s says that nothing is lost', (kind) => {
  const answer = problemsFromAnswer(new ApiError(kind, '', { requestId: 'req-1', retryAfterSeconds: 1 }))
  expect(answer).toMatchObject({ kind: 'banner', text: expect.stringContaining('Nothing you typed is lost.') })
})

test('a failure of the server gives the reference to quote', () => {
  expect(problemsFromAnswer(new ApiError('server', '', { requestId: 'req-1' }))).toMatchObject({ reference: 'req-1' })
})

test('a fault in the page itself keeps what was typed too', () => {
  expect(problemsFromAnswer(new TypeError('x is undefined'))).toMatchObject({ kind: 'banner' })
})
