import { describe, expect, test } from 'vitest'
import { completeDraft, marlfordStreet, mondayMorning, parts } from '../testing/complete-draft.ts'
import {
  attemptOf,
  batchOf,
  changeItem,
  isFinished,
  itemDraft,
  itemProblems,
  itemState,
  newItem,
  noStreetAnswers,
  pointOn,
  toSend,
} from './batch-model.ts'
import type { Batch, BatchItem } from './batch-model.ts'
import { placeOn } from '../../streets/place-answers.ts'

const base = completeDraft()
const around = { now: mondayMorning }
const hill = { ...marlfordStreet, usrn: 12_345_678, street_descriptor: 'Hill Road' }
const place = { ...placeOn(hill), works_coordinates: { type: 'Point', coordinates: [423200, 301200] } as const }
const second = newItem('b', {
  ...noStreetAnswers,
  ...place,
  works_location_description: 'Outside number 4',
  permit_asds: ['none'],
})
const batch: Batch = { ...batchOf(base), items: [...batchOf(base).items, second] }
const only = (item: BatchItem): Batch => ({ items: [item], base: null })

describe('an application for many streets', () => {
  test('begins with the street of the application', () => {
    expect(batchOf(base).items.map(({ answers }) => answers.street?.usrn)).toEqual([base.answers.street?.usrn])
    expect(itemProblems(base, batch.items[0] ?? second, around)).toEqual([])
  })

  test('takes place from the street and the rest from the application', () => {
    const { answers } = itemDraft(base, second)
    expect(answers).toMatchObject({ works_location_description: 'Outside number 4', permit_asds: ['none'] })
    expect(answers.street?.street_descriptor).toBe('Hill Road')
    expect(answers.description_of_work).toBe(base.answers.description_of_work)
    expect(answers.proposed_start_date).toEqual(base.answers.proposed_start_date)
    expect(itemProblems(base, second, around)).toEqual([])
  })

  test('takes dates from the street where it has its own', () => {
    const own = { ...second, answers: { ...second.answers, proposed_end_date: parts('2027-01-29') } }
    expect(itemDraft(base, own).answers.proposed_end_date).toEqual(parts('2027-01-29'))
    const wrong = { ...second, answers: { ...second.answers, proposed_end_date: parts('2026-01-29') } }
    expect(itemProblems(base, wrong, around).map(({ field }) => field)).toContain('proposed_end_date')
    expect(toSend(base, only(wrong), around)).toEqual([])
  })

  test('marks a point on the line of a street', () => {
    expect(pointOn(marlfordStreet)?.type).toBe('Point')
    expect(pointOn({ ...marlfordStreet, street_line: null })).toBeUndefined()
  })
})

describe('sending in turn', () => {
  test('never sends again what was sent, and repeats to the letter what may have arrived', () => {
    const attempt = attemptOf(base, second, mondayMorning)
    const begun = { ...second, attempt }
    expect(attemptOf(base, begun, mondayMorning.add({ hours: 24 * 30 }))).toBe(attempt)
    const sent = { ...second, sent: { wrn: 'MW1', prn: 'MW1-01' } }
    expect(toSend(base, only(sent), around)).toEqual([])
    const first = batch.items[0] ?? second
    expect(toSend(base, { items: [first, begun], base: null }, around).map(({ id }) => id)).toEqual(['b', first.id])
  })

  test('tries those that were refused again, and is finished when all are sent', () => {
    const refused = changeItem(batch, 'b', { refused: ['The street is closed'] })
    expect(refused.items.map((item) => itemState(item, []))).toEqual(['ready', 'refused'])
    expect(toSend(base, refused, around)).toHaveLength(2)
    expect(isFinished(refused)).toBe(false)
    const done = { ...batch, items: batch.items.map((item) => ({ ...item, sent: { wrn: 'MW1', prn: 'MW1-01' } })) }
    expect(isFinished(done)).toBe(true)
  })
})
