import { Fragment, useEffect, useId, useMemo, useRef, useState } from 'react'
import type { FormEvent, ReactNode } from 'react'
import { FormProvider, useForm } from 'react-hook-form'
import type { DefaultValues, FieldValues, UseFormReturn } from 'react-hook-form'
import { Button } from '../components/Button.tsx'
import { ErrorSummary } from '../components/ErrorSummary.tsx'
import type { SummaryProblem } from '../components/ErrorSummary.tsx'
import { attemptFor } from './attempt.ts'
import type { Attempt } from './attempt.ts'
import { DraftNote } from './DraftNote.tsx'
import { LeaveGuard } from './LeaveGuard.tsx'
import { SendBanner } from './SendBanner.tsx'
import { useErrorTitle } from './error-title.ts'
import { placeProblems } from './field-problems.ts'
import type { FormProblem, PageField } from './field-problems.ts'
import { notAccepted, problemsFromAnswer } from './problems.ts'
import type { SendTrouble } from './problems.ts'
import { QuestionFormContext } from './question-form-context.ts'
import { useDraft } from './use-draft.ts'

interface QuestionFormProps<Values extends FieldValues> {
  /** Values of an untouched form; every question has one. */
  start: Values
  children: ReactNode
  submitText: string
  sendingText?: string
  submitVariant?: 'primary' | 'secondary' | 'warning'
  /** Problems to tell before anything is sent; the same rules as the service's. */
  check?: (values: Values) => readonly FormProblem[]
  /** Sends, and throws the call's error. The key stays the same while the same content is tried again. */
  onSend: (values: Values, idempotencyKey: string) => Promise<void>
  /** Key of the device's draft: what is typed survives a reload and a lost session. */
  saveAs?: string
  draftTitle?: string
  /** The answers go on to a page that sends them: their draft stays until that page drops it. */
  isStep?: boolean
  /** Told of every change by a page that keeps the answers itself; leaving the form then loses nothing. */
  onEdit?: (values: Values) => void
  /** Links or buttons beside the submit button. */
  beside?: ReactNode
}

interface Shown {
  attempt: number
  problems: ReadonlyMap<string, string>
  summary: readonly SummaryProblem[]
  banner?: Extract<SendTrouble, { kind: 'banner' }>
}

const nothingShown: Shown = { attempt: 0, problems: new Map(), summary: [] }

/** What every form does, so that a page is only its questions: checks, summary, sending once, drafts, trouble. */
export function QuestionForm<Values extends FieldValues>(props: QuestionFormProps<Values>) {
  const { start, children, submitText, sendingText = 'Sending', check, onSend, saveAs, onEdit, beside } = props
  const form = useForm<Values>({ defaultValues: start as DefaultValues<Values>, shouldFocusError: false })
  const draft = useDraft(form, saveAs, props.draftTitle)
  const idPrefix = useId()
  const element = useRef<HTMLFormElement>(null)
  const attempt = useRef<Attempt>(undefined)
  const isSending = useRef(false)
  const [isBusy, setBusy] = useState(false)
  const [shown, setShown] = useState(nothingShown)
  const [underWay] = useState(() => new Set<string>())
  const context = useMemo(
    () => ({ idPrefix, problems: shown.problems, underWay }),
    [idPrefix, shown.problems, underWay],
  )
  useErrorTitle(shown.summary.length > 0)
  useEdits(form, onEdit)

  function tell(fields: readonly FormProblem[], rest: readonly string[], stranger?: (message: string) => string) {
    const placed = placeProblems(fields, fieldsOf(element.current), rest, stranger)
    setShown((now) => ({ attempt: now.attempt + 1, problems: placed.byField, summary: placed.inOrder }))
  }

  function tellTrouble(error: unknown) {
    const trouble = problemsFromAnswer(error)
    if (trouble.kind === 'banner') {
      setShown((now) => ({ ...nothingShown, attempt: now.attempt + 1, banner: trouble }))
      return
    }
    // A refusal is an answer: sending again is a new intention, and must not be answered from the old one.
    attempt.current = undefined
    tell(trouble.fields, trouble.rest, notAccepted)
  }

  async function send(event: FormEvent) {
    event.preventDefault()
    if (isSending.current) return
    const values = form.getValues()
    const unfinished = [...underWay].map((field) => ({ field, message: 'Wait until the files are uploaded' }))
    const problems = [...(check?.(values) ?? []), ...unfinished]
    if (problems.length > 0) {
      tell(problems, [])
      return
    }
    isSending.current = true
    setBusy(true)
    setShown((now) => ({ ...nothingShown, attempt: now.attempt }))
    attempt.current = attemptFor(attempt.current, values)
    try {
      await onSend(values, attempt.current.key)
      attempt.current = undefined
      if (!props.isStep) await draft.clear()
    } catch (error) {
      tellTrouble(error)
    } finally {
      isSending.current = false
      setBusy(false)
    }
  }

  if (!draft.isReady) return null
  return (
    <FormProvider {...form}>
      <QuestionFormContext value={context}>
        <div>
          {shown.banner === undefined ? null : (
            <SendBanner key={shown.attempt} {...shown.banner} onTryAgain={() => element.current?.requestSubmit()} />
          )}
          {shown.summary.length === 0 ? null : <ErrorSummary key={shown.attempt} problems={shown.summary} />}
          {saveAs === undefined && onEdit === undefined ? <LeaveGuard isSending={isSending} /> : null}
          {draft.restoredAt === undefined ? null : (
            <DraftNote restoredAt={draft.restoredAt} onStartAgain={draft.startAgain} />
          )}
          <form ref={element} noValidate onSubmit={(event) => void send(event)}>
            <Fragment key={draft.beginning}>{children}</Fragment>
            <div className="govuk-button-group app-form__actions">
              <Button type="submit" variant={props.submitVariant} busy={isBusy} busyText={sendingText}>
                {submitText}
              </Button>
              {beside}
              <span className="app-form__saved" role="status">
                {draft.savedWords}
              </span>
            </div>
          </form>
        </div>
      </QuestionFormContext>
    </FormProvider>
  )
}

function useEdits<Values extends FieldValues>(form: UseFormReturn<Values>, onEdit?: (values: Values) => void) {
  const newest = useRef(onEdit)
  useEffect(() => {
    newest.current = onEdit
  })
  const isKept = onEdit !== undefined
  useEffect(() => {
    if (!isKept) return undefined
    return form.subscribe({
      formState: { values: true },
      callback: () => newest.current?.(structuredClone(form.getValues())),
    })
  }, [form, isKept])
}

/** The questions as they stand on the page now; hidden ones are not there. */
function fieldsOf(form: HTMLFormElement | null): PageField[] {
  const groups = form?.querySelectorAll<HTMLElement>('[data-field]') ?? []
  return [...groups].map((group) => ({ name: group.dataset['field'] ?? '', inputId: group.dataset['focus'] ?? '' }))
}
