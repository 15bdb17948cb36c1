import { useNavigate, useSearchParams } from 'react-router'
import { createComment } from '../../../domain/contract/comments.ts'
import { issueFpn } from '../../../domain/contract/fixed-penalty-notices.ts'
import { useSend } from '../../api/query.ts'
import { ActionPage } from '../../app/action-page.tsx'
import { NotNow } from '../../app/not-now.tsx'
import { paths } from '../../app/paths.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { useMay } from '../../app/session.ts'
import { PageTitle } from '../../components/PageTitle.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { useJourneyDraft } from '../../forms/journey/use-journey-draft.ts'
import { QuestionForm } from '../../forms/QuestionForm.tsx'
import { TextArea } from '../../forms/TextArea.tsx'
import { textProblem } from '../../forms/typed-text.ts'
import { mostLetters } from '../comments/comment-checks.ts'
import { ownersOf } from '../permits/owners.ts'
import { useWork } from '../works/use-work.ts'
import { newPenalty, penaltyDraftKey, questionOn } from './penalty-draft.ts'

const title = 'Ask a colleague'
const nothingTyped = newPenalty(null, '')

/** A question about a notice that is not issued yet, as a comment that the authority alone reads; the notice stays a draft (J8). */
export function AskColleague() {
  const work = useWork()
  const may = useMay()
  const [search] = useSearchParams()
  const navigate = useNavigate()
  const send = useSend(createComment)
  const wrn = work.work_reference_number
  const from = search.get('inspection') ?? undefined
  const draft = useJourneyDraft(penaltyDraftKey(wrn, from), '', nothingTyped)
  const owners = ownersOf(work)
  if (!may(issueFpn, owners) || !may(createComment, owners)) {
    return (
      <NotNow
        title="There is nobody to ask here"
        why={`Only officers of ${work.highway_authority} prepare notices on these works`}
        back={{ text: `Go to works ${wrn}`, href: paths.work(wrn, 'enforcement') }}
      />
    )
  }
  if (!draft.kept) {
    return (
      <>
        <PageTitle title={title} size="journey" />
        <Skeleton text="Loading your draft" rows={2} />
      </>
    )
  }
  const back = `${recordPaths.newFixedPenaltyNotice(wrn)}/check${from ? `?inspection=${encodeURIComponent(from)}` : ''}`
  return (
    <ActionPage title={title} caption={`Fixed penalty notice on ${wrn}, ${work.street_name}`} backHref={back}>
      <p className="govuk-body">
        Your question becomes a comment on these works that only {work.highway_authority} reads. The notice is not
        issued: it stays a draft on this device.
      </p>
      <QuestionForm
        start={{ detail: questionOn(draft.kept.answers) }}
        check={({ detail }) =>
          [textProblem('detail', 'Question', detail, mostLetters, 'Enter your question')].filter(
            (problem) => problem !== undefined,
          )
        }
        onSend={async ({ detail }, idempotencyKey) => {
          await send.mutateAsync({
            params: { workReferenceNumber: wrn },
            body: { topic: 'FPN', detail: detail.trim(), is_internal: true },
            idempotencyKey,
          })
          const done = 'Your colleagues are asked. The notice is kept as a draft on this device'
          await navigate(paths.work(wrn, 'comments'), { state: { done } })
        }}
        saveAs={`ask-colleague:${wrn}`}
        draftTitle={`Question about a notice on ${wrn}`}
        submitText="Ask"
        sendingText="Asking"
      >
        <TextArea name="detail" label="Question" limit={mostLetters} rows={8} />
      </QuestionForm>
    </ActionPage>
  )
}
