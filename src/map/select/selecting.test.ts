import { expect, test } from 'vitest'
import type { Position } from '../../../domain/geometry.ts'
import { canFinish, type Selecting, selectingWords, withCorner } from './selecting.ts'

const begun = (by: Selecting['by'], ...corners: Position[]): Selecting => ({ by, corners })

test('two opposite corners are a box', () => {
  expect(withCorner(begun('box'), [10, 10])).toEqual(begun('box', [10, 10]))
  expect(withCorner(begun('box', [10, 10]), [30, 20])).toEqual({
    area: [
      [10, 10],
      [30, 10],
      [30, 20],
      [10, 20],
    ],
  })
})

test('a second corner that leaves no room is no corner', () => {
  expect(withCorner(begun('box', [10, 10]), [30, 10])).toEqual(begun('box', [10, 10]))
})

test('a shape grows by each corner, and its last one given again finishes it', () => {
  const two = begun('shape', [0, 0], [10, 0])
  expect(withCorner(two, [10, 0])).toEqual(two)
  expect(canFinish(two)).toBe(false)
  const three = begun('shape', [0, 0], [10, 0], [0, 10])
  expect(withCorner(two, [0, 10])).toEqual(three)
  expect(canFinish(three)).toBe(true)
  expect(withCorner(three, [0, 10])).toEqual({ area: three.corners })
})

test('the words say what to do next', () => {
  expect(selectingWords(begun('box'))).toBe('Give one corner of the box.')
  expect(selectingWords(begun('box', [1, 1]))).toBe('Give the opposite corner of the box.')
  expect(selectingWords(begun('shape', [1, 1]))).toBe('Corner 2 of at least 3.')
  expect(selectingWords(begun('shape', [1, 1], [2, 2], [3, 3]))).toBe('3 corners. Give another, or finish the shape.')
})
