import { describe, expect, test } from 'vitest'
import { placeIn, queueOf, type WaitingChange, type WaitingPermit } from './assess-queue.ts'

const permit = (prn: string, deadline: string, status: WaitingPermit['status'] = 'submitted'): WaitingPermit => ({
  work_reference_number: 'MW1',
  permit_reference_number: prn,
  street: 'Abbey Road',
  deadline_date: `${deadline}T00:00:00.000Z`,
  date_created: '2026-11-20T09:00:00.000Z',
  status,
})

const change = (ref: string, deadline: string, sent = '2026-11-20T10:00:00.000Z'): WaitingChange => ({
  work_reference_number: 'MW2',
  permit_reference_number: 'MW2-01',
  alteration_reference_number: ref,
  alteration_type_string: 'Works extension',
  street: 'Mill Lane',
  deadline_date: `${deadline}T00:00:00.000Z`,
  date_created: sent,
})

const queue = queueOf(
  [permit('a', '2026-11-25'), permit('d', '2026-11-27', 'under_assessment')],
  [change('e', '2026-11-30'), change('b', '2026-11-25'), change('c', '2026-11-26')],
)
const markOf = (ref: string) => queue.find((each) => each.ref === ref) ?? { ...permit('', '2026-11-26'), ref }

describe('the queue of an officer', () => {
  test('has applications and change requests by deadline, the one sent first before the other', () => {
    expect(queue.map(({ ref, kind }) => `${ref} ${kind}`)).toEqual([
      'a permit',
      'b change',
      'c change',
      'd permit',
      'e change',
    ])
  })

  test('leads to the assessment of each', () => {
    expect(queue[0]?.href).toBe('/works/MW1/permits/a/assess')
    expect(queue[1]).toMatchObject({ href: '/works/MW2/permits/MW2-01/alterations/b/assess', what: 'works extension' })
  })

  test('says which one this is, and what is before and after it', () => {
    expect(placeIn(queue, markOf('b'))).toMatchObject({ at: 2, of: 5, previous: { ref: 'a' }, next: { ref: 'c' } })
    expect(placeIn(queue, markOf('a')).previous).toBeUndefined()
    expect(placeIn(queue, markOf('e')).next?.ref).toBe('a')
  })

  test('goes on from where a decided one stood', () => {
    const left = queue.filter(({ ref }) => ref !== 'b')
    expect(placeIn(left, markOf('b'))).toMatchObject({
      at: undefined,
      of: 4,
      previous: { ref: 'a' },
      next: { ref: 'c' },
    })
  })

  test('offers what a colleague has under assessment last', () => {
    expect(placeIn(queue, markOf('c'))).toMatchObject({ next: { ref: 'd' }, nextFree: { ref: 'e' } })
    const taken = queueOf([permit('a', '2026-11-25'), permit('d', '2026-11-27', 'under_assessment')], [])
    expect(placeIn(taken, markOf('a')).nextFree?.ref).toBe('d')
  })

  test('of nothing else leads nowhere', () => {
    const alone = placeIn(queue.slice(0, 1), markOf('a'))
    expect(alone).toMatchObject({ at: 1, of: 1 })
    expect([alone.previous, alone.next, alone.nextFree]).toEqual([undefined, undefined, undefined])
  })
})
