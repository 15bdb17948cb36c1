import { describe, expect, test } from 'vitest'
import { changeRows, sideOf, topicsOf } from './change-rows.ts'
import { grantedPermit } from './testing/granted-permit.ts'

const before = sideOf(grantedPermit)

describe('old and new side by side', () => {
  test('nothing differs between a permit and itself', () => {
    const rows = changeRows(before, before)
    expect(rows.some(({ isChanged }) => isChanged)).toBe(false)
    expect(topicsOf(rows)).toBe('')
  })

  test('an end that moves tells its length too', () => {
    const after = sideOf({ ...grantedPermit, proposed_end_date: '2026-12-14T00:00:00.000Z', proposed_end_time: null })
    const changed = changeRows(before, after).filter(({ isChanged }) => isChanged)
    expect(changed.map(({ key, before: was, after: is }) => [key, was.join(), is.join()])).toEqual([
      ['Proposed end', 'Friday 11 December 2026, 5pm', 'Monday 14 December 2026'],
      ['Length', '5 working days', '6 working days'],
    ])
    expect(topicsOf(changed)).toBe('Dates')
  })

  test('conditions are lines, so that the ones that stay are not told as changed', () => {
    const after = sideOf({ ...grantedPermit, permit_conditions: grantedPermit.permit_conditions?.slice(0, 4) })
    const row = changeRows(before, after).find(({ key }) => key === 'Conditions')
    expect(row?.isChanged).toBe(true)
    expect(row?.before.filter((line) => !row.after.includes(line))).toEqual([expect.stringContaining('(NCT11a)')])
  })

  test('a place that moves is a change, even where it is the same in words', () => {
    const line = (northing: number) => ({
      type: 'LineString' as const,
      coordinates: [
        [423100, northing],
        [423120, northing],
      ] as [number, number][],
    })
    const rows = changeRows(
      sideOf({ ...grantedPermit, works_coordinates: line(301005) }),
      sideOf({ ...grantedPermit, works_coordinates: line(301015) }),
    )
    expect(rows.filter(({ isChanged }) => isChanged).map(({ key, after }) => [key, after.join()])).toEqual([
      ['Area on the map', 'A line of 2 points, moved'],
    ])
  })

  test('what neither side says has no row; what one side says has', () => {
    const keys = (rows: ReturnType<typeof changeRows>) => rows.map(({ key }) => key)
    expect(keys(changeRows(before, before))).not.toContain('Second contact')
    const after = sideOf({ ...grantedPermit, additional_contact: 'Nia Bevan' })
    expect(changeRows(before, after).find(({ key }) => key === 'Second contact')).toMatchObject({
      before: [],
      after: ['Nia Bevan'],
      isChanged: true,
    })
  })

  test('files are told by name', () => {
    expect(changeRows(before, before).find(({ key }) => key === 'Files')?.before).toEqual(['plan.pdf'])
  })
})
