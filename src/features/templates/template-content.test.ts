import { describe, expect, test } from 'vitest'
import { templateKinds } from '../../../domain/contract/enums/templates.ts'
import { createTemplate } from '../../../domain/contract/templates.shapes.ts'
import * as z from 'zod/mini'
import { noAnswers } from '../apply/application-answers.ts'
import { newApplication } from '../apply/new-application.ts'
import { completeDraft } from '../apply/testing/complete-draft.ts'
import { answersOfTemplate, matching, stepsOfTemplate, templateOf } from './template-content.ts'
import type { Template } from './template-content.ts'

const draft = completeDraft()
const application = templateOf(draft.answers)
const template: Template = {
  template_id: 1,
  kind: templateKinds[0],
  name: 'Leak repair',
  is_own: true,
  is_shared: false,
  owner_name: 'Sam Obi',
  application,
  date_changed: '2026-11-22T10:00:00Z',
}

describe('a template of an application', () => {
  test('is what the service takes', () => {
    const body = { kind: 'application', name: 'Leak repair', is_shared: false, application }
    expect(z.safeParse(createTemplate.body, body).error?.issues ?? []).toEqual([])
    const empty = { ...body, application: templateOf(noAnswers) }
    expect(z.safeParse(createTemplate.body, empty).error?.issues ?? []).toEqual([])
  })

  test('leaves out place, dates, references and files', () => {
    for (const field of Object.keys(application)) {
      expect(field).not.toMatch(/usrn|coordinates|location_description|date|time|reference|file/)
    }
  })

  test('gives its answers back', () => {
    const answers = answersOfTemplate(application)
    for (const field of ['work_type', 'activity_type', 'description_of_work', 'permit_conditions'] as const) {
      expect(answers[field]).toEqual(draft.answers[field])
    }
  })

  test('begins an application whose place and dates are open', () => {
    const begun = newApplication('a', {
      promoter_swa_code: '9310',
      promoter_name: 'Marl Water',
      workstreams: [draft.answers.workstream_prefix],
      template,
    })
    expect(begun.answers.description_of_work).toBe(draft.answers.description_of_work)
    expect(begun.answers.street).toBeNull()
    expect(begun.answers.proposed_start_date).toEqual(noAnswers.proposed_start_date)
    expect(begun.saved).toContain('works')
    expect(begun.saved).not.toContain('location')
  })

  test('does not bring a workstream that the person may not write to (BR-PERMIT-22)', () => {
    const begun = newApplication('a', {
      promoter_swa_code: '9310',
      promoter_name: 'Marl Water',
      workstreams: ['777', '778'],
      template,
    })
    expect(begun.answers.workstream_prefix).toBe('')
  })

  test('that says little answers few steps', () => {
    expect(stepsOfTemplate({})).toEqual(['files'])
  })
})

test('templates are found by words of their name, description and owner', () => {
  expect(matching([template], 'obi LEAK')).toEqual([template])
  expect(matching([template], 'leak gas')).toEqual([])
  expect(matching([template], '')).toEqual([template])
})
