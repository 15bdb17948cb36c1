import { useState } from 'react'
import { useNavigate } from 'react-router'
import { countWords, withinSentence } from '../../../domain/words.ts'
import { ApiError, type FieldProblem } from '../../api/api-error.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { BackLink } from '../../components/BackLink.tsx'
import { Columns } from '../../components/Columns.tsx'
import { ErrorSummary } from '../../components/ErrorSummary.tsx'
import { InsetText } from '../../components/InsetText.tsx'
import { PageTitle } from '../../components/PageTitle.tsx'
import { SummaryCard } from '../../components/SummaryCard.tsx'
import type { SummaryRow } from '../../components/SummaryList.tsx'
import { DeclarationCheckbox } from '../DeclarationCheckbox.tsx'
import type { FormProblem } from '../field-problems.ts'
import { notAccepted } from '../problems.ts'
import { QuestionForm } from '../QuestionForm.tsx'
import { askedSteps, journeyHref, stepOfField, type JourneyStep } from './journey.ts'
import type { JourneyDraft, JourneyPagesProps } from './JourneyPages.tsx'

interface JourneyCheckProps<Answers extends object, Around> extends Omit<JourneyPagesProps<Answers, Around>, 'draft'> {
  draft: JourneyDraft<Answers>
  answers: Answers
}

/** Every answer with a way to change it, what sending means, and the sending. */
export function JourneyCheck<Answers extends object, Around>(props: JourneyCheckProps<Answers, Around>) {
  const { journey, around, base, draft, answers, about, declaration } = props
  const navigate = useNavigate()
  const [refused, setRefused] = useState<readonly FieldProblem[]>([])
  const asked = askedSteps(journey, answers, around)
  const problems = journey.problems(answers, around).filter(({ field }) => stepOfField(asked, field) !== undefined)
  const lastStep = asked.at(-1)
  const changeHref = (step: JourneyStep<Answers, Around>, field: string) =>
    journeyHref(base, step.name, props.search, { field })

  const hrefOf = (field: string) => {
    const step = stepOfField(asked, field)
    return step && changeHref(step, field)
  }

  const lineOf = ({ field, message }: FormProblem, words = (text: string) => text) => {
    const href = hrefOf(field)
    return href ? { message, href } : { message: words(message) }
  }

  /** A refusal ends the attempt and leads to its questions; trouble with the connection leaves it open for the same answers. */
  async function send() {
    setRefused([])
    const key = await draft.beginAttempt(answers)
    try {
      const { href, done } = await props.onSend(answers, key)
      await draft.forget()
      await navigate(href, { replace: true, ...(done ? { state: { done } } : {}) })
    } catch (error) {
      if (!(error instanceof ApiError) || !refusals.includes(error.kind)) throw error
      await draft.endAttempt()
      if (error.fields.length === 0) throw error
      setRefused(error.fields)
    }
  }

  const rowsOf = (step: JourneyStep<Answers, Around>): SummaryRow[] =>
    step.rows(answers, around).flatMap(({ field, key, value }) => {
      if (value === null) return []
      const action = { text: 'Change', href: changeHref(step, field), about: withinSentence(key) }
      return [{ key, value: value || 'Not answered', action }]
    })

  const answersInFull = (
    <Columns kind="form">
      <div>
        {props.review
          ? props.review(answers, around, hrefOf)
          : asked.map((step) => (
              <AnswerCard
                key={step.name}
                title={step.title}
                rows={rowsOf(step)}
                addHref={journeyHref(base, step.name, props.search, { field: step.fields[0] ?? '' })}
              />
            ))}
      </div>
      <div>{props.consequences?.(answers, around)}</div>
    </Columns>
  )

  return (
    <>
      <BackLink href={lastStep ? journeyHref(base, lastStep.name, props.search) : base} />
      {refused.length > 0 ? (
        <ErrorSummary
          key={refused.map(({ field }) => field).join()}
          title="The service did not accept this"
          problems={refused.map((problem) => lineOf(problem, notAccepted))}
        />
      ) : null}
      <PageTitle
        title="Check your answers"
        caption={[journey.title, about].filter(Boolean).join(': ')}
        size="journey"
        error={refused.length > 0}
      />
      {props.intro}
      {problems.length > 0 ? (
        <>
          <InsetText>
            <p className="govuk-body">
              {countWords(problems.length, 'thing')} must be put right before you can send this.
            </p>
            <ul className="govuk-list govuk-list--bullet govuk-list--spaced">
              {problems.map((problem) => {
                const { message, href } = lineOf(problem)
                return (
                  <li key={`${problem.field} ${message}`}>
                    {href ? <AppLink href={href}>{message}</AppLink> : message}
                  </li>
                )
              })}
            </ul>
          </InsetText>
          {answersInFull}
        </>
      ) : (
        <QuestionForm
          start={{ declaration: false }}
          submitText={props.submitText}
          sendingText={props.sendingText ?? 'Sending'}
          check={(typed) =>
            declaration && !typed.declaration
              ? [{ field: 'declaration', message: 'Confirm that the details are right' }]
              : []
          }
          onSend={send}
          onEdit={keptAlready}
          beside={<span className="app-form__saved">{draft.savedWords}</span>}
        >
          {answersInFull}
          {declaration ? <DeclarationCheckbox name="declaration" label={declaration} /> : null}
        </QuestionForm>
      )}
    </>
  )
}

const refusals: readonly string[] = ['refused', 'changed', 'restricted', 'not_found']

/** Nothing but the declaration is typed here, and that is made anew each time. */
const keptAlready = () => undefined

/** A step whose questions may all be left open can be answered from here too. */
function AnswerCard({ title, rows, addHref }: { title: string; rows: readonly SummaryRow[]; addHref: string }) {
  if (rows.length > 0) return <SummaryCard title={title} rows={rows} />
  return (
    <SummaryCard title={title} actions={[{ text: 'Add', href: addHref, about: withinSentence(title) }]}>
      <p className="govuk-body">Nothing added.</p>
    </SummaryCard>
  )
}
