import { expect, test } from 'vitest'
import type { OverlayItem } from './layers/overlay-items.ts'
import { overlayNotes, selectedWords } from './overlays-here.ts'
import type { Overlay } from './overlays.ts'

const here = (overlay: Overlay, count: number) => ({
  overlay,
  items: Array.from({ length: count }, (_, at) => ({ id: String(at) }) as OverlayItem),
  unplaced: [],
  notes: [],
})
const works = { layer: 'works_other' } as const
const activity = { layer: 'activities' } as const

test('a selection is told by its kinds, those that there are', () => {
  expect(selectedWords([], [])).toBe('Nothing selected')
  expect(selectedWords([works], [])).toBe('1 selected: 1 works')
  expect(selectedWords([works, activity, works], [here('forward_plans', 1), here('sites_interim', 0)])).toBe(
    '4 selected: 2 works, 1 activity, 1 forward plan',
  )
  expect(selectedWords([], [here('section_58s_in_force', 2)])).toBe('2 selected: 2 Section 58s in force')
})

test('what a layer lacks is said with its name, and nothing where it is whole', () => {
  const whole = { isTooWide: false, isLoading: false, isCut: false, isError: false, unplaced: [] }
  expect(overlayNotes('forward_plans', whole)).toEqual([])
  expect(overlayNotes('hs2_act_limits', { ...whole, isCut: true, unplaced: [1] })).toEqual([
    'HS2 act limits: there is more than one answer carries: zoom in to have all of it.',
    'HS2 act limits: 1 thing with a broken place, named without one.',
  ])
})
