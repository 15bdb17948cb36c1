import { useNavigate } from 'react-router'
import { cancelPrivateStreetNotice } from '../../../domain/contract/private-street-notices.ts'
import { useSend } from '../../api/query.ts'
import { ActionPage } from '../../app/action-page.tsx'
import { NotNow } from '../../app/not-now.tsx'
import { recordPaths } from '../../app/record-paths.ts'
import { useActing, useMay } from '../../app/session.ts'
import { WarningText } from '../../components/WarningText.tsx'
import { QuestionForm } from '../../forms/QuestionForm.tsx'
import { TextArea } from '../../forms/TextArea.tsx'
import { ownersOf } from '../permits/owners.ts'
import { useNotice, whyNotCancel } from './use-notice.ts'

/** By the promoter, or by the authority that the notice names (BR-PSN-03, 11). */
export function CancelNotice() {
  const notice = useNotice()
  const { role } = useActing()
  const may = useMay()
  const navigate = useNavigate()
  const send = useSend(cancelPrivateStreetNotice)
  const { work_reference_number: wrn, private_street_reference_number: ref } = notice
  const back = { text: `Open private street notice ${ref}`, href: recordPaths.privateStreetNotice(wrn, ref) }
  const why = may(cancelPrivateStreetNotice, ownersOf(notice))
    ? whyNotCancel(notice, role)
    : 'Only its promoter, with full access to the workstream, and the authority that it names can cancel it'
  if (why) return <NotNow title="You cannot cancel this private street notice" why={why} back={back} />
  return (
    <ActionPage
      title="Cancel this private street notice"
      caption={`${ref}, ${notice.street_name}`}
      backHref={back.href}
    >
      <WarningText>The works record is cancelled with the notice, and this cannot be undone.</WarningText>
      <QuestionForm
        start={{ cancellation_reason: '' }}
        check={({ cancellation_reason: reason }) =>
          reason.trim() === '' ? [{ field: 'cancellation_reason', message: 'Enter why it is cancelled' }] : []
        }
        saveAs={`cancel:${ref}`}
        draftTitle={`Cancel ${ref}`}
        submitText="Cancel notice"
        submitVariant="warning"
        sendingText="Cancelling"
        onSend={async ({ cancellation_reason }, idempotencyKey) => {
          await send.mutateAsync({
            params: { workReferenceNumber: wrn, privateStreetReferenceNumber: ref },
            body: { cancellation_reason: cancellation_reason.trim() },
            idempotencyKey,
          })
          await navigate(back.href, { state: { done: `Notice ${ref} is cancelled, and its works with it` } })
        }}
      >
        <TextArea name="cancellation_reason" label="Why is it cancelled?" limit={500} />
      </QuestionForm>
    </ActionPage>
  )
}
