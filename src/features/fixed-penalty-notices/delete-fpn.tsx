import { useNavigate } from 'react-router'
import { deleteFpn } from '../../../domain/contract/fixed-penalty-notices.ts'
import { countWords } from '../../../domain/words.ts'
import { useSend } from '../../api/query.ts'
import { ActionPage } from '../../app/action-page.tsx'
import { NotNow } from '../../app/not-now.tsx'
import { paths } from '../../app/paths.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { useMay } from '../../app/session.ts'
import { WarningText } from '../../components/WarningText.tsx'
import { QuestionForm } from '../../forms/QuestionForm.tsx'
import { ownersOf } from '../permits/owners.ts'
import { useWork } from '../works/use-work.ts'
import { FpnPage, type Fpn } from './fpn-page.tsx'

/** A notice that was issued in error goes, and its files with it (BR-FPN-06). */
export function DeleteFpn() {
  return <FpnPage below="Delete">{(fpn) => <Delete fpn={fpn} />}</FpnPage>
}

function Delete({ fpn }: { fpn: Fpn }) {
  const work = useWork()
  const may = useMay()
  const send = useSend(deleteFpn)
  const navigate = useNavigate()
  const { work_reference_number: wrn, fpn_reference_number: ref } = fpn
  const record = recordPaths.fixedPenaltyNotice(wrn, ref)
  if (!may(deleteFpn, ownersOf(work))) {
    return (
      <NotNow
        title="You cannot delete this notice"
        why={`Only officers of ${fpn.ha_organisation} delete it`}
        back={{ text: `Go to notice ${ref}`, href: record }}
      />
    )
  }
  const files = fpn.files?.length ?? 0
  return (
    <ActionPage title="Delete this notice" caption={`${ref}, ${fpn.location}`} backHref={record}>
      <WarningText>
        {files > 0 ? `Its ${countWords(files, 'file')} go with it. ` : ''}This cannot be undone.
      </WarningText>
      <p className="govuk-body">
        {fpn.promoter_organisation} no longer sees the notice. Its number is not used again, and the history of the
        works keeps that it was deleted.
      </p>
      <p className="govuk-body">
        Was it right to issue it, but no longer to keep it? Withdraw it instead, with a reason.
      </p>
      <QuestionForm
        start={{}}
        onSend={async (_, idempotencyKey) => {
          await send.mutateAsync({ params: { workReferenceNumber: wrn, fpnReferenceNumber: ref }, idempotencyKey })
          await navigate(paths.work(wrn, 'enforcement'), { state: { done: `Notice ${ref} is deleted` }, replace: true })
        }}
        submitText="Delete notice"
        submitVariant="warning"
        sendingText="Deleting"
      >
        {null}
      </QuestionForm>
    </ActionPage>
  )
}
