import { expect, test } from 'vitest'
import { formName, isHeldUp, remainingWords, requiredFormsWords, type GovernanceEntry } from './governance-facts.ts'

const form = (is_required: boolean, is_submitted: boolean | null) => ({
  form_id: '7d9a41c0-1f2e-4a55-8a0e-1d2c3b4a5f60',
  name: null,
  is_required,
  is_submitted,
})

test('what remains is said in days and percent, and without a risk nothing runs out (BR-GOV-22)', () => {
  expect(remainingWords({ days: 1, percent: 8, status: 'high' })).toBe('1 day left, 8%')
  expect(remainingWords({ days: 0, percent: 0, status: 'none' })).toBe('Nothing runs out')
})

test('forms without names go by their id, and are not counted as done where nobody says (BR-GOV-24)', () => {
  expect(formName(form(true, null))).toBe('Form 7d9a41c0')
  expect(requiredFormsWords([form(true, null), form(false, null)])).toBe('1 required')
  expect(requiredFormsWords([form(true, true), form(true, false), form(false, false)])).toBe('1 of 2 done')
  expect(requiredFormsWords([form(false, false)])).toBe('None required')
})

test('only a linked governance permit that says no holds a start up (BR-GOV-27)', () => {
  const entry = (governance: object | null, may: string) =>
    ({ governance, may_start: { may, may_string: '', reasons: [] } }) as unknown as GovernanceEntry
  expect(isHeldUp(undefined)).toBe(false)
  expect(isHeldUp(entry(null, 'no'))).toBe(false)
  expect(isHeldUp(entry({}, 'unknown'))).toBe(false)
  expect(isHeldUp(entry({}, 'no'))).toBe(true)
})
