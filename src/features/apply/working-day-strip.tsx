import { englandAndWales } from '../../../domain/rules/bank-holidays.ts'
import { dayDate } from '../../../domain/words.ts'
import { useSettled } from '../../app/use-settled.ts'
import type { ApplicationDraft } from './application-answers.ts'
import { meaningOf, workingDayStrip } from './dates-meaning.ts'

/** The days from today to the end of the works, drawn where there is room, and always as a list of what happens when. */
export function WorkingDayStrip({ draft, now }: { draft: ApplicationDraft; now: Temporal.Instant }) {
  const settled = useSettled(draft, 300)
  const meaning = meaningOf(settled, now, englandAndWales)
  if (!meaning) return null
  const { days, marks } = workingDayStrip(meaning, now, englandAndWales)
  return (
    <section className="app-strip" aria-labelledby="working-days">
      <h2 className="app-strip__title" id="working-days">
        Working days from today
      </h2>
      {days.length === 0 ? null : (
        <div className="app-strip__days" aria-hidden="true">
          {days.map(({ on, isWorkingDay, isWorks }) => (
            <span
              key={on.toString()}
              className={`app-strip__day${isWorks ? ' app-strip__day--works' : isWorkingDay ? '' : ' app-strip__day--rest'}`}
            >
              {on.day}
            </span>
          ))}
        </div>
      )}
      <ul className="app-strip__marks">
        {marks.map(({ on, says, isWarning }) => (
          <li key={`${on.toString()} ${says}`} className={isWarning ? 'app-strip__mark--warning' : undefined}>
            <strong>{dayDate(on)}</strong> {says}
          </li>
        ))}
      </ul>
    </section>
  )
}
