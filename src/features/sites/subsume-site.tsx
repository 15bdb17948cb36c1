import { useNavigate, useParams } from 'react-router'
import { subsumeSite } from '../../../domain/contract/sites.ts'
import { useSend } from '../../api/query.ts'
import { ActionPage } from '../../app/action-page.tsx'
import { NotNow } from '../../app/not-now.tsx'
import { recordPaths } from '../../app/record-paths.ts'
import { useMay } from '../../app/session.ts'
import { WarningText } from '../../components/WarningText.tsx'
import { QuestionForm } from '../../forms/QuestionForm.tsx'
import { TextArea } from '../../forms/TextArea.tsx'
import { textProblem } from '../../forms/typed-text.ts'
import { ownersOf } from '../permits/owners.ts'
import { useWork } from '../works/use-work.ts'

/** A site that was dug into another becomes part of it and takes no further reinstatement (BR-REIN-07, 47). */
export function SubsumeSite() {
  const work = useWork()
  const { siteNo = '' } = useParams()
  const may = useMay()
  const send = useSend(subsumeSite)
  const navigate = useNavigate()
  const wrn = work.work_reference_number
  const site = (work.sites ?? []).find((each) => each.site_reference_number === siteNo)
  const back = recordPaths.site(wrn, siteNo)
  const why = may(subsumeSite, ownersOf(work))
    ? site?.is_subsumed
      ? 'This site is subsumed already'
      : undefined
    : `Only ${work.promoter_organisation}, with full access to the workstream, can do this`
  if (why) {
    return (
      <NotNow
        title="You cannot make this site part of another"
        why={why}
        back={{ text: `Site ${siteNo}`, href: back }}
      />
    )
  }
  return (
    <ActionPage
      title={`Make site ${siteNo} part of another site`}
      caption={`${wrn}, ${work.street_name}`}
      backHref={back}
    >
      <WarningText>The site stays on the record and takes no further reinstatement. This cannot be undone.</WarningText>
      <QuestionForm
        start={{ subsume_reason: '' }}
        check={({ subsume_reason }) => {
          const missing = 'Enter why this site is part of another'
          const problem = textProblem(
            'subsume_reason',
            'Why this site is part of another',
            subsume_reason,
            500,
            missing,
          )
          return problem ? [problem] : []
        }}
        onSend={async ({ subsume_reason }, idempotencyKey) => {
          const params = { workReferenceNumber: wrn, siteReferenceNumber: siteNo }
          await send.mutateAsync({ params, body: { subsume_reason: subsume_reason.trim() }, idempotencyKey })
          await navigate(back, { state: { done: `Site ${siteNo} is part of another site` } })
        }}
        saveAs={`draft:subsume:${wrn}-${siteNo}`}
        draftTitle={`Make site ${siteNo} of ${wrn} part of another`}
        submitText="Make it part of another site"
        submitVariant="warning"
        sendingText="Saving"
      >
        <TextArea
          name="subsume_reason"
          label="Why is this site part of another?"
          hint="Give the number of the other site"
          limit={500}
        />
      </QuestionForm>
    </ActionPage>
  )
}
