import { useNavigate } from 'react-router'
import { deleteInspection } from '../../../domain/contract/inspections.ts'
import { countWords } from '../../../domain/words.ts'
import { useSend } from '../../api/query.ts'
import { ActionPage } from '../../app/action-page.tsx'
import { NotNow } from '../../app/not-now.tsx'
import { paths } from '../../app/paths.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { useMay } from '../../app/session.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { WarningText } from '../../components/WarningText.tsx'
import { QuestionForm } from '../../forms/QuestionForm.tsx'
import { ownersOf } from '../permits/owners.ts'
import { useWork } from '../works/use-work.ts'
import { kindWords } from './inspection-facts.ts'
import { useInspection } from './use-inspection.ts'

/** The authority takes an inspection off the record with its files (BR-INSP-29). */
export function DeleteInspection() {
  const inspection = useInspection()
  const work = useWork()
  const may = useMay()
  const send = useSend(deleteInspection)
  const navigate = useNavigate()
  const wrn = inspection.work_reference_number
  const ref = inspection.inspection_reference_number
  const back = { text: `Inspection ${ref}`, href: recordPaths.inspection(wrn, ref) }
  if (!may(deleteInspection, ownersOf(work))) {
    const why = `Only ${work.highway_authority} can delete it`
    return <NotNow title="You cannot delete this inspection" why={why} back={back} />
  }
  const files = inspection.files?.length ?? 0
  return (
    <ActionPage
      title="Delete this inspection"
      caption={`${ref}: ${kindWords(inspection)}, ${inspection.inspection_outcome_string}`}
      backHref={back.href}
    >
      <WarningText>
        The inspection{files > 0 ? ` and its ${countWords(files, 'file')}` : ''} will be gone for good. The history of
        the works keeps that it was there and who deleted it.
      </WarningText>
      <p className="govuk-body">
        To keep it on the record as a mistake,{' '}
        <AppLink href={recordPaths.inspection(wrn, ref, 'withdraw')}>withdraw it</AppLink> instead.
        {inspection.non_compliance_reference_number
          ? ` Non-compliance ${inspection.non_compliance_reference_number} stays as it is in either case.`
          : ''}
      </p>
      <QuestionForm
        start={{}}
        onSend={async (_nothing, idempotencyKey) => {
          await send.mutateAsync({
            params: { workReferenceNumber: wrn, inspectionReferenceNumber: ref },
            idempotencyKey,
          })
          await navigate(paths.work(wrn, 'inspections'), { state: { done: `Inspection ${ref} is deleted` } })
        }}
        submitText="Delete inspection"
        submitVariant="warning"
        sendingText="Deleting"
      >
        {null}
      </QuestionForm>
    </ActionPage>
  )
}
