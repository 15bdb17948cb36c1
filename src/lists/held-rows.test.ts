import { describe, expect, test } from 'vitest'
import { changesWaiting, holdRows } from './held-rows.ts'

interface Row {
  key: string
  status: string
}

const keyOf = (row: Row) => row.key
const rows = (...texts: string[]): Row[] =>
  texts.map((text) => {
    const [key = '', status = ''] = text.split(':')
    return { key, status }
  })
const hold = (shown: Row[], newest: Row[]) => {
  const held = holdRows(shown, newest, keyOf)
  return {
    drawn: held.rows.map((row) => `${row.key}:${row.status}`),
    left: [...held.left],
    waiting: changesWaiting(held, newest, keyOf),
  }
}

describe('a list while it is read', () => {
  const shown = rows('a:new', 'b:new', 'c:new')

  test('a row that changed changes in its place', () => {
    expect(hold(shown, rows('a:new', 'b:granted', 'c:new'))).toEqual({
      drawn: ['a:new', 'b:granted', 'c:new'],
      left: [],
      waiting: 0,
    })
  })

  test('a row that would push the others waits', () => {
    expect(hold(shown, rows('z:new', 'a:new', 'b:new', 'c:granted'))).toEqual({
      drawn: ['a:new', 'b:new', 'c:granted'],
      left: [],
      waiting: 1,
    })
  })

  test('a row at the end pushes nothing and comes in', () => {
    expect(hold(shown, rows('a:new', 'b:new', 'c:new', 'd:new')).drawn).toHaveLength(4)
    expect(hold([], rows('a:new')).drawn).toEqual(['a:new'])
  })

  test('a row that left stays where it was, marked', () => {
    expect(hold(shown, rows('a:new', 'c:new', 'd:new'))).toEqual({
      drawn: ['a:new', 'b:new', 'c:new'],
      left: ['b'],
      waiting: 2,
    })
  })

  test('a new order is one change', () => {
    expect(hold(shown, rows('b:new', 'a:new', 'c:new'))).toEqual({
      drawn: ['a:new', 'b:new', 'c:new'],
      left: [],
      waiting: 1,
    })
  })
})
