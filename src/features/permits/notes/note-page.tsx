import type { ReactNode } from 'react'
import type { FieldValues } from 'react-hook-form'
import { useNavigate } from 'react-router'
import type { Endpoint } from '../../../../domain/contract/endpoint.ts'
import { ActionPage } from '../../../app/action-page.tsx'
import { paths } from '../../../app/paths.ts'
import { useActing, useMay } from '../../../app/session.ts'
import type { FormProblem } from '../../../forms/field-problems.ts'
import { QuestionForm } from '../../../forms/QuestionForm.tsx'
import { PermitNotNow } from '../not-now.tsx'
import { ownersOf } from '../owners.ts'
import { usePermit, type Permit } from '../use-permit.ts'
import { noteHindrance, type AuthorityNote } from './note-hindrance.ts'

interface NotePageProps<Values extends FieldValues> {
  note: AuthorityNote
  endpoint: Endpoint<never> | Endpoint
  /** "Change the discount" */
  title: string
  /** Within "You cannot … this permit". */
  action: string
  start: (permit: Permit) => Values
  check: (values: Values) => readonly FormProblem[]
  onSend: (values: Values, to: PermitAddress, idempotencyKey: string) => Promise<unknown>
  /** "The discount is 20%" */
  doneWords: (values: Values) => string
  submitText: string
  children: (permit: Permit) => ReactNode
}

interface PermitAddress {
  readonly workReferenceNumber: string
  readonly permitReferenceNumber: string
}

/** One thing that the authority notes on a permit without moving it. */
export function NotePage<Values extends FieldValues>(props: NotePageProps<Values>) {
  const { note, endpoint, title, action } = props
  const permit = usePermit()
  const { role } = useActing()
  const may = useMay()
  if (!may(endpoint, ownersOf(permit))) {
    return <PermitNotNow action={action} why="Only the authority named on the permit can do this" permit={permit} />
  }
  const notNow = noteHindrance(note, permit, role)
  if (notNow) return <PermitNotNow action={action} why={notNow} permit={permit} />
  const { work_reference_number: wrn, permit_reference_number: prn } = permit
  const href = paths.permit(wrn, prn)
  return (
    <ActionPage title={title} caption={`${prn}, ${permit.street_name}`} backHref={href}>
      <NoteForm {...props} permit={permit} href={href} />
    </ActionPage>
  )
}

function NoteForm<Values extends FieldValues>(props: NotePageProps<Values> & { permit: Permit; href: string }) {
  const { permit, href, note, title, start, check, onSend, doneWords, submitText, children } = props
  const navigate = useNavigate()
  const { work_reference_number: workReferenceNumber, permit_reference_number: permitReferenceNumber } = permit
  return (
    <QuestionForm<Values>
      start={start(permit)}
      check={check}
      onSend={async (values, idempotencyKey) => {
        await onSend(values, { workReferenceNumber, permitReferenceNumber }, idempotencyKey)
        await navigate(href, { state: { done: doneWords(values) } })
      }}
      saveAs={`${note}:${permitReferenceNumber}`}
      draftTitle={`${title}, ${permitReferenceNumber}`}
      submitText={submitText}
    >
      {children(permit)}
    </QuestionForm>
  )
}
