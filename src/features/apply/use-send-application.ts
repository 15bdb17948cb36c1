import { use, useState } from 'react'
import { useNavigate } from 'react-router'
import { createPermit } from '../../../domain/contract/permits.ts'
import { createWork } from '../../../domain/contract/works.ts'
import { ApiError } from '../../api/call.ts'
import type { FieldProblem } from '../../api/api-error.ts'
import { useSend } from '../../api/query.ts'
import { paths } from '../../app/paths.ts'
import { useActing } from '../../app/session.ts'
import { DraftOwner } from '../../forms/draft-owner.ts'
import type { JourneyProps } from './application.tsx'
import type { PermitBody, WorkBody } from './application-body.ts'
import { bodyToSend, stepOfField } from './application-steps.ts'
import { findSent } from './find-sent.ts'
import { saySharing } from './say-sharing.ts'
import { rememberContact } from './remembered.ts'

/** A record that stands in the way of sending, and why. */
export type InTheWay = {
  readonly wrn: string
  readonly prn?: string
  readonly because: 'sent_before' | 'refused'
  readonly message: string
}

type Outcome = { readonly refused: readonly FieldProblem[]; readonly inTheWay?: InTheWay }

/** Sends the application once, whatever the connection does, and says what stood in the way. */
export function useSendApplication({ draft, keeper, surroundings }: JourneyProps) {
  const account = use(DraftOwner)
  const acting = useActing()
  const navigate = useNavigate()
  const sendWork = useSend(createWork)
  const sendPermit = useSend(createPermit)
  const [outcome, setOutcome] = useState<Outcome>({ refused: [] })

  /** The same content of a lost attempt goes again under its key; other content first looks whether the old one arrived. */
  async function send(isSure = false) {
    setOutcome({ refused: [] })
    const body = bodyToSend(draft, surroundings.now)
    const isOther = draft.attempt !== null && draft.attempt.content !== JSON.stringify(body)
    const before = isOther && !isSure ? await findSent(draft, acting) : undefined
    if (before) {
      const { work_reference_number: wrn, permit_reference_number: prn } = before
      const message = 'An application that you sent when the connection was lost has arrived.'
      setOutcome({ refused: [], inTheWay: { wrn, prn, because: 'sent_before', message } })
      return
    }
    const idempotencyKey = await keeper.beginAttempt(body, surroundings.now)
    try {
      // nothing is missing: the checks that stand before this are the service's own
      const sent = draft.record
        ? await sendFurther(draft.record.work_reference_number, body as PermitBody, idempotencyKey)
        : await sendWork.mutateAsync({ body: body as WorkBody, idempotencyKey })
      const { secondary_contact, secondary_contact_number, secondary_contact_email } = draft.answers
      rememberContact(account, { secondary_contact, secondary_contact_number, secondary_contact_email })
      const sharing = await saySharing(draft, sent.work_reference_number, idempotencyKey)
      await keeper.forget()
      const search = new URLSearchParams({ work: sent.work_reference_number, permit: sent.permit_reference_number })
      await navigate(`${paths.applyStep(draft.id, 'done')}?${search}`, {
        replace: true,
        state: { sharing },
      })
    } catch (error) {
      await tell(error)
    }
  }

  async function sendFurther(wrn: string, body: PermitBody, idempotencyKey: string) {
    const sent = await sendPermit.mutateAsync({ params: { workReferenceNumber: wrn }, body, idempotencyKey })
    return { work_reference_number: wrn, ...sent }
  }

  /** A refusal ends the attempt; trouble with the connection or the session leaves it open for the same content. */
  async function tell(error: unknown) {
    if (!(error instanceof ApiError) || !refusals.includes(error.kind)) throw error
    await keeper.endAttempt()
    if (error.kind === 'changed') {
      const wrn = draft.record?.work_reference_number ?? draft.answers.work_reference_number.trim()
      if (wrn === '') throw error
      const asked = error.fields.filter(({ field }) => stepOfField(field) !== undefined)
      setOutcome({ refused: asked, inTheWay: { wrn, because: 'refused', message: error.message } })
      return
    }
    if (error.fields.length === 0) throw error
    setOutcome({ refused: error.fields })
  }

  return { send, ...outcome }
}

const refusals: readonly string[] = ['refused', 'changed', 'restricted', 'not_found']
