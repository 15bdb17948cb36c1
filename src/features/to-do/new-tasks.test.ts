import { describe, expect, test } from 'vitest'
import type { ToDoKind } from '../../../domain/contract/enums/to-do.ts'
import { noticesBetween } from './new-tasks.ts'
import type { ToDoAnswer } from './to-do-words.ts'

const row = (kind: ToDoKind, reference: string) =>
  ({
    kind,
    reference,
    work_reference_number: 'MW001',
    permit_reference_number: reference,
  }) as ToDoAnswer['rows'][number]
const answer = (sizes: Partial<Record<ToDoKind, number>>, rows: ToDoAnswer['rows'] = []) =>
  ({
    rows,
    kinds: Object.entries(sizes).map(([kind, soon]) => ({ kind, overdue: 0, today: 0, soon, later: 0 })),
  }) as unknown as ToDoAnswer

describe('what came into the queue', () => {
  test('is nothing while no kind has more than before', () => {
    expect(
      noticesBetween(answer({ permits_to_assess: 3 }), answer({ permits_to_assess: 2, section_81s_answered: 0 })),
    ).toEqual([])
  })

  test('is named when it is one task and among the first', () => {
    const old = row('permits_to_assess', 'MW001-01')
    const before = answer({ permits_to_assess: 1 }, [old])
    const after = answer({ permits_to_assess: 2 }, [row('permits_to_assess', 'MW001-02'), old])
    expect(noticesBetween(before, after)).toEqual([
      {
        kind: 'permits_to_assess',
        title: 'Assess permit',
        body: 'MW001-02',
        href: '/works/MW001/permits/MW001-02/assess',
      },
    ])
  })

  test('is counted by kind when it is more, or further down than the first rows', () => {
    const before = answer({ permits_to_assess: 30, penalties_disputed: 0 })
    expect(noticesBetween(before, answer({ permits_to_assess: 31, penalties_disputed: 2 }))).toMatchObject([
      { title: 'Permits to assess', body: '1 more task, 31 in all', href: '/to-do?kind=permits_to_assess' },
      { kind: 'penalties_disputed', body: '2 more tasks, 2 in all' },
    ])
  })

  test('is not what a source that failed before can now be read again', () => {
    expect(noticesBetween(answer({}), answer({ permits_to_assess: 12 }))).toEqual([])
  })
})
