import { useNavigate } from 'react-router'
import { assessPermit } from '../../../domain/contract/permits.ts'
import { checkAssessment } from '../../../domain/rules/assessment-checks.ts'
import { can } from '../../../domain/rules/permit-states.ts'
import { englandAndWales } from '../../../domain/rules/bank-holidays.ts'
import { useSend } from '../../api/query.ts'
import { useNow } from '../../app/now.ts'
import { paths } from '../../app/paths.ts'
import { useActing, useMay } from '../../app/session.ts'
import { BackLink } from '../../components/BackLink.tsx'
import { PageTitle } from '../../components/PageTitle.tsx'
import { WarningText } from '../../components/WarningText.tsx'
import { QuestionForm } from '../../forms/QuestionForm.tsx'
import { TextArea } from '../../forms/TextArea.tsx'
import { ownersOf } from './owners.ts'
import { PermitNotNow } from './not-now.tsx'
import { usePermit } from './use-permit.ts'

const title = 'Revoke this permit'

/** The authority takes back a granted permit before the works stop (BR-PERMIT-44, 60). */
export function RevokePermit() {
  const permit = usePermit()
  const { role } = useActing()
  const now = useNow()
  const may = useMay()
  const send = useSend(assessPermit)
  const navigate = useNavigate()
  const open = can(permit, 'revoke', role, now)
  if (!may(assessPermit, ownersOf(permit))) {
    return <PermitNotNow action="revoke" why="Only the authority named on the permit can revoke it" permit={permit} />
  }
  if (!open.yes) return <PermitNotNow action="revoke" why={open.no} permit={permit} />

  const request = (revoke_reason: string) => ({ assessment_status: 'revoked' as const, revoke_reason })
  return (
    <div className="app-narrow">
      <BackLink href={paths.permit(permit.work_reference_number, permit.permit_reference_number)} />
      <PageTitle title={title} size="journey" caption={`${permit.permit_reference_number}, ${permit.street_name}`} />
      <WarningText>
        {permit.actual_start_date
          ? `${permit.promoter_organisation} must stop and clear the street. The revocation cannot be undone.`
          : `${permit.promoter_organisation} must not start these works. The revocation cannot be undone.`}
      </WarningText>
      <QuestionForm
        start={{ revoke_reason: '' }}
        check={({ revoke_reason }) => checkAssessment(request(revoke_reason), permit, { holidays: englandAndWales })}
        onSend={async ({ revoke_reason }, idempotencyKey) => {
          await send.mutateAsync({
            params: {
              workReferenceNumber: permit.work_reference_number,
              permitReferenceNumber: permit.permit_reference_number,
            },
            body: request(revoke_reason),
            idempotencyKey,
          })
          await navigate(paths.work(permit.work_reference_number), {
            state: { done: `Permit ${permit.permit_reference_number} is revoked` },
          })
        }}
        saveAs={`revoke:${permit.permit_reference_number}`}
        draftTitle={`Revoke ${permit.permit_reference_number}`}
        submitText="Revoke permit"
        submitVariant="warning"
        sendingText="Revoking"
      >
        <TextArea
          name="revoke_reason"
          label="Why are you revoking this permit?"
          hint="Works not started must not start"
          limit={500}
        />
      </QuestionForm>
    </div>
  )
}
