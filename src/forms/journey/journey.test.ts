import { describe, expect, test } from 'vitest'
import { askedSteps, journeyHref, problemsOfStep, stepAfter, stepBefore, stepOfField } from './journey.ts'
import type { Journey, JourneyStep } from './journey.ts'

interface Answers {
  outcome: 'passed' | 'failed'
}

const step = (
  name: string,
  fields: string[],
  isAsked?: (answers: Answers) => boolean,
): JourneyStep<Answers, undefined> => ({
  name,
  title: name,
  question: name,
  fields,
  ...(isAsked ? { isAsked } : {}),
  Questions: () => null,
  rows: () => [],
})

const passed: Answers = { outcome: 'passed' }
const failed: Answers = { outcome: 'failed' }

const journey: Journey<Answers> = {
  title: 'Inspect',
  steps: [
    step('outcome', ['outcome']),
    step('failures', ['failed_sites'], ({ outcome }) => outcome === 'failed'),
    step('photos', ['file_ids']),
  ],
  problems: () => [],
}

describe('the steps of a journey', () => {
  test('are those that the answers ask for', () => {
    expect(askedSteps(journey, passed, undefined).map(({ name }) => name)).toEqual(['outcome', 'photos'])
    expect(askedSteps(journey, failed, undefined)).toHaveLength(3)
  })

  test('follow each other past those that are not asked, forwards and back', () => {
    expect(stepAfter(journey, 'outcome', passed, undefined)?.name).toBe('photos')
    expect(stepAfter(journey, 'outcome', failed, undefined)?.name).toBe('failures')
    expect(stepBefore(journey, 'photos', passed, undefined)?.name).toBe('outcome')
  })

  test('end with the check and begin without a way back', () => {
    expect(stepAfter(journey, 'photos', passed, undefined)).toBeUndefined()
    expect(stepBefore(journey, 'outcome', passed, undefined)).toBeUndefined()
  })

  test('own the problems of their fields, down to an item of a list', () => {
    expect(stepOfField(journey.steps, 'failed_sites[0].details')?.name).toBe('failures')
    expect(stepOfField(journey.steps, 'somebody_else')).toBeUndefined()
    const problems = [
      { field: 'file_ids', message: 'Select a file' },
      { field: 'outcome', message: 'Select the outcome' },
    ]
    expect(journey.steps.map((each) => problemsOfStep(each, problems).length)).toEqual([1, 0, 1])
  })
})

describe('the address of a page', () => {
  test('keeps what the journey was opened with', () => {
    expect(journeyHref('/x/new', 'photos', '?inspection=A-INSP-01')).toBe('/x/new/photos?inspection=A-INSP-01')
    expect(journeyHref('/x/new', 'check', '?then=check')).toBe('/x/new/check')
  })

  test('names the question that is changed, and the way back', () => {
    expect(journeyHref('/x/new', 'photos', '?inspection=A', { field: 'file_ids' })).toBe(
      '/x/new/photos?inspection=A&then=check#file_ids',
    )
  })
})
