import type { ActingRole } from '../../../domain/contract/endpoint.ts'
import { mayMove } from '../../../domain/rules/state-machine.ts'
import { dateTimeWords, dateWords } from '../../../domain/words.ts'
import { useActing } from '../../app/session.ts'
import { Button } from '../../components/Button.tsx'
import { SummaryCard } from '../../components/SummaryCard.tsx'
import type { SummaryRow } from '../../components/SummaryList.tsx'
import { Tag, type TagColour } from '../../components/Tag.tsx'
import type { ChallengeState } from '../../../domain/rules/duration-challenge-states.ts'
import { challengedEnd, type ChallengeSubject } from './challenge-subject.ts'

interface ChallengeCardProps {
  subject: ChallengeSubject
  /** Whether the person may take part in it, by the declarations. */
  mayReview: boolean
  mayAnswer: boolean
}

/** How far a challenge has come, step by step, and the step that waits for this person; nothing where nothing is challenged. */
export function ChallengeCard({ subject, mayReview, mayAnswer }: ChallengeCardProps) {
  const { role } = useActing()
  if (subject.state === null) return null
  const step = nextStep(subject, role, { mayReview, mayAnswer })
  return (
    <SummaryCard title="Duration challenge" rows={challengeRows(subject)}>
      {step ? <Button href={subject.href}>{step}</Button> : null}
    </SummaryCard>
  )
}

/** The button of the one who has to act; undefined for everybody else. */
function nextStep(
  { state, machine }: ChallengeSubject,
  role: ActingRole,
  { mayReview, mayAnswer }: { mayReview: boolean; mayAnswer: boolean },
): string | undefined {
  if (mayReview && mayMove(machine, state, 'accept', role).yes) return 'Review the end date'
  if (mayAnswer && mayMove(machine, state, 'keep_date', role).yes) return 'Answer the objection'
  return undefined
}

const stateTags: Readonly<Record<ChallengeState, { words: string; colour: TagColour }>> = {
  to_review: { words: 'Waits for the promoter', colour: 'yellow' },
  accepted: { words: 'Accepted', colour: 'green' },
  not_accepted: { words: 'Not accepted: waits for the authority', colour: 'orange' },
  date_changed: { words: 'End date changed', colour: 'turquoise' },
  date_kept: { words: 'End date kept', colour: 'grey' },
}

/** The steps in their order; those that have not come are not there. */
export function challengeRows(subject: ChallengeSubject): SummaryRow[] {
  const { facts, state, permit, askedEnd, comments } = subject
  if (state === null) return []
  const at = (moment: string | null | undefined) => (moment ? `, ${dateTimeWords(moment)}` : '')
  const rows: (SummaryRow | undefined)[] = [
    { key: 'State', value: <Tag colour={stateTags[state].colour}>{stateTags[state].words}</Tag> },
    { key: 'End asked for', value: dateWords(askedEnd) },
    { key: 'End set by the authority', value: dateWords(challengedEnd(subject)) },
    comments ? { key: 'Why', value: <Text of={comments} /> } : undefined,
    state === 'accepted'
      ? { key: 'Promoter', value: `Accepts the end${at(facts.duration_challenge_review_update_date)}` }
      : undefined,
    facts.duration_challenge_reason_for_non_acceptance
      ? {
          key: 'Promoter',
          value: (
            <>
              Does not accept the end{at(facts.duration_challenge_review_update_date)}
              <Text of={facts.duration_challenge_reason_for_non_acceptance} />
            </>
          ),
        }
      : undefined,
    facts.duration_challenge_non_acceptance_response_details
      ? {
          key: 'Authority',
          value: (
            <>
              {state === 'date_changed' ? 'Changes the end' : 'Keeps the end'}
              {at(facts.duration_challenge_non_acceptance_response_update_date)}
              <Text of={facts.duration_challenge_non_acceptance_response_details} />
            </>
          ),
        }
      : undefined,
    { key: 'Reasonable period ends', value: dateWords(permit.reasonable_period_end_date) },
  ]
  return rows.filter((row) => row !== undefined)
}

function Text({ of }: { of: string }) {
  return <span className="app-second app-pre-line">{of}</span>
}
