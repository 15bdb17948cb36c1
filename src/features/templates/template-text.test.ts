import { expect, test } from 'vitest'
import { withText } from './template-text.ts'

test('a kept text comes behind what was typed, and begins an empty field', () => {
  expect(withText('', 'One week is enough.')).toBe('One week is enough.')
  expect(withText('Market day is Tuesday.\n', 'One week is enough.')).toBe(
    'Market day is Tuesday.\n\nOne week is enough.',
  )
})
