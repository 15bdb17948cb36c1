import { expect, test } from 'vitest'
import { attemptFor } from './attempt.ts'

test('the same content keeps its key and changed content gets another', () => {
  const first = attemptFor(undefined, { assessment_status: 'granted' })
  const again = attemptFor(first, { assessment_status: 'granted' })
  const changed = attemptFor(again, { assessment_status: 'refused' })
  expect(again.key).toBe(first.key)
  expect(changed.key).not.toBe(first.key)
  expect(first.key).toMatch(/^[0-9a-f]{32}$/)
})
