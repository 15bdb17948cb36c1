import { expect, test } from 'vitest'
import { helpsToReload } from './chunk-gone.ts'

test('a page whose part is gone opens anew once, and never without a connection', () => {
  const now = 1_000_000_000
  expect(helpsToReload(0, now, true)).toBe(true)
  expect(helpsToReload(now - 30_000, now, true)).toBe(false)
  expect(helpsToReload(0, now, false)).toBe(false)
})
