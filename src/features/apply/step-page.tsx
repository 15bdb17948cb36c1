import { useNavigate, useSearchParams } from 'react-router'
import { englandAndWales } from '../../../domain/rules/bank-holidays.ts'
import { conditionSuggestions } from '../../../domain/rules/conditions.ts'
import { paths } from '../../app/paths.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { BackLink } from '../../components/BackLink.tsx'
import { Columns } from '../../components/Columns.tsx'
import { PageTitle } from '../../components/PageTitle.tsx'
import { useFocusOnQuestion } from '../../forms/journey/use-focus-on-question.ts'
import { QuestionForm } from '../../forms/QuestionForm.tsx'
import type { JourneyProps } from './application.tsx'
import { placeName } from './application-answers.ts'
import type { ApplicationAnswers, ApplicationDraft } from './application-answers.ts'
import { circumstancesOf } from './application-advice.ts'
import { applicationProblems, problemsOfStep, stepAfter, stepFacts } from './application-steps.ts'
import type { StepName } from './application-steps.ts'
import { meaningOf } from './dates-meaning.ts'
import { DatesPanel } from './dates-panel.tsx'
import { shortMeaning } from './dates-words.ts'
import { LeadTime } from './lead-time.tsx'
import { StepQuestions } from './step-questions.tsx'
import { WorkingDayStrip } from './working-day-strip.tsx'

/** One step on its own page. With `?then=check-answers` it leads back to where a change was asked for. */
export function StepPage({ name, draft, keeper, surroundings, savedWords }: JourneyProps & { name: StepName }) {
  const navigate = useNavigate()
  const [search] = useSearchParams()
  const facts = stepFacts(name)
  const { now } = surroundings
  const then = search.get('then')
  useFocusOnQuestion()

  const check = (answers: ApplicationAnswers) =>
    problemsOfStep(name, applicationProblems({ ...draft, answers }, surroundings))
  async function save(answers: ApplicationAnswers) {
    const saved = await keeper.save([name], answers)
    const isAsked = then === 'check-answers' || then === 'checks'
    await navigate(paths.applyStep(draft.id, isAsked ? then : stepAfter(name, saved, now)))
  }
  return (
    <>
      <BackLink href={paths.applyStep(draft.id, then ?? '')}>Back</BackLink>
      <PageTitle
        title={facts.question}
        caption={['Apply for a permit', placeName(draft)].filter(Boolean).join(': ')}
        size="journey"
      />
      <QuestionForm<ApplicationAnswers>
        start={startOf(name, draft)}
        submitText="Save and continue"
        sendingText="Saving"
        check={check}
        onSend={save}
        onEdit={keeper.edit}
        beside={
          <>
            <AppLink href={paths.applyStep(draft.id)}>Back to all tasks</AppLink>
            <span className="app-form__saved" role="status">
              {savedWords}
            </span>
          </>
        }
      >
        {name === 'timings' ? (
          <Timings draft={draft} now={now} />
        ) : (
          <div className="app-step">
            <StepQuestions name={name} draft={draft} now={now} />
          </div>
        )}
      </QuestionForm>
    </>
  )
}

/** Dates and their meaning side by side; on a phone the meaning follows, and one line of it stays at the foot. */
export function Timings({ draft, now }: { draft: ApplicationDraft; now: Temporal.Instant }) {
  const meaning = meaningOf(draft, now, englandAndWales)
  return (
    <>
      <Columns kind="form">
        <div>
          <StepQuestions name="timings" draft={draft} now={now} />
          <LeadTime draft={draft} now={now} />
          <WorkingDayStrip draft={draft} now={now} />
        </div>
        <div id="dates-meaning" className="app-columns__sticky">
          <DatesPanel draft={draft} now={now} />
        </div>
      </Columns>
      {meaning ? (
        <div className="app-foot-line">
          <p>{shortMeaning(meaning)}</p>
          <a className="govuk-link" href="#dates-meaning">
            What this means
          </a>
        </div>
      ) : null}
    </>
  )
}

/** Suggested conditions are ticked when the step is seen for the first time; what the applicant took off stays off. */
function startOf(name: StepName, draft: ApplicationDraft): ApplicationAnswers {
  if (name !== 'conditions' || draft.saved.includes('conditions')) return draft.answers
  const suggested = conditionSuggestions(circumstancesOf(draft))
    .filter(({ isUsual }) => isUsual)
    .map(({ condition }) => condition)
  const permit_conditions = [...new Set([...draft.answers.permit_conditions, ...suggested])]
  return { ...draft.answers, permit_conditions }
}
