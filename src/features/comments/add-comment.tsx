import { useEffect, useRef, useState, type RefObject } from 'react'
import { useWatch } from 'react-hook-form'
import { createComment } from '../../../domain/contract/comments.ts'
import { commentTopics, type CommentTopic } from '../../../domain/contract/enums/comments.ts'
import { commentTopicLabels } from '../../../domain/labels/comments.ts'
import { useSendOrKeep } from '../../api/outbox/use-send-or-keep.ts'
import { paths } from '../../app/paths.ts'
import { useActing } from '../../app/session.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { InsetText } from '../../components/InsetText.tsx'
import { NotificationBanner } from '../../components/NotificationBanner.tsx'
import { Checkboxes } from '../../forms/Checkboxes.tsx'
import { QuestionForm } from '../../forms/QuestionForm.tsx'
import { SelectField } from '../../forms/SelectField.tsx'
import { TextArea } from '../../forms/TextArea.tsx'
import type { ToPutRight } from '../outbox/put-right.tsx'
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
  /** The comment of the outbox that is put right, if any. */
  mine: ToPutRight<CommentAnswers>
  /** The comment is added, or the answer given up: the next one starts from nothing. */
  onDone: () => void
}

/** Says something about the works. What is asked for formally has its own button in the head of the record. */
export function AddComment({ work, beginning, mine, onDone }: AddCommentProps) {
  const acting = useActing()
  const { role } = acting
  const send = useSendOrKeep(createComment, acting)
  const [added, setAdded] = useState(0)
  const [isKept, setKept] = useState(false)
  const section = useRef<HTMLElement>(null)
  const wrn = work.work_reference_number
  // BR-WORK-06: an overrun warning is the authority's
  const topics = commentTopics.filter((topic) => topic !== 'OVERRUN' || role === 'HighwayAuthority')
  const start: CommentAnswers = mine.answers ?? {
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
        <NotificationBanner
          key={`said ${added}`}
          kind="success"
          heading={isKept ? 'Comment kept on this device: it goes when you are connected' : 'Comment added'}
          takesFocus
        />
      ) : null}
      {mine.intro}
      <QuestionForm
        key={`${added} ${beginning?.key ?? ''} ${mine.replaces ?? ''}`}
        start={start}
        check={commentProblems}
        saveAs={(beginning ? `comment:${wrn}:${beginning.key}` : `comment:${wrn}`) + mine.draftEnd}
        draftTitle={`Comment on ${wrn}`}
        submitText="Add comment"
        submitVariant="secondary"
        sendingText="Adding"
        onSend={async (answers, idempotencyKey) => {
          const { topic, detail, is_internal } = answers
          const { kept } = await send({
            params: { workReferenceNumber: wrn },
            body: { topic: topic as CommentTopic, detail, is_internal: is_internal.length > 0 },
            idempotencyKey,
            title: `Comment on ${wrn}`,
            record: wrn,
            editHref: paths.work(wrn, 'comments'),
            answers,
            replaces: mine.replaces,
          })
          setKept(kept)
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
    let timer: ReturnType<typeof setTimeout>
    const write = () => {
      const box = section.current?.querySelector('textarea')
      box?.focus()
      box?.setSelectionRange(box.value.length, box.value.length)
      // the form is there once its draft has been looked for, which a slow device takes its time for
      if (!box) timer = setTimeout(write, 100)
    }
    timer = setTimeout(write, 100)
    return () => clearTimeout(timer)
  }, [section, key])
}
