import { expect, test } from 'vitest'
import { shortDescription } from './export-names.ts'

test('BR-CSV-08: a name of 51 characters is cut to 50', () => {
  expect(shortDescription('a'.repeat(50))).toBe('a'.repeat(50))
  expect(shortDescription('a'.repeat(51))).toBe(`${'a'.repeat(49)}…`)
})
