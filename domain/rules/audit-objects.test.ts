import { describe, expect, test } from 'vitest'
import { auditObjectTypes } from '../contract/enums/history.ts'
import { administrationObjects, isAdministration } from './audit-objects.ts'

describe('what administrators read in full', () => {
  test.each(administrationObjects)('what happens to a %s', (object) => {
    expect(isAdministration(object)).toBe(true)
  })

  test.each(['permit', 'work', 'comment', 'fpn', 'inspection', 'section_74'] as const)(
    'BR-ROLE-S03: not what is in the record of a %s',
    (object) => {
      expect(isAdministration(object)).toBe(false)
    },
  )

  test('every one of them is an object of the log', () => {
    expect(administrationObjects.filter((object) => !auditObjectTypes.includes(object))).toEqual([])
  })
})
