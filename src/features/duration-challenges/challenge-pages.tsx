import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { answerAlterationChallenge, reviewAlterationChallenge } from '../../../domain/contract/alterations.ts'
import { answerDurationChallenge, reviewDurationChallenge } from '../../../domain/contract/permit-follow-ups.ts'
import { useSend } from '../../api/query.ts'
import { alterationParams, alterationQuery } from '../alterations/alteration-query.ts'
import { usePermit } from '../permits/use-permit.ts'
import { useMay } from '../../app/session.ts'
import { ownersOf } from '../permits/owners.ts'
import { ChallengeAction } from './challenge-action.tsx'
import { alterationSubject, permitSubject } from './challenge-subject.ts'

/** Immediate works whose end the authority challenged. */
export function PermitChallengePage() {
  const permit = usePermit()
  const may = useMay()
  const review = useSend(reviewDurationChallenge)
  const answer = useSend(answerDurationChallenge)
  const params = {
    workReferenceNumber: permit.work_reference_number,
    permitReferenceNumber: permit.permit_reference_number,
  }
  return (
    <ChallengeAction
      subject={permitSubject(permit)}
      mayReview={may(reviewDurationChallenge, ownersOf(permit))}
      mayAnswer={may(answerDurationChallenge, ownersOf(permit))}
      onReview={async (body, idempotencyKey) => void (await review.mutateAsync({ params, body, idempotencyKey }))}
      onAnswer={async (body, idempotencyKey) => void (await answer.mutateAsync({ params, body, idempotencyKey }))}
    />
  )
}

/** An extension that the authority granted with an end of its own. */
export function AlterationChallengePage() {
  const permit = usePermit()
  const { wrn = '', prn = '', ref = '' } = useParams()
  const address = { wrn, prn, ref }
  const alteration = useSuspenseQuery(alterationQuery(address)).data
  const may = useMay()
  const review = useSend(reviewAlterationChallenge)
  const answer = useSend(answerAlterationChallenge)
  const params = alterationParams(address)
  return (
    <ChallengeAction
      subject={alterationSubject(alteration, permit)}
      mayReview={may(reviewAlterationChallenge, ownersOf(permit))}
      mayAnswer={may(answerAlterationChallenge, ownersOf(permit))}
      onReview={async (body, idempotencyKey) => void (await review.mutateAsync({ params, body, idempotencyKey }))}
      onAnswer={async (body, idempotencyKey) => void (await answer.mutateAsync({ params, body, idempotencyKey }))}
    />
  )
}
