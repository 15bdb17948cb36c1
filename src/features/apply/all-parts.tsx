import { use } from 'react'
import { useNavigate } from 'react-router'
import { paths } from '../../app/paths.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { BackLink } from '../../components/BackLink.tsx'
import { PageTitle } from '../../components/PageTitle.tsx'
import { DraftOwner } from '../../forms/draft-owner.ts'
import { QuestionForm } from '../../forms/QuestionForm.tsx'
import type { JourneyProps } from './application.tsx'
import { placeName } from './application-answers.ts'
import type { ApplicationAnswers } from './application-answers.ts'
import { applicationProblems, stepFacts, stepsOf } from './application-steps.ts'
import { rememberView } from './remembered.ts'
import { Timings } from './step-page.tsx'
import { StepQuestions } from './step-questions.tsx'

/** The whole application on one page, for people who know it by heart: the same questions under the same names. */
export function AllParts({ draft, keeper, surroundings, savedWords }: JourneyProps) {
  const account = use(DraftOwner)
  const navigate = useNavigate()
  const { now } = surroundings
  const steps = stepsOf(draft, now)

  async function save(answers: ApplicationAnswers) {
    await keeper.save(stepsOf({ ...draft, answers }, now), answers)
    await navigate(paths.applyStep(draft.id, 'checks'))
  }
  return (
    <>
      <BackLink href={paths.apply()}>Back to your drafts</BackLink>
      <PageTitle title={`Apply for a permit${placeName(draft) ? `: ${placeName(draft)}` : ''}`} size="journey" />
      <p className="govuk-body">
        <AppLink href={paths.applyStep(draft.id)} onClick={() => rememberView(account, 'steps')}>
          Show one part at a time
        </AppLink>
      </p>
      <nav aria-label="Parts of the application">
        <ul className="app-parts">
          {steps.map((name) => (
            <li key={name}>
              <a className="govuk-link" href={`#part-${name}`}>
                {stepFacts(name).title}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <QuestionForm<ApplicationAnswers>
        start={draft.answers}
        submitText="Save and check"
        sendingText="Saving"
        check={(answers) => applicationProblems({ ...draft, answers }, surroundings)}
        onSend={save}
        onEdit={keeper.edit}
        beside={
          <span className="app-form__saved" role="status">
            {savedWords}
          </span>
        }
      >
        {steps.map((name) => (
          <section key={name} className="app-part" aria-labelledby={`part-${name}`}>
            <h2 className="govuk-heading-l app-part__title" id={`part-${name}`} tabIndex={-1}>
              {stepFacts(name).question}
            </h2>
            {name === 'timings' ? (
              <Timings draft={draft} now={now} />
            ) : (
              <div className="app-step app-step--dense">
                <StepQuestions name={name} draft={draft} now={now} />
              </div>
            )}
          </section>
        ))}
      </QuestionForm>
    </>
  )
}
