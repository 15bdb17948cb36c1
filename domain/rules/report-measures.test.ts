import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { measures } from './report-measures.ts'
import { reportPage } from './report-page.ts'

test('docs/reports.md is what the pages say (npm run docs:states writes it)', () => {
  expect(readFileSync(join(import.meta.dirname, '../../docs/reports.md'), 'utf8')).toBe(reportPage())
})

test.each(Object.entries(measures))('%s says what it counts and by which rules', (_, { title, definition, rules }) => {
  expect(definition).toMatch(/^[A-Z].*\.$/)
  expect(definition).not.toBe(title)
  for (const rule of rules) expect(rule).toMatch(/^BR-[A-Z0-9]+-[A-Z]?\d+$/)
})
