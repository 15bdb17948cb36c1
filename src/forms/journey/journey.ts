/** A journey: questions a page at a time, then a check of all answers, then one sending. Facts and order; no drawing. */
import type { FunctionComponent } from 'react'
import type { FormProblem } from '../field-problems.ts'

/** One answer as the check page shows it. An empty value is an open question; null leaves the row out. */
export interface AnswerRow {
  /** The question's name in the form: its Change link leads there. */
  readonly field: string
  readonly key: string
  readonly value: string | null
}

export interface StepProps<Answers, Around> {
  /** As last kept; what is being typed is watched in the form. */
  readonly answers: Answers
  readonly around: Around
}

export interface JourneyStep<Answers, Around> {
  /** Last piece of the page's address, kebab-case. */
  readonly name: string
  /** Heading of its card on the check page. */
  readonly title: string
  /** Heading of its own page. */
  readonly question: string
  /** Names of the questions on it, first piece only; problems with these land here. */
  readonly fields: readonly string[]
  /** Whether it is asked at all; always, unless told. */
  readonly isAsked?: (answers: Answers, around: Around) => boolean
  readonly Questions: FunctionComponent<StepProps<Answers, Around>>
  readonly rows: (answers: Answers, around: Around) => readonly AnswerRow[]
}

export interface Journey<Answers, Around = undefined> {
  /** What is done, such as "Record an inspection": the caption of every page. */
  readonly title: string
  readonly steps: readonly JourneyStep<Answers, Around>[]
  /** Every problem of the answers, by name of the question. */
  readonly problems: (answers: Answers, around: Around) => readonly FormProblem[]
}

export function askedSteps<A, C>(journey: Journey<A, C>, answers: A, around: C): JourneyStep<A, C>[] {
  return journey.steps.filter((step) => step.isAsked?.(answers, around) ?? true)
}

/** The step that asks for a field, by its name in the form or in the service's answer (`sites[0].depth`). */
export function stepOfField<A, C>(steps: readonly JourneyStep<A, C>[], field: string): JourneyStep<A, C> | undefined {
  const root = field.split(/[.[]/)[0] ?? ''
  return steps.find((step) => step.fields.includes(root))
}

export function problemsOfStep<A, C>(
  step: JourneyStep<A, C>,
  problems: readonly FormProblem[],
): readonly FormProblem[] {
  return problems.filter(({ field }) => stepOfField([step], field) !== undefined)
}

/** The step that comes after this one; undefined when the check comes next. */
export function stepAfter<A, C>(
  journey: Journey<A, C>,
  name: string,
  answers: A,
  around: C,
): JourneyStep<A, C> | undefined {
  const place = journey.steps.findIndex((step) => step.name === name)
  return askedSteps(journey, answers, around).find((step) => journey.steps.indexOf(step) > place)
}

/** The step before this one that is asked; undefined for the first. */
export function stepBefore<A, C>(
  journey: Journey<A, C>,
  name: string,
  answers: A,
  around: C,
): JourneyStep<A, C> | undefined {
  const place = journey.steps.findIndex((step) => step.name === name)
  return askedSteps(journey, answers, around).findLast((step) => journey.steps.indexOf(step) < place)
}

/**
 * Address of one page of a journey.
 *
 * @param search what the journey was opened with (`?inspection=…`): every page keeps it, so that a reload begins from the same
 * @param to     the question to open on, on the way from the check page and back to it
 */
export function journeyHref(base: string, page: string, search = '', to?: { readonly field: string }): string {
  const query = new URLSearchParams(search)
  query.delete('then')
  if (to) query.set('then', 'check')
  const text = query.toString()
  return `${base}/${page}${text && `?${text}`}${to ? `#${encodeURIComponent(to.field)}` : ''}`
}
