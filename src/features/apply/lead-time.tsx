import { useId, useState } from 'react'
import { englandAndWales } from '../../../domain/rules/bank-holidays.ts'
import { countWorkingDays, londonDate } from '../../../domain/rules/working-days.ts'
import { countWords, dayDate } from '../../../domain/words.ts'
import { Button } from '../../components/Button.tsx'
import { partsOf } from '../../forms/date-parts.ts'
import type { ApplicationDraft } from './application-answers.ts'
import { meaningOf, movedTo, startAfter } from './dates-meaning.ts'
import { shortMeaning } from './dates-words.ts'
import { useSetAnswers } from './steps/step-props.ts'

/** A PAA asks for 84 days of notice, about 60 of them working days: half as many again can be tried. */
const most = 90

/** Moves the start with the length kept, so that what each lead time means is seen as it moves. */
export function LeadTime({ draft, now }: { draft: ApplicationDraft; now: Temporal.Instant }) {
  const id = useId()
  const setAnswers = useSetAnswers()
  const [typed, setTyped] = useState<string>()
  const meaning = meaningOf(draft, now, englandAndWales)
  if (!meaning || draft.answers.work_type === 'immediate') return null
  const today = londonDate(now)
  const daysTo = (day: Temporal.PlainDate) => countWorkingDays(today.add({ days: 1 }), day, englandAndWales)
  const days = Math.min(most, daysTo(meaning.startOn))
  const enough = Math.min(most, daysTo(meaning.earliestOn))

  function move(to: number) {
    if (!meaning) return
    const moved = movedTo(startAfter(today, to, englandAndWales), meaning, englandAndWales)
    setAnswers({ proposed_start_date: partsOf(moved.startOn), proposed_end_date: partsOf(moved.endOn) })
  }
  function type(text: string) {
    const wanted = Number(text)
    const isDays = /^\d{1,2}$/.test(text.trim()) && wanted <= most
    setTyped(isDays ? undefined : text)
    if (isDays) move(wanted)
  }
  const words = `${dayDate(meaning.startOn)}, ${countWords(days, 'working day')} from today. ${shortMeaning(meaning)}`
  return (
    <section className="app-lead" aria-labelledby={`${id}-title`}>
      <h2 className="govuk-heading-m" id={`${id}-title`}>
        Try another lead time
      </h2>
      <p className="govuk-hint" id={`${id}-hint`}>
        Working days from today to the start. The works keep their length
      </p>
      <div className="app-lead__controls">
        <input
          type="range"
          className="app-lead__slider"
          min={0}
          max={most}
          value={days}
          aria-label="Lead time in working days"
          aria-describedby={`${id}-hint`}
          aria-valuetext={words}
          onChange={(event) => move(Number(event.target.value))}
        />
        <input
          className="govuk-input govuk-input--width-3"
          inputMode="numeric"
          autoComplete="off"
          aria-label="Lead time in working days, typed"
          value={typed ?? String(days)}
          onChange={(event) => type(event.target.value)}
          onBlur={() => setTyped(undefined)}
        />
      </div>
      <p className="govuk-body">{words}</p>
      {meaning.notice.days > 0 && days !== enough ? (
        <Button variant="secondary" size="row" onPress={() => move(enough)}>
          Enough notice: {countWords(enough, 'working day')}
        </Button>
      ) : null}
    </section>
  )
}
