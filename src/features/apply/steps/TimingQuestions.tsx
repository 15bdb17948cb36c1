import { englandAndWales } from '../../../../domain/rules/bank-holidays.ts'
import { countWorkingDays, londonDate, londonTime, nextWorkingDay } from '../../../../domain/rules/working-days.ts'
import { countWords } from '../../../../domain/words.ts'
import { Button } from '../../../components/Button.tsx'
import { DateField } from '../../../forms/DateField.tsx'
import { Radios } from '../../../forms/Radios.tsx'
import { TimeField } from '../../../forms/TimeField.tsx'
import { dateOf, partsOf } from '../../../forms/date-parts.ts'
import { stepWorkingDay } from '../dates-meaning.ts'
import { yesOrNo } from '../../../forms/choices.ts'
import { useSetAnswers } from './step-props.ts'
import type { StepProps } from './step-props.ts'

export function TimingQuestions({ draft, now }: StepProps) {
  const { answers } = draft
  const isImmediate = answers.work_type === 'immediate'
  return (
    <>
      <DateField
        name="proposed_start_date"
        legend="Proposed start"
        legendSize="m"
        hint="For example, 27 3 2026"
        beside={
          <div className="app-beside-date">
            <TimeField
              name="proposed_start_time"
              label={isImmediate ? 'Start time' : 'Start time (optional)'}
              hint="Like 09:30"
            />
          </div>
        }
      />
      {isImmediate ? (
        <StartedNow now={now} />
      ) : (
        <DayButtons field="proposed_start_date" about="start" day={dateOf(answers.proposed_start_date)} now={now} />
      )}
      <EndQuestions draft={draft} now={now} />
    </>
  )
}

/** Immediate works have begun before they are applied for, mostly a moment ago. */
function StartedNow({ now }: { now: Temporal.Instant }) {
  const setAnswers = useSetAnswers()
  return (
    <Button
      variant="secondary"
      size="row"
      onPress={() =>
        setAnswers({
          proposed_start_date: partsOf(londonDate(now)),
          proposed_start_time: londonTime(now).toString({ smallestUnit: 'minute' }),
        })
      }
    >
      They started now
    </Button>
  )
}

/** The end by itself, for works whose start cannot move any more, and what hangs on the length. */
export function EndQuestions({ draft, now }: StepProps) {
  const { answers } = draft
  const [start, end] = [dateOf(answers.proposed_start_date), dateOf(answers.proposed_end_date)]
  const workingDays = start && end ? countWorkingDays(start, end, englandAndWales) : 0
  return (
    <>
      <EndQuestion draft={draft} now={now} />
      <p className="govuk-body" role="status">
        {workingDays > 0 ? `That is ${countWords(workingDays, 'working day')}.` : ''}
      </p>
      {answers.work_type === 'planned' || answers.work_type === '' ? (
        <Radios
          name="is_ttro_required"
          legend="Do you need a temporary traffic order?"
          legendSize="m"
          hint="Road closures usually do. It makes the works major"
          choices={yesOrNo}
          inline
        />
      ) : null}
    </>
  )
}

export function EndQuestion({ draft, now }: StepProps) {
  return (
    <>
      <DateField
        name="proposed_end_date"
        legend="Proposed end"
        legendSize="m"
        hint="Include time to clear the site"
        beside={
          <div className="app-beside-date">
            <TimeField name="proposed_end_time" label="End time (optional)" hint="Like 17:00" />
          </div>
        }
      />
      <DayButtons field="proposed_end_date" about="end" day={dateOf(draft.answers.proposed_end_date)} now={now} />
    </>
  )
}

interface DayButtonsProps {
  field: 'proposed_start_date' | 'proposed_end_date'
  about: string
  day: Temporal.PlainDate | undefined
  now: Temporal.Instant
}

/** One working day sooner or later; from nothing, the first working day from today. */
function DayButtons({ field, about, day, now }: DayButtonsProps) {
  const setAnswers = useSetAnswers()
  function move(by: 1 | -1) {
    const to = day ? stepWorkingDay(day, by, englandAndWales) : nextWorkingDay(londonDate(now), englandAndWales)
    setAnswers({ [field]: partsOf(to) })
  }
  return (
    <div className="govuk-button-group app-day-buttons">
      <Button variant="secondary" size="row" about={`for the ${about}`} onPress={() => move(-1)}>
        −1 working day
      </Button>
      <Button variant="secondary" size="row" about={`for the ${about}`} onPress={() => move(1)}>
        +1 working day
      </Button>
    </div>
  )
}
