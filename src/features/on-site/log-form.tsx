import { useEffect, useRef, useState, type ReactNode } from 'react'
import type { RuleProblem } from '../../../domain/rules/rule-broken.ts'
import { timeWords } from '../../../domain/words.ts'
import { useNow } from '../../app/now.ts'
import { Button } from '../../components/Button.tsx'
import { DateField } from '../../forms/DateField.tsx'
import type { FormProblem } from '../../forms/field-problems.ts'
import { QuestionForm } from '../../forms/QuestionForm.tsx'
import { TimeField } from '../../forms/TimeField.tsx'
import { instantOfMoment, momentNow, momentProblems, type TypedMoment } from './on-site-times.ts'

/** How long a pressed button can be taken back before anything goes. */
const undoSeconds = 5

interface LogFormProps<More extends object> {
  /** "Start" or "Stop": what the messages call the moment. */
  label: string
  question: string
  hint: string
  submitText: string
  missing: string
  /** The wire's name for the moment; the rules' problems with it land on the day. */
  field: string
  /** The moment that is put right; now when there is none. */
  at?: string | undefined
  check: (at: string, now: Temporal.Instant) => readonly RuleProblem[]
  /** What is asked besides, below the time, as it stands before anybody answers. */
  more?: {
    readonly start: More
    readonly questions: ReactNode
    readonly check?: (answers: More) => readonly FormProblem[]
  }
  onSend: (at: string, idempotencyKey: string, more: More) => Promise<void>
}

/** One moment, now unless changed, and one big button that can be taken back for a few seconds. */
export function LogForm<More extends object = object>(props: LogFormProps<More>) {
  const { label, question, hint, submitText, missing, field, at, check, more, onSend } = props
  const now = useNow()
  const undo = useUndo()

  function problems(moment: TypedMoment & More): FormProblem[] {
    const typing = [...momentProblems(label, moment, missing), ...(more?.check?.(moment) ?? [])]
    if (typing.length > 0) return typing
    const meant = instantOfMoment(moment)
    // the clock ticks while the form stands: a moment of this very minute is not the future
    return meant ? check(meant.toString(), now.add({ minutes: 1 })).map((problem) => onDay(problem, field)) : []
  }

  return (
    <div className="app-at-hand">
      <QuestionForm<TypedMoment & More>
        start={{ ...momentNow(at ? Temporal.Instant.from(at) : now), ...(more?.start ?? ({} as More)) }}
        check={problems}
        onSend={async (moment, key) => {
          const meant = instantOfMoment(moment)
          if (meant && (await undo.wait(`${label} at ${timeWords(meant)}`))) await onSend(meant.toString(), key, moment)
        }}
        submitText={submitText}
        sendingText="Recording"
        beside={
          undo.what === '' ? null : (
            <>
              <Button variant="secondary" onPress={undo.takeBack} about={`: ${undo.what} is not recorded yet`}>
                Undo
              </Button>
              <span role="status" className="govuk-visually-hidden">
                {undo.what} is recorded in {undoSeconds} seconds
              </span>
            </>
          )
        }
      >
        <DateField name="day" legend={question} hint={hint} />
        <TimeField name="time" label="Time" />
        {more?.questions}
      </QuestionForm>
    </div>
  )
}

/** A few seconds in which what was pressed can be taken back. Leaving the page is no undoing: then it goes at once. */
function useUndo() {
  const [what, setWhat] = useState('')
  const end = useRef<(goes: boolean) => void>(undefined)
  useEffect(() => {
    const goNow = () => end.current?.(true)
    window.addEventListener('pagehide', goNow)
    return () => {
      window.removeEventListener('pagehide', goNow)
      goNow()
    }
  }, [])
  return {
    what,
    /** True when it may go, false when it was taken back. */
    wait(words: string): Promise<boolean> {
      setWhat(words)
      return new Promise((resolve) => {
        const timer = setTimeout(() => end.current?.(true), undoSeconds * 1000)
        end.current = (goes) => {
          clearTimeout(timer)
          end.current = undefined
          setWhat('')
          resolve(goes)
        }
      })
    },
    takeBack: () => end.current?.(false),
  }
}

const onDay = (problem: RuleProblem, field: string): FormProblem =>
  problem.field === field ? { ...problem, field: 'day' } : problem
