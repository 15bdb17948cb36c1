import { useState } from 'react'
import { createComment } from '../../../domain/contract/comments.ts'
import { commentTopics, type CommentTopic } from '../../../domain/contract/enums/comments.ts'
import { commentTopicLabels } from '../../../domain/labels/comments.ts'
import { useSend } from '../../api/query.ts'
import { useActing } from '../../app/session.ts'
import { NotificationBanner } from '../../components/NotificationBanner.tsx'
import { Checkboxes } from '../../forms/Checkboxes.tsx'
import { QuestionForm } from '../../forms/QuestionForm.tsx'
import { SelectField } from '../../forms/SelectField.tsx'
import { TextArea } from '../../forms/TextArea.tsx'
import type { Work } from '../works/use-work.ts'
import { commentProblems, mostLetters, type CommentAnswers } from './comment-checks.ts'

const nothingAnswered: CommentAnswers = { topic: '', detail: '', is_internal: [] }

/** Says something about the works. What is asked for formally has its own button in the head of the record. */
export function AddComment({ work }: { work: Work }) {
  const { role } = useActing()
  const send = useSend(createComment)
  const [added, setAdded] = useState(0)
  const wrn = work.work_reference_number
  // BR-WORK-06: an overrun warning is the authority's
  const topics = commentTopics.filter((topic) => topic !== 'OVERRUN' || role === 'HighwayAuthority')
  return (
    <section aria-labelledby="add-comment">
      <h2 className="govuk-heading-m" id="add-comment">
        Add a comment
      </h2>
      {added > 0 ? (
        <NotificationBanner key={`said ${added}`} kind="success" heading="Comment added" takesFocus />
      ) : null}
      <QuestionForm
        key={added}
        start={nothingAnswered}
        check={commentProblems}
        saveAs={`comment:${wrn}`}
        draftTitle={`Comment on ${wrn}`}
        submitText="Add comment"
        submitVariant="secondary"
        sendingText="Adding"
        onSend={async ({ topic, detail, is_internal }, idempotencyKey) => {
          await send.mutateAsync({
            params: { workReferenceNumber: wrn },
            body: { topic: topic as CommentTopic, detail, is_internal: is_internal.length > 0 },
            idempotencyKey,
          })
          setAdded(added + 1)
        }}
      >
        <SelectField
          name="topic"
          label="What is it about?"
          hint="A comment is not a formal action. To decide, change, start or stop, use the buttons at the top of this record"
          placeholder="Choose a topic"
          options={topics.map((value) => ({ value, label: commentTopicLabels[value] }))}
        />
        <TextArea name="detail" label="Comment" limit={mostLetters} />
        <Checkboxes
          name="is_internal"
          legend="Who can see it"
          small
          choices={[{ value: 'internal', label: 'Only my organisation can see this' }]}
        />
      </QuestionForm>
    </section>
  )
}
