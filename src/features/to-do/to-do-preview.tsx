import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { assignToDo, listToDoPeople } from '../../../domain/contract/to-do.ts'
import { dismissPotentialWorksOverrunning } from '../../../domain/contract/worklist.ts'
import { toDoTable } from '../../../domain/rules/to-do.ts'
import { dateWords } from '../../../domain/words.ts'
import { queryFor, useSend } from '../../api/query.ts'
import { useActing, useMay } from '../../app/session.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { Button } from '../../components/Button.tsx'
import { SummaryList } from '../../components/SummaryList.tsx'
import { QuestionForm } from '../../forms/QuestionForm.tsx'
import { SelectField } from '../../forms/SelectField.tsx'
import { TextArea } from '../../forms/TextArea.tsx'
import { recordHref, toDoHref } from '../../../domain/rules/to-do-href.ts'
import type { ToDoRow } from './to-do-words.ts'

interface ToDoPreviewProps {
  item: ToDoRow
  onClose: () => void
}

/** A task without leaving the queue: why it is there, who sees to it, and the way to do it. Escape closes it. */
export function ToDoPreview({ item, onClose }: ToDoPreviewProps) {
  const { task, verb, why, rules, clock } = toDoTable[item.kind]
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const close = useRef(onClose)
  useEffect(() => {
    close.current = onClose
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') close.current()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
  return (
    <section className="app-framed app-to-do-preview" aria-labelledby="to-do-preview">
      <div className="app-framed__head">
        <h2 className="app-framed__title" id="to-do-preview" tabIndex={-1} ref={heading}>
          {task}: {item.street}
        </h2>
        <Button variant="secondary" size="row" onPress={onClose} about="the preview">
          Close
        </Button>
      </div>
      <SummaryList density="dense" rows={factsOf(item)} />
      <h3 className="govuk-heading-s">Why is this here?</h3>
      <p className="govuk-body">{why}</p>
      <p className="govuk-body">
        {clock === 'practice'
          ? 'No rule sets a day: it is shown as due a week after it came, and is never overdue.'
          : 'Its day follows from the rule.'}{' '}
        {rules.length === 1 ? 'Rule' : 'Rules'} {rules.join(', ')}.
      </p>
      <Assignment key={`${item.assignee_email ?? ''} ${item.note ?? ''}`} item={item} />
      <div className="govuk-button-group">
        <Button href={toDoHref(item)}>{verb}</Button>
        {item.kind === 'overruns_to_check' ? <Dismiss item={item} onDone={onClose} /> : null}
      </div>
    </section>
  )
}

function factsOf(item: ToDoRow) {
  return [
    { key: 'Record', value: <AppLink href={recordHref(item)}>{item.reference}</AppLink> },
    { key: 'Street', value: `${item.street}, ${item.town}` },
    ...(item.organisation ? [{ key: 'Other party', value: item.organisation }] : []),
    ...(item.work_category_string
      ? [{ key: 'Works', value: [item.work_category_string, item.traffic_management_type_string].join(', ') }]
      : []),
    { key: 'Due', value: dateWords(item.clock_date) },
    { key: 'Waiting since', value: dateWords(item.waiting_since) },
  ]
}

/** Who of the organisation sees to it, and what they should know. */
function Assignment({ item }: { item: ToDoRow }) {
  const { scope, user } = useActing()
  const send = useSend(assignToDo)
  const people = useQuery(queryFor(listToDoPeople, {}))
  const [isSaved, setSaved] = useState(false)
  const options = (people.data?.rows ?? []).map(({ email, name }) => ({
    value: email,
    label: email === user.email ? `${name} (me)` : name,
  }))
  if (people.isPending) return null
  return (
    <QuestionForm
      start={{ assignee_email: item.assignee_email ?? '', note: item.note ?? '' }}
      submitText="Save"
      sendingText="Saving"
      submitVariant="secondary"
      onEdit={() => setSaved(false)}
      onSend={async (values, idempotencyKey) => {
        await send.mutateAsync({
          params: { toDoKind: item.kind, toDoReference: item.reference },
          query: { ...scope },
          body: { assignee_email: values.assignee_email || null, note: values.note.trim() || null },
          idempotencyKey,
        })
        setSaved(true)
      }}
      beside={<span role="status">{isSaved ? 'Saved' : ''}</span>}
    >
      <SelectField name="assignee_email" label="Who sees to it" placeholder="Nobody yet" options={options} />
      <TextArea name="note" label="Note" hint="Only your organisation sees it" limit={500} rows={2} />
    </QuestionForm>
  )
}

function Dismiss({ item, onDone }: { item: ToDoRow; onDone: () => void }) {
  const may = useMay()
  const send = useSend(dismissPotentialWorksOverrunning)
  const [hasFailed, setFailed] = useState(false)
  if (!may(dismissPotentialWorksOverrunning)) return null
  async function dismiss() {
    setFailed(false)
    try {
      await send.mutateAsync({ params: { permitReferenceNumber: item.reference } })
      onDone()
    } catch {
      setFailed(true)
    }
  }
  return (
    <>
      <Button variant="secondary" onPress={dismiss} busyText="Dismissing" describedBy="to-do-dismiss">
        Not overrunning, dismiss
      </Button>
      <span id="to-do-dismiss" className="app-second">
        {hasFailed ? 'It could not be dismissed. Try again. ' : ''}It comes back if a duration challenge moves the end
        of the reasonable period.
      </span>
    </>
  )
}
