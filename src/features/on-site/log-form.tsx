import type { RuleProblem } from '../../../domain/rules/rule-broken.ts'
import { useNow } from '../../app/now.ts'
import { DateField } from '../../forms/DateField.tsx'
import type { FormProblem } from '../../forms/field-problems.ts'
import { QuestionForm } from '../../forms/QuestionForm.tsx'
import { TimeField } from '../../forms/TimeField.tsx'
import { instantOfMoment, momentNow, momentProblems, type TypedMoment } from './on-site-times.ts'

interface LogFormProps {
  /** "Start" or "Stop": what the messages call the moment. */
  label: string
  question: string
  hint: string
  submitText: string
  missing: string
  /** The wire's name for the moment; the rules' problems with it land on the day. */
  field: string
  check: (at: string, now: Temporal.Instant) => readonly RuleProblem[]
  onSend: (at: string, idempotencyKey: string) => Promise<void>
}

/** One moment, now unless changed, and one big button. */
export function LogForm({ label, question, hint, submitText, missing, field, check, onSend }: LogFormProps) {
  const now = useNow()

  function problems(moment: TypedMoment): FormProblem[] {
    const typing = momentProblems(label, moment, missing)
    if (typing.length > 0) return typing
    const at = instantOfMoment(moment)
    // the clock ticks while the form stands: a moment of this very minute is not the future
    return at ? check(at.toString(), now.add({ minutes: 1 })).map((problem) => onDay(problem, field)) : []
  }

  return (
    <div className="app-at-hand">
      <QuestionForm<TypedMoment>
        start={momentNow(now)}
        check={problems}
        onSend={async (moment, key) => {
          const at = instantOfMoment(moment)
          if (at) await onSend(at.toString(), key)
        }}
        submitText={submitText}
        sendingText="Recording"
      >
        <DateField name="day" legend={question} hint={hint} />
        <TimeField name="time" label="Time" />
      </QuestionForm>
    </div>
  )
}

const onDay = (problem: RuleProblem, field: string): FormProblem =>
  problem.field === field ? { ...problem, field: 'day' } : problem
