import { englandAndWales } from '../../../domain/rules/bank-holidays.ts'
import { countWords } from '../../../domain/words.ts'
import { paths } from '../../app/paths.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { BackLink } from '../../components/BackLink.tsx'
import { Button } from '../../components/Button.tsx'
import { PageTitle } from '../../components/PageTitle.tsx'
import { Tag } from '../../components/Tag.tsx'
import type { JourneyProps } from './application.tsx'
import { adviceOn } from './application-advice.ts'
import type { Advice } from './application-advice.ts'
import { placeName } from './application-answers.ts'
import { applicationProblems, stepFacts } from './application-steps.ts'
import { RefusalCoach } from './refusal-coach.tsx'
import { meaningOf } from './dates-meaning.ts'

const kinds = [
  { kind: 'must_fix', heading: 'Must be put right before you send', tag: 'Must fix', colour: 'red' },
  { kind: 'warning', heading: 'The authority may ask about', tag: 'Warning', colour: 'orange' },
  { kind: 'fine', heading: 'Fine', tag: 'Fine', colour: 'green' },
] as const

/** "Right first time": what the rules and an authority's eye find, each with a way to change it. */
export function Checks({ draft, surroundings }: JourneyProps) {
  const { now } = surroundings
  const problems = applicationProblems(draft, surroundings)
  const advice = adviceOn(draft, meaningOf(draft, now, englandAndWales), problems, now)
  const warnings = advice.filter(({ kind }) => kind === 'warning').length
  const title =
    problems.length > 0
      ? `${countWords(problems.length, 'thing')} to put right`
      : warnings > 0
        ? `${countWords(warnings, 'thing')} the authority may ask about`
        : 'Nothing stands in the way'
  return (
    <>
      <BackLink href={paths.applyStep(draft.id)}>Back to all tasks</BackLink>
      <PageTitle
        title={title}
        caption={['Right-first-time checks', placeName(draft)].filter(Boolean).join(': ')}
        size="journey"
      />
      {kinds.map(({ kind, heading, tag, colour }) => {
        const found = advice.filter((each) => each.kind === kind)
        if (found.length === 0) return null
        return (
          <section key={kind}>
            <h2 className="govuk-heading-m">{heading}</h2>
            <ul className="app-advice">
              {found.map((each) => (
                <li key={`${each.step} ${each.title}`} className="app-advice__line">
                  <div>
                    <Tag colour={colour}>{tag}</Tag>
                  </div>
                  <AdviceText advice={each} draftId={draft.id} />
                </li>
              ))}
            </ul>
          </section>
        )
      })}
      {problems.length === 0 ? (
        <Button href={paths.applyStep(draft.id, 'check-answers')}>Continue to check answers</Button>
      ) : null}
      <RefusalCoach draft={draft} />
    </>
  )
}

function AdviceText({ advice, draftId }: { advice: Advice; draftId: string }) {
  const { title, text, step, kind } = advice
  return (
    <div>
      <p className="govuk-body app-advice__title">{title}</p>
      {text ? <p className="govuk-body-s app-advice__text">{text}</p> : null}
      {kind === 'fine' ? null : (
        <AppLink href={`${paths.applyStep(draftId, step)}?then=checks`}>
          Change {stepFacts(step).title.toLowerCase()}
          <span className="govuk-visually-hidden">: {title}</span>
        </AppLink>
      )}
    </div>
  )
}
