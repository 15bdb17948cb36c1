import { useEffect, useRef, useState, type RefObject } from 'react'
import { useWatch } from 'react-hook-form'
import { createComment } from '../../../domain/contract/comments.ts'
import { commentTopics, type CommentTopic } from '../../../domain/contract/enums/comments.ts'
import { commentTopicLabels } from '../../../domain/labels/comments.ts'
import { useSend } from '../../api/query.ts'
import { useActing } from '../../app/session.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { InsetText } from '../../components/InsetText.tsx'
import { NotificationBanner } from '../../components/NotificationBanner.tsx'
import { Checkboxes } from '../../forms/Checkboxes.tsx'
import { QuestionForm } from '../../forms/QuestionForm.tsx'
import { SelectField } from '../../forms/SelectField.tsx'
import { TextArea } from '../../forms/TextArea.tsx'
import type { Work } from '../works/use-work.ts'
import { commentProblems, mostLetters, type CommentAnswers } from './comment-checks.ts'
import { topicAction } from './formal-actions.ts'

/** What a comment starts from: an answer, or a word on one record. */
export interface CommentBeginning {
  readonly key: string
  /** Of a comment, so that the form says so. */
  readonly isReply: boolean
  readonly topic: CommentTopic
  readonly detail: string
}

interface AddCommentProps {
  work: Work
  beginning?: CommentBeginning | undefined
  /** The comment is added, or the answer given up: the next one starts from nothing. */
  onDone: () => void
}

/** Says something about the works. What is asked for formally has its own button in the head of the record. */
export function AddComment({ work, beginning, onDone }: AddCommentProps) {
  const { role } = useActing()
  const send = useSend(createComment)
  const [added, setAdded] = useState(0)
  const section = useRef<HTMLElement>(null)
  const wrn = work.work_reference_number
  // BR-WORK-06: an overrun warning is the authority's
  const topics = commentTopics.filter((topic) => topic !== 'OVERRUN' || role === 'HighwayAuthority')
  const start: CommentAnswers = {
    topic: topics.find((topic) => topic === beginning?.topic) ?? '',
    detail: beginning?.detail ?? '',
    is_internal: [],
  }
  useWriteOn(section, beginning)
  return (
    <section aria-labelledby="add-comment" ref={section} data-takes-focus={beginning ? true : undefined}>
      <h2 className="govuk-heading-m" id="add-comment">
        {beginning?.isReply ? 'Reply' : 'Add a comment'}
      </h2>
      {added > 0 ? (
        <NotificationBanner key={`said ${added}`} kind="success" heading="Comment added" takesFocus />
      ) : null}
      <QuestionForm
        key={`${added} ${beginning?.key ?? ''}`}
        start={start}
        check={commentProblems}
        saveAs={beginning ? `comment:${wrn}:${beginning.key}` : `comment:${wrn}`}
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
          onDone()
        }}
        beside={
          beginning?.isReply ? (
            <button type="button" className="app-link-button" onClick={onDone}>
              Do not reply
            </button>
          ) : null
        }
      >
        <SelectField
          name="topic"
          label="What is it about?"
          hint="A comment is not a formal action. To decide, change, start or stop, use the buttons at the top of this record"
          placeholder="Choose a topic"
          options={topics.map((value) => ({ value, label: commentTopicLabels[value] }))}
        />
        <InForm work={work} />
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

/** Where the topic that is chosen is dealt with in form. */
function InForm({ work }: { work: Work }) {
  const chosen: unknown = useWatch({ name: 'topic' })
  const topic = commentTopics.find((known) => known === chosen)
  const action = topic && topicAction(topic, work)
  if (!action) return null
  return (
    <InsetText>
      To act on it and not only speak of it: <AppLink href={action.href}>{action.text}</AppLink>
    </InsetText>
  )
}

/** Puts the cursor behind what a reply begins with. */
function useWriteOn(section: RefObject<HTMLElement | null>, beginning: CommentBeginning | undefined) {
  const key = beginning?.key
  useEffect(() => {
    if (key === undefined) return undefined
    // the form is there once its draft has been looked for
    const timer = setTimeout(() => {
      const box = section.current?.querySelector('textarea')
      box?.focus()
      box?.setSelectionRange(box.value.length, box.value.length)
    }, 100)
    return () => clearTimeout(timer)
  }, [section, key])
}
