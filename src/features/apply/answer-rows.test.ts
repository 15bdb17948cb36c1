import { describe, expect, test } from 'vitest'
import { answerRows } from './answer-rows.ts'
import { noAnswers } from './application-answers.ts'
import { questionSteps, stepOfField } from './application-steps.ts'
import { stepWords } from './application-words.ts'
import { completeDraft, recordOfWorks } from './testing/complete-draft.ts'

const rowsOf = (draft: ReturnType<typeof completeDraft>) =>
  questionSteps.flatMap(({ name }) => answerRows(name, draft).map((row) => ({ name, ...row })))

describe('answers in words', () => {
  test('each row stands with the step that asks for it', () => {
    for (const { name, field } of rowsOf(completeDraft())) expect([field, stepOfField(field)]).toEqual([field, name])
  })

  test('open questions say so, optional ones that are empty are left out', () => {
    const rows = rowsOf({ ...completeDraft(), answers: noAnswers })
    expect(rows.find(({ field }) => field === 'description_of_work')?.value).toBe('Not answered')
    expect(rows.some(({ field }) => field === 'additional_info')).toBe(false)
    expect(rows.some(({ field }) => field === 'emergency_contact_name')).toBe(false)
  })

  test('dates with their times, designations with theirs, conditions with their details', () => {
    const rows = rowsOf(
      completeDraft({ permit_conditions: ['NCT11a', 'NCT02a'], condition_details: { NCT02a: 'No Sundays' } }),
    )
    const values = Object.fromEntries(rows.map(({ field, value }) => [field, value]))
    expect(values['proposed_start_date']).toBe('Monday 7 December 2026, 8am')
    expect(values['permit_asds']).toBe('Traffic-sensitive: 7:30am to 9:30am (Working days only)')
    expect(values['condition_details.NCT02a']).toBe('Date and time limits on the works: No Sundays')
    expect(values['highway_authority_swa_code']).toBe('Marlshire County Council')
    expect(values['works_coordinates']).toBe('A line of 2 points')
  })

  test('a line for the task list', () => {
    const words = Object.fromEntries(questionSteps.map(({ name }) => [name, stepWords(name, completeDraft())]))
    expect(words).toMatchObject({
      start: 'Planned works',
      location: 'ABBEY ROAD, MARLFORD. USRN 83900192',
      timings: '7 December 2026 to 11 December 2026',
      traffic: 'Give and take',
      collaboration: 'No',
      contacts: 'Tom Ashdown',
      files: 'No files',
    })
    expect(stepWords('location', { ...completeDraft(), record: recordOfWorks })).toBe('As on MW00112345678')
  })
})
