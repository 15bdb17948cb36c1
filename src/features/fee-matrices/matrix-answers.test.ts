import { expect, test } from 'vitest'
import { answerProblems, answersOf, draftBody, feesOf } from './matrix-answers.ts'

const none = answersOf({ discount_guidance: '' })

test('BR-FEE-08: a draft may lack fees, and goes on the wire in pounds', () => {
  const answers = { ...none, minor_works_permit_fee_traffic_sensitive: '£65.50', discount_guidance: ' Shared ' }
  expect(answerProblems(answers)).toEqual([])
  expect(draftBody(answers, 3)).toMatchObject({
    minor_works_permit_fee_traffic_sensitive: 65.5,
    major_paa_fee_traffic_sensitive: null,
    discount_guidance: 'Shared',
    revision: 3,
  })
  expect(answersOf({ ...feesOf(answers), discount_guidance: '' }).minor_works_permit_fee_traffic_sensitive).toBe(
    '65.50',
  )
})

test.each(['much', '-5', '10000.01', '1.005'])('BR-GEN-01: %s is no fee', (text) => {
  const problems = answerProblems({ ...none, major_paa_fee_traffic_sensitive: text })
  expect(problems.map(({ field }) => field)).toEqual(['major_paa_fee_traffic_sensitive'])
})
