import { acknowledgeHs2 } from '../../../../domain/contract/permit-follow-ups.ts'
import { checkAcknowledgement } from '../../../../domain/rules/permit-record-checks.ts'
import { dateWords } from '../../../../domain/words.ts'
import { useSend } from '../../../api/query.ts'
import { DeclarationCheckbox } from '../../../forms/DeclarationCheckbox.tsx'
import { NotePage } from './note-page.tsx'

/** The HS2 Act grants these works: the authority says that it has read them (BR-HS2-12). */
export function AcknowledgeHs2() {
  const send = useSend(acknowledgeHs2)
  return (
    <NotePage
      note="acknowledge_hs2"
      endpoint={acknowledgeHs2}
      title="Acknowledge HS2 works"
      action="acknowledge"
      start={() => ({ hs2_acknowledged: false })}
      check={checkAcknowledgement}
      onSend={(body, params, idempotencyKey) => send.mutateAsync({ params, body, idempotencyKey })}
      doneWords={() => 'The works are acknowledged'}
      submitText="Acknowledge"
    >
      {(permit) => (
        <>
          <p className="govuk-body">
            {permit.description_of_work}, from {dateWords(permit.proposed_start_date.slice(0, 10))} to{' '}
            {dateWords(permit.proposed_end_date.slice(0, 10))}. The HS2 Act grants these works: you cannot refuse them.
          </p>
          <DeclarationCheckbox name="hs2_acknowledged" label="I have read these works" />
        </>
      )}
    </NotePage>
  )
}
