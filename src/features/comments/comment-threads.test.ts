import { describe, expect, test } from 'vitest'
import type { Comment } from './comment-facts.ts'
import { recordsNamedIn, replyStart, threadsOf } from './comment-threads.ts'

const wrn = 'MW00112345678'
let hour = 8
const comment = (number: number, detail: string, topic = 'General'): Comment => ({
  reference: `${wrn}-COM-0${number}`,
  topic,
  topicValue: topic,
  detail,
  author: 'planner@water.example',
  organisation: '9310',
  at: `2026-11-23T${String((hour += 1)).padStart(2, '0')}:00:00.000Z`,
  isInternal: false,
  isRead: true,
  readBy: undefined,
  readOn: undefined,
})

describe('records that a comment names', () => {
  test('are found by their references, whole or short', () => {
    const text = `See ${wrn}-INSP-01, fpn-02 and ${wrn}-01-CR-01; permit ${wrn}-01.`
    expect(recordsNamedIn(text, wrn)).toEqual([
      { kind: 'inspection', reference: `${wrn}-INSP-01` },
      { kind: 'fixed_penalty_notice', reference: `${wrn}-FPN-02` },
      { kind: 'change_request', reference: `${wrn}-01-CR-01` },
      { kind: 'permit', reference: `${wrn}-01` },
    ])
  })

  test('are not dates, USRNs or works', () => {
    expect(recordsNamedIn(`On 2026-11-23 in 83900142, works ${wrn}`, wrn)).toEqual([])
  })
})

describe('conversations', () => {
  const first = comment(1, 'The barriers of INSP-01 are back', 'Inspection')
  const other = comment(2, 'When do you start?')
  const answer = comment(3, `${wrn}-COM-01: thank you`, 'General')
  const onOther = comment(4, `${wrn}-COM-02: at nine`, 'General')

  test('gather what names one record, answers included; the rest by topic', () => {
    const threads = threadsOf([onOther, answer, other, first], wrn, () => false)
    expect(threads.map(({ title, comments }) => [title, comments.map(({ reference }) => reference.slice(-2))])).toEqual(
      [
        ['General', ['02', '04']],
        [`Inspection ${wrn}-INSP-01`, ['01', '03']],
      ],
    )
  })

  test('stand first with something unread', () => {
    const threads = threadsOf([onOther, answer, other, first], wrn, (each) => each === first)
    expect(threads[0]).toMatchObject({ title: `Inspection ${wrn}-INSP-01`, unread: 1 })
  })

  test('are answered under the reference of their record, or of the comment', () => {
    const [general, inspection] = threadsOf([other, first], wrn, () => false)
    expect(general && replyStart(general, other)).toBe(`${wrn}-COM-02: `)
    expect(inspection && replyStart(inspection, first)).toBe(`${wrn}-INSP-01: `)
  })

  test('survive comments that answer each other in a circle', () => {
    const a = comment(5, `${wrn}-COM-06: no`)
    const b = comment(6, `${wrn}-COM-05: yes`)
    expect(threadsOf([a, b], wrn, () => false)).toHaveLength(1)
  })
})
