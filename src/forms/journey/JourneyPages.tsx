import './journey.css'
import { useState, type ReactNode } from 'react'
import { useNavigate, useParams, useSearchParams } from 'react-router'
import { BackLink } from '../../components/BackLink.tsx'
import { AppLink } from '../../components/AppLink.tsx'
import { PageTitle } from '../../components/PageTitle.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { DraftNote } from '../DraftNote.tsx'
import { QuestionForm } from '../QuestionForm.tsx'
import { JourneyCheck } from './JourneyCheck.tsx'
import {
  askedSteps,
  journeyHref,
  problemsOfStep,
  stepAfter,
  stepBefore,
  type Journey,
  type JourneyStep,
} from './journey.ts'
import { useFocusOnQuestion } from './use-focus-on-question.ts'
import { useJourneyDraft } from './use-journey-draft.ts'

export interface JourneyPagesProps<Answers extends object, Around> {
  journey: Journey<Answers, Around>
  around: Around
  /** Address of the journey; its pages are `<base>/<step>`, `<base>/all` and `<base>/check`. The route ends in `/:step?`. */
  base: string
  /** What the journey was opened with, such as `?inspection=…`: kept on the address of every page. */
  search?: string
  /** `draft:<journey>:<id>` */
  draft: string
  draftTitle: string
  start: Answers
  /** Under the title: which record it is about. */
  about?: string
  /** Where the first page leads back to. */
  back: { readonly text: string; readonly href: string }
  submitText: string
  sendingText?: string
  /** Above the questions of every page and above the check: what they answer, such as the words of the other side. */
  intro?: ReactNode
  /** The answers on the check page in another shape than a card for each step. */
  review?: (answers: Answers, around: Around, hrefOf: (field: string) => string | undefined) => ReactNode
  /** What sending means, shown beside the answers on the check page. */
  consequences?: (answers: Answers, around: Around) => ReactNode
  /** Where the check page wants a yes before it sends, such as "I have checked that the details are right". */
  declaration?: string
  /**
   * Sends, throws the call's error, and gives the address to go on to with what to say there.
   * The key stays the same while the same answers are tried again.
   */
  onSend: (answers: Answers, idempotencyKey: string) => Promise<{ readonly href: string; readonly done?: string }>
}

/** Every page of a journey. The address names the page; what is typed is on the device with every change. */
export function JourneyPages<Answers extends object, Around>(props: JourneyPagesProps<Answers, Around>) {
  const { step } = useParams()
  const draft = useJourneyDraft(props.draft, props.draftTitle, props.start)
  const [beginning, setBeginning] = useState(0)
  const { journey, around } = props
  if (!draft.kept) {
    return (
      <>
        <PageTitle title={journey.title} size="journey" />
        <Skeleton text="Loading your answers" rows={3} />
      </>
    )
  }
  const { answers } = draft.kept
  if (step === 'check') return <JourneyCheck {...props} draft={draft} answers={answers} />
  const asked = askedSteps(journey, answers, around)
  const one = asked.find(({ name }) => name === step) ?? asked[0]
  const shown = step === 'all' ? asked : one ? [one] : []
  return (
    <QuestionPage
      key={`${step ?? ''} ${beginning}`}
      {...props}
      steps={shown}
      draft={draft}
      answers={answers}
      onStartAgain={async () => {
        await draft.startAgain()
        setBeginning((count) => count + 1)
      }}
    />
  )
}

export type JourneyDraft<Answers> = ReturnType<typeof useJourneyDraft<Answers>>

interface QuestionPageProps<Answers extends object, Around> extends Omit<JourneyPagesProps<Answers, Around>, 'draft'> {
  draft: JourneyDraft<Answers>
  answers: Answers
  /** One, or all of them on one page. */
  steps: readonly JourneyStep<Answers, Around>[]
  onStartAgain: () => Promise<void>
}

function QuestionPage<Answers extends object, Around>(props: QuestionPageProps<Answers, Around>) {
  const { journey, around, base, draft, answers, steps, about, back } = props
  const navigate = useNavigate()
  const [search] = useSearchParams()
  const [start] = useState(answers)
  useFocusOnQuestion()
  const [first] = steps
  const isAll = steps.length > 1
  const before = first && !isAll ? stepBefore(journey, first.name, answers, around) : undefined
  const isBeginning = before === undefined
  const isChange = search.get('then') === 'check'
  const at = (page: string) => journeyHref(base, page, props.search)
  const backHref = isChange ? at('check') : before ? at(before.name) : back.href

  async function save(typed: Answers) {
    await draft.save(
      steps.map(({ name }) => name),
      typed,
    )
    const next = isAll || isChange || !first ? undefined : stepAfter(journey, first.name, typed, around)
    await navigate(at(next?.name ?? 'check'))
  }

  return (
    <div className={isAll ? undefined : 'app-step'}>
      <BackLink href={backHref}>{isBeginning && !isChange ? back.text : 'Back'}</BackLink>
      <PageTitle
        title={isAll || !first ? journey.title : first.question}
        caption={[isAll ? '' : journey.title, about].filter(Boolean).join(': ') || undefined}
        size="journey"
      />
      {isBeginning && draft.restoredAt ? (
        <DraftNote restoredAt={draft.restoredAt} onStartAgain={props.onStartAgain} />
      ) : null}
      {props.intro}
      <QuestionForm<Answers>
        start={start}
        submitText="Continue"
        sendingText="Saving"
        check={(typed) => {
          const problems = journey.problems(typed, around)
          return askedSteps(journey, typed, around)
            .filter((step) => isAll || step.name === first?.name)
            .flatMap((step) => problemsOfStep(step, problems))
        }}
        onSend={save}
        onEdit={draft.edit}
        beside={
          <>
            {isBeginning && !isAll ? <AppLink href={at('all')}>Answer all on one page</AppLink> : null}
            <span className="app-form__saved" role="status">
              {draft.savedWords}
            </span>
          </>
        }
      >
        {steps.map(({ name, title, Questions }) => (
          <div key={name}>
            {isAll ? <h2 className="govuk-heading-m">{title}</h2> : null}
            <Questions answers={answers} around={around} />
          </div>
        ))}
      </QuestionForm>
    </div>
  )
}
