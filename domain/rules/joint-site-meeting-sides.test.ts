import { describe, expect, test } from 'vitest'
import { meetingOf, type ToldMeeting } from './joint-site-meeting-sides.ts'

const names = { promoter: 'Marl Water', authority: 'Marlshire County Council' }
const tuesday = '2026-12-01T10:00:00Z'
const thursday = '2026-12-03T14:00:00Z'
const suggestedByPromoter: ToldMeeting = {
  jsm_status: 'awaiting_agreement',
  jsm_requested_by: 'Marl Water',
  jsm_suggested_time: tuesday,
  promoter_response_status: 'joint_site_meeting_suggested',
  promoter_response_jsm_date: tuesday,
  ha_response_status: 'issued',
}

describe('whose date is on the table', () => {
  test('is told by the side that gave it (BR-NC-20)', () => {
    expect(meetingOf(suggestedByPromoter, names)).toEqual({
      jsm_status: 'awaiting_agreement',
      jsm_suggested_side: 'promoter',
      jsm_requested_side: 'promoter',
    })
  })

  test('a counter-date leaves the requester alone (BR-NC-22)', () => {
    const countered: ToldMeeting = {
      ...suggestedByPromoter,
      jsm_suggested_time: thursday,
      ha_response_status: 'joint_site_meeting_suggested',
      ha_response_jsm_date: thursday,
    }
    expect(meetingOf(countered, names)).toMatchObject({
      jsm_suggested_side: 'authority',
      jsm_requested_side: 'promoter',
    })
    const own = { ...countered, jsm_requested_by: 'Marlshire County Council' }
    const ownNames = { promoter: 'Marlshire County Council', authority: 'Marlshire County Council' }
    expect(meetingOf(own, ownNames)).toMatchObject({ jsm_suggested_side: 'authority', jsm_requested_side: 'promoter' })
  })

  test('where both gave this very time, it is the later word (BR-NC-26)', () => {
    const again: ToldMeeting = {
      ...suggestedByPromoter,
      promoter_response_update_date: '2026-11-20T09:00:00Z',
      ha_response_status: 'joint_site_meeting_suggested',
      ha_response_update_date: '2026-11-21T09:00:00Z',
      ha_response_jsm_date: tuesday,
    }
    expect(meetingOf(again, names).jsm_suggested_side).toBe('authority')
  })

  test('is nobody’s before a meeting is suggested', () => {
    expect(meetingOf({ ha_response_status: 'issued', jsm_status: null }, names)).toEqual({
      jsm_status: null,
      jsm_suggested_side: null,
      jsm_requested_side: null,
    })
  })
})
