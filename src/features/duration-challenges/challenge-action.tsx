import { useNavigate } from 'react-router'
import { mayMove } from '../../../domain/rules/state-machine.ts'
import { dateWords } from '../../../domain/words.ts'
import { ActionPage } from '../../app/action-page.tsx'
import { NotNow } from '../../app/not-now.tsx'
import { useActing } from '../../app/session.ts'
import { InsetText } from '../../components/InsetText.tsx'
import { SummaryList } from '../../components/SummaryList.tsx'
import { DateField } from '../../forms/DateField.tsx'
import { QuestionForm } from '../../forms/QuestionForm.tsx'
import { Radios } from '../../forms/Radios.tsx'
import { TextArea } from '../../forms/TextArea.tsx'
import {
  answerBody,
  answerProblems,
  noAnswer,
  noReview,
  reviewBody,
  reviewProblems,
  type AnswerAnswers,
  type AnswerBody,
  type ReviewAnswers,
  type ReviewBody,
} from './challenge-answers.ts'
import { useHeldWhileSending } from '../alterations/held-while-sending.ts'
import { challengeRows } from './challenge-card.tsx'
import { challengedEnd, type ChallengeSubject } from './challenge-subject.ts'
import '../alterations/alterations.css'

interface ChallengeActionProps {
  subject: ChallengeSubject
  mayReview: boolean
  mayAnswer: boolean
  onReview: (body: ReviewBody, idempotencyKey: string) => Promise<void>
  onAnswer: (body: AnswerBody, idempotencyKey: string) => Promise<void>
}

/** The step of a challenge that waits for this person: the promoter's review, or the authority's answer to it. */
export function ChallengeAction(props: ChallengeActionProps) {
  const { mayReview, mayAnswer } = props
  const { shown: subject, holding } = useHeldWhileSending(props.subject)
  const { role } = useActing()
  const { machine, state } = subject
  const isReview = mayReview && role !== 'HighwayAuthority'
  const move = mayMove(machine, state, isReview ? 'accept' : 'keep_date', role)
  const why = whyNot(subject, { isReview, isParty: mayReview || mayAnswer }, move.yes ? undefined : move.no)
  if (why !== undefined) {
    return (
      <NotNow
        title={isReview || !mayAnswer ? 'You cannot review this end date' : 'You cannot answer this objection'}
        why={why}
        back={{ text: `Go to ${subject.reference}`, href: subject.recordHref }}
      />
    )
  }
  const { onReview, onAnswer } = props
  return isReview ? (
    <Review subject={subject} onReview={(body, key) => holding(() => onReview(body, key))} />
  ) : (
    <Answer subject={subject} onAnswer={(body, key) => holding(() => onAnswer(body, key))} />
  )
}

function whyNot(
  { state, name }: ChallengeSubject,
  { isReview, isParty }: { isReview: boolean; isParty: boolean },
  no: string | undefined,
): string | undefined {
  if (!isParty)
    return 'Only its promoter, with full access to the workstream, and its authority take part in a challenge'
  if (state === null) return `The authority has not challenged the end of ${name}`
  if (no === undefined) return undefined
  if (isReview) return 'The review is done: it can be given only once'
  if (state === 'to_review') return 'The promoter has not reviewed the end date yet'
  return state === 'accepted' ? 'The promoter has accepted the end date' : 'The objection has been answered'
}

function Review({ subject, onReview }: Pick<ChallengeActionProps, 'subject' | 'onReview'>) {
  const navigate = useNavigate()
  const end = dateWords(challengedEnd(subject))
  const authority = subject.permit.highway_authority
  return (
    <ActionPage
      title="Review the end date"
      caption={`${subject.reference}, ${subject.permit.street_name}`}
      backHref={subject.recordHref}
    >
      <SummaryList density="dense" rows={challengeRows(subject)} />
      <InsetText>
        <p className="govuk-body">
          Works that go on after {end} overrun, whatever you answer. If you do not accept it, {authority} can change the
          date or keep it. You can answer once.
        </p>
      </InsetText>
      <QuestionForm<ReviewAnswers>
        start={noReview}
        check={reviewProblems}
        onSend={async (answers, idempotencyKey) => {
          await onReview(reviewBody(answers) as ReviewBody, idempotencyKey)
          const isAccepted = answers.review_status === 'duration_challenge_accepted'
          const done = isAccepted ? `You accepted ${end} as the end date` : `You did not accept ${end} as the end date`
          await navigate(subject.recordHref, { state: { done } })
        }}
        saveAs={`duration-challenge-review:${subject.reference}`}
        draftTitle={`Review the end date of ${subject.reference}`}
        submitText="Send review"
      >
        <Radios
          name="review_status"
          legend={`Do you accept ${end} as the end date?`}
          legendSize="m"
          choices={[
            { value: 'duration_challenge_accepted', label: 'Accept' },
            {
              value: 'duration_challenge_not_accepted',
              label: 'Do not accept',
              reveal: <TextArea name="reason_for_non_acceptance" label="Why not?" limit={500} />,
            },
          ]}
        />
      </QuestionForm>
    </ActionPage>
  )
}

function Answer({ subject, onAnswer }: Pick<ChallengeActionProps, 'subject' | 'onAnswer'>) {
  const navigate = useNavigate()
  const promoter = subject.permit.promoter_organisation
  const { answerRange: range } = subject
  return (
    <ActionPage
      title="Answer the objection"
      caption={`${subject.reference}, ${subject.permit.street_name}`}
      backHref={subject.recordHref}
    >
      <SummaryList density="dense" rows={challengeRows(subject)} />
      <InsetText>
        <p className="govuk-body">{promoter} sees your answer at once. You can answer once.</p>
      </InsetText>
      <QuestionForm<AnswerAnswers>
        start={noAnswer}
        check={(answers) => answerProblems(answers, range)}
        onSend={async (answers, idempotencyKey) => {
          const body = answerBody(answers) as AnswerBody
          await onAnswer(body, idempotencyKey)
          const to = body.new_reasonable_period_end_date
          const done = to ? `The end date is changed to ${dateWords(to)}` : 'The end date is kept'
          await navigate(subject.recordHref, { state: { done } })
        }}
        saveAs={`duration-challenge-answer:${subject.reference}`}
        draftTitle={`Answer the objection to ${subject.reference}`}
        submitText="Send answer"
      >
        <Radios
          name="non_acceptance_response_status"
          legend="Will you change the end date?"
          legendSize="m"
          choices={[
            {
              value: 'reasonable_period_end_date_changed',
              label: 'Change the date',
              reveal: (
                <DateField
                  name="new_reasonable_period_end_date"
                  legend="New end date"
                  hint={
                    range.to
                      ? `From ${dateWords(range.from)} to ${dateWords(range.to)}`
                      : `From ${dateWords(range.from)}`
                  }
                />
              ),
            },
            { value: 'reasonable_period_end_date_not_changed', label: 'Keep the date' },
          ]}
        />
        <TextArea name="non_acceptance_response_details" label="Explain your decision" limit={500} />
      </QuestionForm>
    </ActionPage>
  )
}
