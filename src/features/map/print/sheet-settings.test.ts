import { expect, test } from 'vitest'
import { metresPerPixelAt, pixelsPerMillimetre, printable, readSheet, scaleFor, withSheet } from './sheet-settings.ts'

const read = (search: string) => readSheet(new URLSearchParams(search), 0.875)

test('a hundred metres are twenty centimetres at 1:500 and two millimetres at 1:50,000', () => {
  expect(100 / metresPerPixelAt(500) / pixelsPerMillimetre).toBeCloseTo(200)
  expect(100 / metresPerPixelAt(50_000) / pixelsPerMillimetre).toBeCloseTo(2)
})

test('the paper is what is left of it inside the margin', () => {
  expect(printable({ paper: 'a4', turn: 'portrait' })).toEqual({ width: 190, height: 276 })
  expect(printable({ paper: 'a3', turn: 'landscape' })).toEqual({ width: 400, height: 276 })
})

test('without a choice it is A4 across at the scale that shows as much as the screen', () => {
  expect(read('')).toEqual({ paper: 'a4', turn: 'landscape', scale: 5_000, title: 'Map of works' })
  expect(scaleFor(896)).toBe(50_000)
  expect(scaleFor(0.1)).toBe(500)
})

test('what is chosen is in the address with all that was there; what is none of the choices is left', () => {
  const next = withSheet(new URLSearchParams('centre=1,2&paper=a4'), {
    paper: 'a3',
    scale: 1_250,
    title: 'High Street',
  })
  expect(Object.fromEntries(next)).toEqual({ centre: '1,2', paper: 'a3', to_scale: '1250', title: 'High Street' })
  expect(readSheet(next, 1)).toEqual({ paper: 'a3', turn: 'landscape', scale: 1_250, title: 'High Street' })
  expect(read('paper=a5&turn=round&to_scale=7').scale).toBe(5_000)
})
