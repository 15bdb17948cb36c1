import { describe, expect, test } from 'vitest'
import { permitStatuses } from '../contract/enums/permits.ts'
import type { PermitStatus, WorkCategory } from '../contract/enums/permits.ts'
import { englandAndWales as holidays } from './bank-holidays.ts'
import { workCategory } from './work-category.ts'
import { addWorkingDays } from './working-days.ts'

const startOn = Temporal.PlainDate.from('2026-11-30')
const lasting = (workingDays: number) => ({ startOn, endOn: addWorkingDays(startOn, workingDays - 1, holidays) })
const onRecord = [{ category: 'minor', status: 'closed' }] as const

describe('BR-WORK-42, 44 planned works by length', () => {
  test.each([
    [1, 'minor'],
    [3, 'minor'],
    [4, 'standard'],
    [10, 'standard'],
    [11, 'major'],
    [60, 'major'],
  ] as const)('%i working days on an existing record: %s', (days, category) => {
    const application = { work_type: 'planned', ...lasting(days), earlierPermits: onRecord } as const
    expect(workCategory(application, holidays)).toBe(category)
  })

  test('BR-WORK-44 weekend-only works count as minor', () => {
    const weekend = { startOn: Temporal.PlainDate.from('2026-11-28'), endOn: Temporal.PlainDate.from('2026-11-29') }
    expect(workCategory({ work_type: 'planned', ...weekend }, holidays)).toBe('minor')
  })

  test('BR-WORK-43 a traffic order makes one day a major', () => {
    const application = { work_type: 'planned', is_ttro_required: true, ...lasting(1) } as const
    expect(workCategory({ ...application, earlierPermits: onRecord }, holidays)).toBe('major')
    expect(workCategory(application, holidays)).toBe('paa')
  })
})

describe('BR-WORK-41, 48 other work types', () => {
  test('immediate works go by the risk, however long they are', () => {
    expect(workCategory({ work_type: 'immediate', immediate_risk: true, ...lasting(20) }, holidays)).toBe(
      'immediate_emergency',
    )
    expect(workCategory({ work_type: 'immediate', immediate_risk: false, ...lasting(20) }, holidays)).toBe(
      'immediate_urgent',
    )
  })

  test('HS2 highway works have their own', () => {
    expect(workCategory({ work_type: 'hs2_highway_works', ...lasting(20) }, holidays)).toBe('hs2_highway')
  })
})

describe('BR-WORK-45 to 47, 51 when a major starts as a PAA', () => {
  const major = { work_type: 'planned', ...lasting(11) } as const
  const after = (...earlierPermits: { category: WorkCategory; status: PermitStatus }[]) =>
    workCategory({ ...major, earlierPermits }, holidays)

  test('BR-WORK-45 on a new record', () => {
    expect(workCategory(major, holidays)).toBe('paa')
    expect(after()).toBe('paa')
  })

  test.each(['cancelled', 'revoked', 'refused'] as const)('BR-WORK-46 after a PAA that is %s', (status) => {
    expect(after({ category: 'paa', status })).toBe('paa')
  })

  test.each(permitStatuses)('BR-WORK-46 after one permit that is %s', (status) => {
    const cameToNothing = ['cancelled', 'revoked', 'refused'].includes(status)
    expect(after({ category: 'standard', status })).toBe(cameToNothing ? 'paa' : 'major')
  })

  test('BR-WORK-46 one live permit among dead ones is enough', () => {
    expect(after({ category: 'minor', status: 'refused' }, { category: 'minor', status: 'closed' })).toBe('major')
  })

  test('BR-WORK-47 after a progressed PAA: by the permits that followed it', () => {
    const paa = { category: 'paa', status: 'progressed' } as const
    expect(after(paa, { category: 'major', status: 'granted' })).toBe('major')
    expect(after(paa, { category: 'major', status: 'refused' })).toBe('paa')
  })

  test.each(['submitted', 'under_assessment', 'granted'] as const)(
    'BR-WORK-51 what progresses a PAA that is %s goes by its own length, and is never a PAA',
    (status) => {
      expect(after({ category: 'paa', status })).toBe('major')
      const short = { ...major, ...lasting(4), earlierPermits: [{ category: 'paa', status }] } as const
      expect(workCategory(short, holidays)).toBe('standard')
    },
  )

  test('BR-WORK-51 the permit that a PAA progresses to is never a PAA', () => {
    expect(workCategory({ ...major, progressesPaa: true }, holidays)).toBe('major')
    expect(workCategory({ ...major, ...lasting(4), progressesPaa: true }, holidays)).toBe('standard')
  })
})

test.each([
  ['optional_permit_no_fee', true, 'major'],
  ['optional_permit_no_fee', false, 'paa'],
  ['utility_asset_works', true, 'paa'],
] as const)(
  'BR-WORK-49, BR-FP-04 a major of %s, planned ahead: %s, is %s',
  (activity_type, progressesPlan, category) => {
    const application = {
      work_type: 'planned',
      activity_type,
      progressesPlan,
      startOn: Temporal.PlainDate.from('2027-03-01'),
      endOn: Temporal.PlainDate.from('2027-03-31'),
    } as const
    expect(workCategory(application, holidays)).toBe(category)
  },
)
