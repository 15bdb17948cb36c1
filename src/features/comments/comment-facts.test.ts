import { describe, expect, test } from 'vitest'
import { commentProblems, mostLetters } from './comment-checks.ts'
import { isUnreadFor, type Comment } from './comment-facts.ts'

const owners = { promoter_swa_code: '7001', highway_authority_swa_code: '8001', workstream_prefix: '001' }
const toAuthority: Comment = {
  reference: 'MW00112345678-COM-01',
  topic: 'General',
  topicValue: 'GENERAL',
  detail: 'Jointing team delayed',
  author: 'planner@water.example',
  organisation: '7001',
  at: '2026-11-23T08:15:00.000Z',
  isInternal: false,
  isRead: false,
  readBy: undefined,
  readOn: undefined,
}

describe('what is unread (BR-WORK-08)', () => {
  test('the other side’s comments that nobody here has read', () => {
    expect(isUnreadFor({ role: 'HighwayAuthority' }, owners, toAuthority)).toBe(true)
    expect(isUnreadFor({ role: 'Planner' }, owners, toAuthority)).toBe(false)
    expect(isUnreadFor({ role: 'Contractor' }, owners, { ...toAuthority, organisation: '8001' })).toBe(true)
    expect(isUnreadFor({ role: 'HighwayAuthority' }, owners, { ...toAuthority, isRead: true })).toBe(false)
  })

  test('an internal comment was sent to nobody', () => {
    expect(isUnreadFor({ role: 'HighwayAuthority' }, owners, { ...toAuthority, isInternal: true })).toBe(false)
  })
})

describe('a comment to be sent', () => {
  const fields = (topic: string, detail: string) =>
    commentProblems({ topic, detail, is_internal: [] }).map((problem) => problem.field)

  test('needs a topic and words', () => {
    expect(fields('', ' ')).toEqual(['topic', 'detail'])
    expect(fields('GENERAL', 'Yes')).toEqual([])
  })

  test('has at most 1,500 characters', () => {
    expect(fields('GENERAL', 'x'.repeat(mostLetters))).toEqual([])
    expect(fields('GENERAL', 'x'.repeat(mostLetters + 1))).toEqual(['detail'])
  })
})
